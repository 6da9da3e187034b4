import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { fileLimits } from '#shared/exchange/file-refusal.ts'
import { makeOds, makeXlsx, odsCell } from '#tests/exchange/make-xlsx.ts'
import { readBook } from './read-book.ts'
import { withTurn } from './read-turns.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'read-limits-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Cost = { outcome: string; rows: number; grownMb: number; longestDelayMs: number }

/** What reading a file costs a process of its own. */
async function costOf(name: string, bytes: Buffer): Promise<Cost> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const { stdout } = await run(process.execPath, ['tests/exchange/read-child.ts', path])
  return JSON.parse(stdout) as Cost
}

function bookOf(rows: number, columns: number): Buffer {
  const cell = (row: number, column: number) =>
    column % 3 === 0 ? `<c t="inlineStr"><is><t>Tenun ${row * column}</t></is></c>` : `<c><v>${row + column}</v></c>`
  const row = (index: number) =>
    `<row>${Array.from({ length: columns }, (_, column) => cell(index, column)).join('')}</row>`
  return makeXlsx(Array.from({ length: rows }, (_, index) => row(index)).join(''))
}

const strings = (count: number) => ({ 'xl/sharedStrings.xml': `<sst>${'<si><t>ab</t></si>'.repeat(count)}</sst>` })

// Measured: 86, 199, 144, 54, 88, 131 MB. The thread itself takes 40.
test.each<[string, string, () => Buffer, { outcome: string; mostMb: number }]>([
  ['ten thousand rows', 'a.xlsx', () => bookOf(10_000, 20), { outcome: 'read', mostMb: 150 }],
  ['a hundred thousand rows', 'b.xlsx', () => bookOf(100_000, 10), { outcome: 'read', mostMb: 350 }],
  ['nine million texts', 'c.xlsx', () => makeXlsx('', strings(9_000_000)), { outcome: 'tooManyCells', mostMb: 300 }],
  [
    'forty million empty cells',
    'd.xlsx',
    () => makeXlsx(`<row>${'<c/>'.repeat(40_000_000)}</row>`),
    { outcome: 'empty', mostMb: 200 },
  ],
  [
    'a row of texts repeated to the end',
    'e.ods',
    () =>
      makeOds(
        `<table:table-row table:number-rows-repeated="100000">${odsCell('kata kata', 'table:number-columns-repeated="250"')}</table:table-row>`,
      ),
    { outcome: 'tooManyCells', mostMb: 300 },
  ],
  [
    'twenty megabytes of commas',
    'f.csv',
    () => Buffer.from(`${','.repeat(250)}\n`.repeat(80_000)),
    { outcome: 'empty', mostMb: 300 },
  ],
])('%s cost bounded memory, and others are answered meanwhile', async (_, name, make, { outcome, mostMb }) => {
  const cost = await costOf(name, make())
  expect(cost.outcome).toBe(outcome)
  expect(cost.grownMb).toBeLessThan(mostMb)
  // On an idle machine below 50; other tests share the two cores.
  expect(cost.longestDelayMs).toBeLessThan(1000)
})

test('a file that needs more memory than the thread has is refused, and the next one is read', async () => {
  const generous = { ...fileLimits, cells: 1e9, characters: 1e9, memoryMb: 24 }
  expect(await readBook(makeXlsx('', strings(2_500_000)), 'a.xlsx', generous)).toEqual({
    refusal: { reason: 'tooMuchMemory' },
  })
  expect(await readBook(Buffer.from('Nama\nRosa'), 'a.csv')).toHaveProperty('book')
})

test('a file that takes too long is refused, and the next one is read', async () => {
  const hurried = { ...fileLimits, seconds: 0.2 }
  expect(await readBook(bookOf(50_000, 20), 'a.xlsx', hurried)).toEqual({
    refusal: { reason: 'tookTooLong', seconds: 0.2 },
  })
  expect(await readBook(Buffer.from('Nama\nRosa'), 'a.csv')).toHaveProperty('book')
})

test('one file is read at a time, and too many are sent away', async () => {
  let running = 0
  let most = 0
  const work = async () => {
    running++
    most = Math.max(most, running)
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
    running--
    return 'read'
  }
  const results = await Promise.all(Array.from({ length: 12 }, () => withTurn(work)))
  expect(most).toBe(1)
  expect(results.filter((result) => result === undefined)).toHaveLength(3)
  await expect(withTurn(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(await withTurn(work)).toBe('read')
})
