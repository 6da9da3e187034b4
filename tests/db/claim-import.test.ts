import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import type { Db } from '#server/db/database.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { makeHome } from './pglite-home.ts'
import { callerOf, newCommandId, outcomeOf, people, refusalOf } from './work-caller.ts'
import { loadWorkData, traceOf } from './work-products.ts'

const headings = 'as_of_date,metric,value,unit,scope,said_by,source_url,source_date,paraphrase'
const line = (value: string, more: { scope?: string; source?: string } = {}) =>
  ['2026-03-01', 'outlets_launched', value, 'outlet', more.scope ?? 'province', 'Gubernur Melki'].join(',') +
  `,${more.source ?? 'https://contoh.example/maret'},2026-03-02,"Sudah ${value} gerai, kata gubernur"`
const file = (...lines: string[]) => [headings, ...lines].join('\n')

describeOnEachEngine('a file of claims', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const staff = (db: Db) => callerOf(db, people.pmdStaff)
  const countOf = async (db: Db) => (await callerOf(db).claim.page({})).claims.length
  const bringIn = (db: Db, text: string, more = {}) =>
    staff(db).claim.import({ commandId: newCommandId(), text, ...more })

  test('of the first data is there already, row by row', async () => {
    const text = await readFile('data/first/claims.csv', 'utf8')
    const preview = await staff(engine().db).claim.preview({ text })
    expect(preview).toMatchObject({ problem: null, newCount: 0, sameCount: 86, refusedCount: 0, unknownColumns: [] })
    expect(await refusalOf(bringIn(engine().db, text))).toMatchObject({
      ...{ code: 'invalid-state', detail: { refusal: { reason: 'nothingNew' } } },
    })
  })

  test('is previewed with what the checks would say, and nothing is changed', async () => {
    await withRollback(engine().db, async (db) => {
      const before = await traceOf(db)
      const text = file(line('20'), line('21'), line('x', { scope: 'Kupang', source: '' }), line('20'))
      expect(await staff(db).claim.preview({ text })).toMatchObject({
        ...{ newCount: 2, sameCount: 1, refusedCount: 1 },
        rows: [
          { line: 2, state: 'new', verdict: 'consistent' },
          { line: 3, state: 'new', verdict: 'conflicting' },
          {
            ...{ line: 4, state: 'refused', verdict: null, cells: { scope: 'Kupang' } },
            problems: [
              { column: 'scope', problem: { key: 'chooseOne' } },
              { column: 'source_url', problem: { key: 'required' } },
            ],
          },
          { line: 5, state: 'same', sameAs: { line: 2 } },
        ],
      })
      expect(await traceOf(db)).toEqual(before)
    })
  })

  test.each([
    [' ', { code: 'missingColumns' }],
    ['a,b\n1,2', { code: 'missingColumns' }],
    [`${headings}\n"2026`, { code: 'notCsv', line: 2 }],
    [headings, { code: 'empty' }],
    [`${headings},unit\n${line('1')},x`, { code: 'doubleColumn', column: 'unit' }],
    ['\u0000\u0001\u0002PK\u0003\u0004', { code: 'missingColumns' }],
  ])('that is none (%j) is told whole', async (text, problem) => {
    const { db } = engine()
    expect(await staff(db).claim.preview({ text })).toMatchObject({ problem })
    expect(await outcomeOf(bringIn(db, text))).toBe('invalid-input')
  })

  test('without a character, or with more than fit into a command, is no input', async () => {
    for (const text of ['', 'x'.repeat(400_001)]) {
      expect(await outcomeOf(staff(engine().db).claim.preview({ text }))).toBe('bad-input')
    }
  })

  test('of Excel, with semicolons, a mark at its beginning and Windows line ends, is read', async () => {
    await withRollback(engine().db, async (db) => {
      const text = `\uFEFF${headings.replaceAll(',', ';')}\r\n2026-03-01;outlets_launched;20;outlet;province;Gubernur;Surat 5;;Dua puluh gerai\r\n\r\n`
      expect(await bringIn(db, text)).toMatchObject({ added: [{ version: 1 }], sameCount: 0 })
    })
  })

  test('comes in whole or not at all, once, and goes out again in one act', async () => {
    await withRollback(engine().db, async (db) => {
      const text = file(line('20'), line('21'), line('22', { scope: 'Kupang' }))
      expect(await refusalOf(bringIn(db, text))).toMatchObject({
        detail: { refusal: { reason: 'rowsRefused', count: 1 } },
      })
      expect(await countOf(db)).toBe(86)
      const command = { commandId: newCommandId(), text, leaveOutRefused: true }
      const done = await staff(db).claim.import(command)
      expect(done).toMatchObject({ sameCount: 0, refusedCount: 1 })
      expect(await staff(db).claim.import(command)).toEqual(done)
      expect(await countOf(db)).toBe(88)
      expect(await refusalOf(bringIn(db, text, { leaveOutRefused: true }))).toMatchObject({
        detail: { refusal: { reason: 'nothingNew' } },
      })
      await staff(db).command.undo({ commandId: newCommandId(), undoes: command.commandId })
      expect(await countOf(db)).toBe(86)
      expect(await outcomeOf(bringIn(db, file(line('20'))))).toBe('done')
    })
  })

  test('of a thousand rows comes in, and every claim is checked', async () => {
    await withRollback(engine().db, async (db) => {
      const rows = Array.from({ length: 1000 }, (_, index) => line(String(index + 1)))
      expect((await bringIn(db, file(...rows))).added).toHaveLength(1000)
      const { claims } = await callerOf(db).claim.page({})
      expect(claims).toHaveLength(1086)
    })
  })
})

describe('the command line', () => {
  test('checks a file, imports it, and tells by its exit code', { timeout: 120_000 }, async () => {
    const home = await makeHome()
    const folder = await mkdtemp(join(tmpdir(), 'pantau-import-'))
    const step = <T>(_: string, work: (tell: () => void) => Promise<T>) => work(() => {})
    const engine = await prepareDatabase({ home, databaseUrl: undefined, step })
    await engine.close()
    const path = join(folder, 'pernyataan.csv')
    await writeFile(path, file(line('20'), line('22', { scope: 'Kupang' })))
    const run = (...options: string[]) => runImport(home, [path, ...options])
    try {
      expect(await run('--dry-run')).toMatchObject({
        code: 1,
        out: expect.stringContaining('1 baru, 0 sudah ada, 1 ditolak') as string,
      })
      const stopped = await run()
      expect(stopped).toMatchObject({ code: 1, out: expect.stringContaining('Tidak ada yang dimasukkan') as string })
      expect(stopped.errors).toContain('baris 3, kolom scope: ')
      await writeFile(path, file(line('20')))
      expect(await run()).toMatchObject({
        code: 0,
        out: expect.stringContaining('1 pernyataan dimasukkan') as string,
      })
      expect(await run('--nothing-like-it')).toMatchObject({ code: 2 })
      await rm(path)
      expect(await run()).toMatchObject({ code: 2 })
    } finally {
      await rm(folder, { recursive: true })
      await rm(home, { recursive: true })
    }
  })
})

/** Runs the script as `npm run import` does. */
async function runImport(home: string, args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const env = { ...process.env, PANTAU_HOME: home, DATABASE_URL: '' }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['server/start/import-file.ts', ...args], {
      env,
    })
    return { code: 0, out: stdout, errors: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, errors: stderr }
  }
}
