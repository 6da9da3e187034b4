import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureClientBuilt } from './client-build.ts'

let root: string
const inRoot = (...parts: string[]) => path.join(root, ...parts)

function write(file: string, text: string): void {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true })
  writeFileSync(inRoot(file), text)
}

/** Builds if need be and answers whether there was need. */
async function isBuiltAnew(): Promise<boolean> {
  const steps: string[] = []
  await ensureClientBuilt({ root, onProgress: (step) => steps.push(step) })
  return steps.length > 0
}

const mainFile = () => readdirSync(inRoot('dist/client/assets')).find((name) => name.endsWith('.js')) ?? ''

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'client-build-'))
  symlinkSync(path.resolve('node_modules'), inRoot('node_modules'))
  for (const file of ['vite.config.ts', 'package.json', 'package-lock.json']) copyFileSync(file, inRoot(file))
  cpSync('client/service-worker', inRoot('client/service-worker'), { recursive: true })
  cpSync('client/code-parts.ts', inRoot('client/code-parts.ts'))
  write('client/index.html', '<!doctype html><title>x</title><script type="module" src="/main.ts"></script>')
  write(
    'client/main.ts',
    `import { word } from '#shared/word.ts'\ndocument.title = word + ${JSON.stringify('kata '.repeat(400))}`,
  )
  write('client/server-page.tsx', "export { word } from '#shared/word.ts'")
  write('shared/word.ts', "export const word: string = 'satu'")
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a client is built once, with compressed copies beside its files', async () => {
  expect(await isBuiltAnew()).toBe(true)
  expect(await isBuiltAnew()).toBe(false)
  const file = inRoot('dist/client/assets', mainFile())
  expect(readFileSync(file, 'utf8')).toContain('satu')
  expect(brotliDecompressSync(readFileSync(`${file}.br`))).toEqual(readFileSync(file))
  expect(gunzipSync(readFileSync(`${file}.gz`))).toEqual(readFileSync(file))
}, 60_000)

test('the program that draws pages is built beside it', async () => {
  await isBuiltAnew()
  expect(readFileSync(inRoot('dist/page/server-page.js'), 'utf8')).toContain('satu')
}, 60_000)

test('a change in shared/ builds it anew under another name, a changed test does not', async () => {
  const before = mainFile()
  write('shared/word.test.ts', 'test')
  expect(await isBuiltAnew()).toBe(false)
  write('shared/word.ts', "export const word: string = 'dua'")
  expect(await isBuiltAnew()).toBe(true)
  expect(mainFile()).not.toBe(before)
}, 60_000)

test('a client that cannot be built leaves the last one in place and says why', async () => {
  const before = mainFile()
  write('shared/word.ts', 'export const = 1')
  await expect(isBuiltAnew()).rejects.toThrow(/vite build failed[\s\S]*word\.ts/)
  expect(existsSync(inRoot('dist/client/assets', before))).toBe(true)
  expect(readdirSync(inRoot('dist'))).toEqual(['client', 'client.stamp', 'page'])
}, 60_000)
