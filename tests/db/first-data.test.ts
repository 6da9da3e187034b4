import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, eq, like } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import { CsvProblem } from '#data/read-csv.ts'
import { claim } from '#server/claim/table.ts'
import type { Db } from '#server/db/database.ts'
import { ledgerLine, registryEvent } from '#server/figure/table.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { firstDataFile } from '#server/first-data/table.ts'
import { outlet } from '#server/outlet/table.ts'
import { product } from '#server/product/table.ts'
import { programmeEvent } from '#server/programme/table.ts'
import { source } from '#server/source/table.ts'
import { areWorkListsMarked, markWorkLists } from '#server/start/work-lists-mark.ts'
import { target } from '#server/target/table.ts'
import { umkm } from '#server/umkm/table.ts'
import { desa, kabupaten } from '#server/wilayah/table.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'

const quiet = { now: new Date('2026-11-21T04:00:00Z'), onProgress: () => {} }
const load = (db: Db, root?: string) =>
  loadFirstData(db, (work) => work(db), { ...quiet, ...(root !== undefined && { root }) })

async function rowCounts(db: Db): Promise<Record<string, number>> {
  const tables = {
    kabupaten,
    desa,
    outlet,
    product,
    umkm,
    claim,
    programmeEvent,
    target,
    source,
    registryEvent,
    ledgerLine,
  }
  const counts: [string, number][] = []
  for (const [name, table] of Object.entries<PgTable>(tables)) {
    const [row] = await db.select({ rows: count() }).from(table)
    counts.push([name, row?.rows ?? 0])
  }
  return Object.fromEntries(counts)
}

describeOnEachEngine('the first data', (engine) => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pantau-first-data-'))
    cpSync('data/first', join(root, 'data/first'), { recursive: true })
    cpSync('data/desa/desa.csv', join(root, 'data/desa/desa.csv'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const edit = (file: string, change: (text: string) => string) => {
    const path = join(root, file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }

  test('is there whole, every row with its source, and the ledger agrees with its events', async () => {
    await withRollback(engine().db, async (db) => {
      expect(await load(db)).toBe(true)
      expect(await rowCounts(db)).toMatchObject({
        kabupaten: 22,
        desa: 3442,
        outlet: 22,
        product: 64,
        umkm: 3,
        claim: 86,
        programmeEvent: 45,
        target: 21,
        registryEvent: 44 + 4 + 20 + 3 + 25,
      })
      expect((await recountLedger(db)).differences).toEqual([])
    })
  })

  test('loaded twice is loaded once', async () => {
    await withRollback(engine().db, async (db) => {
      await load(db)
      const before = await rowCounts(db)
      expect(await load(db)).toBe(false)
      expect(await rowCounts(db)).toEqual(before)
    })
  })

  test('with a new row adds that row and changes nothing that is there', async () => {
    await withRollback(engine().db, async (db) => {
      await load(db)
      const before = await rowCounts(db)
      await db.update(product).set({ note: 'edited by staff' })
      const added =
        '53.05,NTT Mart Alor,,,,Alor,launched,2026-03-01,2026-03-01,2026-03-01,21,,https://example.org/alor,2026-03-01,no,\n'
      edit('data/first/outlets.csv', (text) => text + added)
      expect(await load(db, root)).toBe(true)
      expect(await rowCounts(db)).toEqual({
        ...before,
        source: (before['source'] ?? 0) + 1,
        registryEvent: (before['registryEvent'] ?? 0) + 1,
        ledgerLine: (before['ledgerLine'] ?? 0) + 4,
      })
      expect(new Set((await db.select({ note: product.note }).from(product)).map((row) => row.note))).toEqual(
        new Set(['edited by staff']),
      )
      expect((await recountLedger(db)).differences).toEqual([])
    })
  })

  test.each([
    [
      'data/first/outlets.csv',
      (text: string) => text.replace('2025-12-01,2025-12-01,2025-12-01', '2025-12-01,2025-12-32,2025-12-01'),
      /outlets\.csv: baris 6, kolom launch_not_before: /,
    ],
    [
      'data/first/outlets.csv',
      (text: string) => text.replace('53.04,NTT Mart', '53.99,NTT Mart'),
      /outlets\.csv: baris 6, kolom kabupaten_code: tidak ada kabupaten\/kota dengan kode 53\.99/,
    ],
    [
      'data/first/claims.csv',
      (text: string) => text.replace(/https:\/\/sentrum\.online\/\?p=1009/, ''),
      /claims\.csv: baris 14, kolom source_url: /,
    ],
    [
      'data/first/events.csv',
      (text: string) => text.replace('2025-02-25', '25 Februari'),
      /events\.csv: baris 2, kolom date: /,
    ],
    [
      'data/first/kabupaten.csv',
      (text: string) => text.replace('population,', 'penduduk,'),
      /kabupaten\.csv: baris 1, kolom population: kolom ini tidak ada/,
    ],
    [
      'data/first/products.csv',
      (text: string) => `${text}"tidak ditutup\n`,
      /products\.csv: baris \d+: bukan CSV yang sah/,
    ],
    [
      'data/desa/desa.csv',
      (text: string) => text.replace(/\n53\.05[^\n]*\n/, '\n'),
      /kolom desa_count: 53\.05 tidak cocok/,
    ],
  ] as [string, (text: string) => string, RegExp][])(
    'with a broken row in %s is refused with file, line, column and reason (case %#)',
    async (file, change, reason) => {
      await withRollback(engine().db, async (db) => {
        edit(file, change)
        const loading = load(db, root)
        await expect(loading).rejects.toThrow(CsvProblem)
        await expect(loading).rejects.toThrow(reason)
        expect((await rowCounts(db))['kabupaten']).toBe(0)
      })
    },
  )

  test('makes the work lists due again, as a further migration does, and nothing else does', async () => {
    await withRollback(engine().db, async (db) => {
      await load(db)
      expect(await areWorkListsMarked(db)).toBe(false)
      await markWorkLists(db, quiet.now)
      expect(await areWorkListsMarked(db)).toBe(true)
      const later = new Date(quiet.now.getTime() + 1000)
      await db.update(firstDataFile).set({ loadedAt: later }).where(eq(firstDataFile.file, 'data/first/umkm.csv'))
      expect(await areWorkListsMarked(db)).toBe(false)
      await markWorkLists(db, later)
      expect(await areWorkListsMarked(db)).toBe(true)
      await db.update(firstDataFile).set({ rowCount: 1 }).where(like(firstDataFile.file, '%daftar kerja'))
      expect(await areWorkListsMarked(db)).toBe(false)
    })
  })
})
