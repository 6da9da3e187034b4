import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { explainNpmFailure } from './npm-failure.mjs'
import { withInstallLock } from './install-lock.mjs'

/** A reason why the packages are not there, in the user's words. */
export class InstallFailure extends Error {}

/**
 * Installs what package-lock.json asks for, unless it is there already. Two starts at once wait for each other. A whole
 * install serves a start without development packages; the other way round, only what is missing is added.
 */
export async function ensurePackages(root, { dev, onProgress }) {
  if (isCurrent(root, dev)) return
  try {
    await withInstallLock(root, onProgress, (onChild) => install(root, { dev, onProgress, onChild }))
  } catch (error) {
    // A folder that cannot be written or a full disk shows before npm runs.
    throw error instanceof InstallFailure
      ? error
      : new InstallFailure(explainNpmFailure(String(error), freeBytes(root)))
  }
}

async function install(root, { dev, ...watch }) {
  if (isCurrent(root, dev)) return
  if (dev && isCurrent(root, false)) {
    // `npm ci` empties node_modules first, which would pull the files from under a running server, so only add what is missing.
    watch.onProgress('Menambah paket pengembangan…')
    await runNpm(root, ['install', '--no-save', '--include=dev'], watch)
    if (isCurrent(root, true)) return
  }
  watch.onProgress('Memasang paket program (hanya sekali, biasanya kurang dari satu menit)…')
  await runNpm(root, ['ci', dev ? '--include=dev' : '--omit=dev'], watch)
  writeStamp(root, dev)
}

const stampPath = (root) => path.join(root, 'node_modules/.pantau-packages.json')
const platform = `${process.platform}-${process.arch}`

function isCurrent(root, dev) {
  const stamp = readJson(stampPath(root))
  if (stamp?.lock === lockHash(root) && stamp.platform === platform && (stamp.dev || !dev)) return true
  // Installed by hand (`npm install`): npm's own record tells whether everything in the lock is there.
  if (!holdsLock(root, dev)) return false
  writeStamp(root, dev || holdsLock(root, true))
  return true
}

function holdsLock(root, dev) {
  const installed = readJson(path.join(root, 'node_modules/.package-lock.json'))?.packages
  if (!installed || !existsSync(path.join(root, 'node_modules/node'))) return false
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages ?? {}
  return Object.entries(wanted).every(([place, { version, optional, dev: isDev, devOptional }]) => {
    if (place === '' || optional || (!dev && (isDev || devOptional))) return true
    return installed[place]?.version === version
  })
}

function writeStamp(root, dev) {
  try {
    writeFileSync(stampPath(root), JSON.stringify({ lock: lockHash(root), dev, platform }))
  } catch {
    // A read-only folder with everything in it still runs; it is only compared anew each time.
  }
}

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

// npm's own waits between tries add up to over two minutes before it says that there is no connection.
const retrySettings = ['--fetch-retries=2', '--fetch-retry-mintimeout=3000', '--fetch-retry-factor=3']
const npmSettings = ['--no-audit', '--no-fund', '--loglevel=error', ...retrySettings]

async function runNpm(root, args, { onProgress, onChild }) {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  const timer = setInterval(() => onProgress(`  … ${seconds()} detik`), 10_000)
  try {
    const { code, output } = await spawnNpm(root, [...args, ...npmSettings], onChild)
    if (code !== 0) throw new InstallFailure(explainNpmFailure(output, freeBytes(root)))
    onProgress(`Paket terpasang dalam ${seconds()} detik.`)
  } finally {
    clearInterval(timer)
  }
}

function freeBytes(root) {
  const { bavail, bsize } = statfsSync(root)
  return bavail * bsize
}

function spawnNpm(root, args, onChild) {
  // Under `npm run` the npm that started us is used, by its own Node: the one in node_modules may be about to be replaced.
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  const [file, before] = cli && /\.[cm]?js$/.test(cli) ? [node ?? process.execPath, [cli]] : ['npm', []]
  const ownBin = path.join(root, 'node_modules/.bin')
  const PATH = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== ownBin)
  return new Promise((resolve) => {
    const child = spawn(file, [...before, ...args], {
      cwd: root,
      env: { ...process.env, PATH: PATH.join(path.delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: file === 'npm' && process.platform === 'win32',
    })
    onChild(child.pid)
    let output = ''
    const keep = (chunk) => (output = (output + chunk).slice(-20_000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const stop = (signal) => child.kill(signal)
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const settle = (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      keep(`${error.message}\n`)
      settle(1)
    })
    child.on('close', settle)
  })
}
