import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { loadFirstData } from '#data/load-first-data.ts'
import { runCommand } from '#server/command/run-command.ts'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { commitChange } from '#server/db/version.ts'
import { applyImport } from '#server/exchange/apply-import.ts'
import { makeBook } from '#server/exchange/make-book.ts'
import { takeIn } from '#server/exchange/take-in.ts'
import { registerMany } from '#server/umkm/register-many.ts'
import { umkm } from '#server/umkm/table.ts'
import { dayInWita } from '#shared/day/day.ts'
import { newCommandId, own, people } from '#tests/db/work-caller.ts'
import type { Finding } from './finding.ts'

const ROWS = 10_000
const NAME_COLUMN = 3

type Opened = { context: Parameters<typeof applyImport>[0]; close: () => Promise<void> }

/** A workbook of 10,000 changed UMKM, previewed and taken over on PGlite, beside a plain insert of the same rows. */
export async function measureImport(home: string): Promise<Finding[]> {
  const { context, close } = await openWithUmkm(path.join(home, 'import'))
  try {
    const bytes = await changedBook(context)
    const resident = megabytes()
    let peak = resident
    const watch = setInterval(() => (peak = Math.max(peak, megabytes())), 20)
    const rows = await context.db.select().from(umkm)
    const before = await plainInsert(context, rows)
    const startedAt = performance.now()
    const id = newCommandId()
    const detail = await takeIn(context, { id, dataset: 'umkm', name: 'umkm.xlsx', bytes })
    const previewed = seconds(startedAt)
    const { added = 0, changed = 0 } = detail.counts ?? {}
    await applyImport(context, { commandId: newCommandId(), id, counts: { added, changed } })
    const all = seconds(startedAt)
    clearInterval(watch)
    const growth = Math.max(peak, megabytes()) - resident
    const after = await plainInsert(context, rows)
    const plain = (before + after) / 2
    const took = `preview ${previewed.toFixed(1)} s, taken over ${(all - previewed).toFixed(1)} s, plain insert ${before.toFixed(1)} s before and ${after.toFixed(1)} s after`
    return [
      {
        ...{ name: `Import of ${changed} changed rows ÷ plain insert of the same rows`, value: all / plain, unit: '×' },
        ...{ limit: '≤ 5', isMet: all / plain <= 5 && changed >= ROWS, detail: took },
      },
      {
        ...{ name: 'Memory that the import adds', value: growth, unit: 'MB', limit: '≤ 200', isMet: growth <= 200 },
        detail: 'RSS with the thread that reads the file',
      },
    ]
  } finally {
    await close()
  }
}

async function openWithUmkm(home: string): Promise<Opened> {
  const engine = await openEngine({ home, databaseUrl: undefined, onProgress: () => {} })
  await migrate(engine, { onProgress: () => {} })
  const now = new Date()
  const change = async <T>(work: Parameters<typeof commitChange<T>>[1]) => (await commitChange(engine.db, work)).result
  await loadFirstData(engine.db, change, { now, onProgress: () => {} })
  const context = { db: engine.db, actor: people.pmdStaff, now, today: dayInWita(now) }
  const personal = { ownerName: 'Maria Bete', phone: '+6281234567890', nib: '1234567890123' }
  const inputs = Array.from({ length: ROWS }, (_, index) => ({
    ...{ name: `UD Usaha ${index} Tenun`, kind: 'business' as const, kabupatenCode: own, note: 'catatan lama' },
    ...personal,
  }))
  await runCommand(context, { name: 'bench', input: { commandId: newCommandId() } }, async (act) => {
    await registerMany(act, 'bench', inputs)
    return null
  })
  return { context, close: () => engine.close() }
}

/** As somebody sends it back who changed every name. */
async function changedBook(context: Opened['context']): Promise<Uint8Array> {
  const { content } = await makeBook(context, 'umkm', {})
  const [sheet] = (await readXlsx(content)).sheets
  const rows = (sheet?.rows ?? []).map((row, line) =>
    row.map((cell, column) => (line > 0 && column === NAME_COLUMN && typeof cell === 'string' ? `${cell} Baru` : cell)),
  )
  return writeXlsx({ sheets: [{ name: 'UMKM', rows }] })
}

async function plainInsert({ db }: Opened['context'], rows: readonly (typeof umkm.$inferSelect)[]): Promise<number> {
  const copies = rows.map((row) => ({ ...row, id: randomUUID(), name: `${row.name} Salinan` }))
  const startedAt = performance.now()
  await db.transaction(async (tx) => {
    for (let start = 0; start < copies.length; start += 500) {
      await tx.insert(umkm).values(copies.slice(start, start + 500))
    }
  })
  return seconds(startedAt)
}

const seconds = (startedAt: number) => (performance.now() - startedAt) / 1000
const megabytes = () => process.memoryUsage().rss / 2 ** 20
