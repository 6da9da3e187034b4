// Plain JavaScript without packages: this file runs before node_modules exists, on whatever Node the machine has (20 or newer).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFlagsFor } from './node-flags.mjs'
import { ensurePackages, InstallFailure } from './packages.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

function parseArguments(given) {
  const dev = given[0] === '--dev'
  const [file, ...rest] = dev ? given.slice(1) : given
  if (!file) throw new InstallFailure('Cara pakai: node server/start/with-packages.mjs [--dev] FILE [ARGUMEN…]')
  return { dev, file, rest }
}

/** The Node that the npm package `node` brought; its install script may have been refused, then this one if it is new enough. */
function requireNode() {
  const brought = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(brought)) return brought
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new InstallFailure(
    'Node 24 tidak ikut terpasang: npm di komputer ini menolak skrip pemasangan paket "node".\n' +
      'Jalankan: npm rebuild node --ignore-scripts=false   lalu ulangi perintah tadi.',
  )
}

/** Earlier ones of Node 24 have holes of high rank (docs/security/known-holes.md). */
function isNewEnough(version) {
  const [major, minor, patch] = version.split('.').map(Number)
  return major > 24 || (major === 24 && (minor > 18 || (minor === 18 && patch >= 1)))
}

function runFile(node, file, rest) {
  const bin = path.join(root, 'node_modules/.bin')
  // Tools come with flags of their own kind; the program's own files run as the program does.
  const flags = file.startsWith('node_modules/') ? [] : nodeFlagsFor(process.env)
  const child = spawn(node, [...flags, path.resolve(root, file), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: [bin, process.env.PATH].filter(Boolean).join(path.delimiter) },
  })
  for (const signal of forwardedSignals) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole process group, so the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  // Stopping npm stops only the shell between it and us, which would leave the program running with nobody to stop it.
  if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`Tidak dapat menjalankan ${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    for (const forwarded of forwardedSignals) process.removeAllListeners(forwarded)
    process.kill(process.pid, signal)
  })
}

function whenOrphaned(act) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 500)
}

try {
  const { dev, file, rest } = parseArguments(process.argv.slice(2))
  await ensurePackages(root, { dev, onProgress: (line) => console.error(line) })
  runFile(requireNode(), file, rest)
} catch (error) {
  if (!(error instanceof InstallFailure)) throw error
  console.error(`\n${error.message}`)
  process.exit(1)
}
