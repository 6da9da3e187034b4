import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const starter = 'server/start/with-packages.mjs'
const lock = {
  packages: {
    '': {},
    'node_modules/node': { version: '24.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
    'node_modules/checker': { version: '2.0.0', dev: true },
  },
}

/** Stands in for npm: fails as told, else makes what `npm ci` and `npm install` leave behind. */
const fakeNpm = `
import fs from 'node:fs'
fs.appendFileSync('npm-calls', process.argv.slice(2, 4).join(' ') + '\\n')
if (process.env.FAKE_NPM_ERROR) { console.error(process.env.FAKE_NPM_ERROR); process.exit(1) }
if (fs.existsSync('npm-is-running')) { console.error('two at once'); process.exit(1) }
fs.writeFileSync('npm-is-running', '')
await new Promise((resolve) => setTimeout(resolve, Number(process.env.FAKE_NPM_MS ?? 0)))
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
delete packages[''], delete packages['node_modules/other-platform']
if (process.argv.includes('--omit=dev')) delete packages['node_modules/checker']
fs.mkdirSync('node_modules/node/bin', { recursive: true })
fs.rmSync('node_modules/node/bin/node', { force: true })
fs.symlinkSync(process.execPath, 'node_modules/node/bin/node')
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
fs.rmSync('npm-is-running')
`

let root: string
const inRoot = (...parts: string[]) => path.join(root, ...parts)
const npmCalls = () =>
  existsSync(inRoot('npm-calls')) ? readFileSync(inRoot('npm-calls'), 'utf8').trim().split('\n') : []

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'with packages '))
  cpSync(import.meta.dirname, inRoot('server/start'), { recursive: true })
  writeFileSync(inRoot('package-lock.json'), JSON.stringify(lock))
  writeFileSync(inRoot('fake-npm.mjs'), fakeNpm)
  writeFileSync(inRoot('program.mjs'), 'console.log("runs", ...process.argv.slice(2))')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function environment(extra: Record<string, string> = {}) {
  return { ...process.env, npm_execpath: inRoot('fake-npm.mjs'), npm_node_execpath: process.execPath, ...extra }
}

function start(args: string[], extra: Record<string, string> = {}) {
  const env = environment(extra)
  return promisify(execFile)(process.execPath, [starter, ...args], { cwd: root, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

test('installs once without development packages, then starts at once', async () => {
  const first = await start(['program.mjs', 'a', 'b c'])
  expect(first).toMatchObject({ code: 0, stdout: 'runs a b c\n' })
  expect(first.stderr).toContain('Memasang paket program')
  expect(await start(['program.mjs'])).toMatchObject({ stdout: 'runs\n', stderr: '' })
  expect(npmCalls()).toEqual(['ci --omit=dev'])
})

test('completes an install without development packages when they are asked for, and a whole install serves both', async () => {
  await start(['program.mjs'])
  await start(['--dev', 'program.mjs'])
  await start(['program.mjs'])
  await start(['--dev', 'program.mjs'])
  expect(npmCalls()).toEqual(['ci --omit=dev', 'install --no-save'])
})

test('installs anew when the lock file changed', async () => {
  await start(['--dev', 'program.mjs'])
  const packages = { ...lock.packages, 'node_modules/node': { version: '24.1.0' } }
  writeFileSync(inRoot('package-lock.json'), JSON.stringify({ packages }))
  await start(['--dev', 'program.mjs'])
  expect(npmCalls()).toEqual(['ci --include=dev', 'ci --include=dev'])
})

test('takes over what a person installed by hand when it is what the lock asks for', async () => {
  await start(['--dev', 'program.mjs'])
  rmSync(inRoot('node_modules/.pantau-packages.json'))
  await start(['--dev', 'program.mjs'])
  expect(npmCalls()).toHaveLength(1)
})

test('two starts at once install once', async () => {
  const starts = await Promise.all([1, 2].map(() => start(['program.mjs'], { FAKE_NPM_MS: '1500' })))
  expect(starts.map(({ code }) => code)).toEqual([0, 0])
  expect(npmCalls()).toEqual(['ci --omit=dev'])
})

test('a start that was killed while installing does not block the next one', async () => {
  mkdirSync(inRoot('.installing'))
  utimesSync(inRoot('.installing'), new Date(0), new Date(0))
  expect(await start(['program.mjs'])).toMatchObject({ code: 0, stdout: 'runs\n' })
  expect(existsSync(inRoot('.installing'))).toBe(false)
})

test.each([
  ['npm error code EAI_AGAIN\nnpm error request failed', 'Registri npm tidak dapat dijangkau'],
  ['npm error code ENOSPC\nnpm error ENOSPC: no space left on device, write', 'Disk penuh'],
  ['npm error code EACCES', 'tidak boleh ditulisi'],
  ['npm error something new', 'Paket program gagal dipasang'],
])('explains in Indonesian when npm says %j', async (said, explained) => {
  const failed = await start(['program.mjs'], { FAKE_NPM_ERROR: said })
  expect(failed.code).toBe(1)
  expect(failed.stderr).toContain(explained)
  expect(failed.stderr).toContain(said.split('\n')[0])
  expect(failed.stdout).toBe('')
})

test('passes on the exit code of the program', async () => {
  writeFileSync(inRoot('program.mjs'), 'process.exit(42)')
  expect(await start(['program.mjs'])).toMatchObject({ code: 42 })
})

test.each(['SIGINT', 'SIGTERM'] as const)('passes %s on to the program and ends as it ends', async (signal) => {
  writeFileSync(inRoot('program.mjs'), 'setInterval(() => {}, 1000); console.log("up")')
  const child = spawn(process.execPath, [starter, 'program.mjs'], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise((resolve) => child.on('exit', (_code, by) => resolve(by)))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill(signal)
  expect(await ended).toBe(signal)
})
