import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { and, eq, gt, inArray, isNotNull, like, or } from 'drizzle-orm'
import { desaFile, kabupatenFile } from '#data/first-data-files.ts'
import { readCsv } from '#data/read-csv.ts'
import type { Db } from '#server/db/database.ts'
import { lockPreparation } from '#server/db/preparation-lock.ts'
import { isSimulated } from '#server/db/version.ts'
import { StartError } from '#server/errors.ts'
import { launchLine, ledgerLine, registryEvent } from '#server/figure/table.ts'
import { firstDataFile } from '#server/first-data/table.ts'
import { channel } from '#server/outlet/channel-table.ts'
import { shelfEntry, shelfLine } from '#server/outlet/shelf-table.ts'
import { certificate, productStanding } from '#server/product/standing-table.ts'
import { product } from '#server/product/table.ts'
import { monthlyReport, reportEvent } from '#server/report/table.ts'
import { source } from '#server/source/table.ts'
import { umkm } from '#server/umkm/table.ts'
import { dayInWita } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { linesOfEntries } from '#shared/figure/lines-of-entries.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { insertRows } from './insert-rows.ts'
import { readFirstFacts } from './read-first-facts.ts'
import { simulate } from './simulate.ts'
import type { LaunchProductRow, Simulation } from './simulation.ts'

type Change = <T>(work: (tx: Db) => Promise<T>) => Promise<T>
/** `seed`: left out, the usual one, or whichever the database was filled with. */
type LoadOptions = { seed?: number | undefined; now: Date; onProgress: (text: string) => void; share?: number }

const USUAL_SEED = 1
const MARK = 'data/simulator, benih '
const LAUNCH_ENTERED_BY = new Date('2025-06-30T00:00:00Z')

/**
 * In a demo database each report of the first data is on record from the evening of the last day that it allows, so that
 * simulated work can follow on it.
 */
export function enteredInTurn(now: Date): (event: { window: DayWindow }) => Date {
  return ({ window }) => {
    const evening = new Date(`${window.notAfter}T18:00:00+08:00`)
    return evening < now ? evening : now
  }
}

/**
 * Fills a demo database in one transaction, or does nothing when that was done before. Call it after the first data.
 * @throws StartError when the database was filled with another seed, or people have worked in it already
 */
export async function loadSimulation(db: Db, change: Change, { seed: asked, now, onProgress, share = 1 }: LoadOptions) {
  if (!(await isSimulated(db))) throw new Error('only a database that is marked as simulated can be filled')
  if (await isFilled(db, asked)) return false
  const seed = asked ?? USUAL_SEED
  // The program shows progress when it is idle for a moment; PGlite and this work leave it none by themselves.
  const tell: Tell = async (text) => {
    onProgress(text)
    await setImmediate()
  }
  const kabupaten = readCsv(kabupatenFile).rows.map((row) => row.value)
  const desa = readCsv(desaFile).rows.map((row) => row.value)
  return change(async (tx) => {
    await lockPreparation(tx)
    if (await isFilled(tx, asked)) return false
    await tell('menyusun satu setengah tahun kegiatan')
    const firstFacts = await readFirstFacts(tx)
    const simulation = simulate({ seed, today: dayInWita(now), kabupaten, desa, firstFacts, share })
    const known = [...firstFacts.launchProducts, ...firstFacts.outlets]
    const before = new Map(known.map(({ id, events }) => [id, events]))
    await writeSimulation(tx, simulation, { before, tell })
    const sha256 = createHash('sha256').update(canonicalText(simulation)).digest('hex')
    const loaded = { sha256, rowCount: simulation.events.length, loadedAt: now }
    await tx.insert(firstDataFile).values({ file: `${MARK}${seed}`, ...loaded })
    return true
  })
}

/** The simulation as text: the same bytes for the same seed and day. */
export function canonicalText(simulation: Simulation): string {
  return JSON.stringify(simulation)
}

async function isFilled(db: Db, asked: number | undefined): Promise<boolean> {
  const [mark] = await db
    .select({ file: firstDataFile.file })
    .from(firstDataFile)
    .where(like(firstDataFile.file, `${MARK}%`))
  if (mark && (asked === undefined || mark.file === `${MARK}${asked}`)) return true
  const advice = 'Hapus folder contoh itu (biasanya var/demo), atau pakai yang lain: PANTAU_HOME=var/lain npm run demo'
  if (mark) {
    const held = mark.file.slice(MARK.length)
    throw new StartError(`Contoh ini dibuat dengan benih ${held}, sedangkan yang diminta benih ${asked}. ${advice}`)
  }
  if (await isOlder(db)) throw new StartError(`Contoh ini dari versi program yang belum membuat data contoh. ${advice}`)
  return false
}

/** Whether people have worked in it, or its first data was not entered as the simulation goes on from. */
async function isOlder(db: Db): Promise<boolean> {
  const { id, commandId, type, subjectKind, recordedAt } = registryEvent
  const isLateLaunch = and(eq(subjectKind, 'product'), eq(type, 'launched'), gt(recordedAt, LAUNCH_ENTERED_BY))
  const [older] = await db
    .select({ id })
    .from(registryEvent)
    .where(or(isNotNull(commandId), isLateLaunch))
    .limit(1)
  return older !== undefined
}

type Tell = (text: string) => Promise<void>
type Writing = { before: ReadonlyMap<string, readonly RegistryEvent[]>; tell: Tell }

/** Writes all rows of a simulation. Where products stand is left to the start of the program, which goes on with what has no standing. */
export async function writeSimulation(tx: Db, simulation: Simulation, { before, tell }: Writing): Promise<void> {
  const { sources, products, launchProducts, events } = simulation
  const simulated = true
  const umkmRows = simulation.umkm.map((row) => ({ ...row, desaText: null, note: null, simulated }))
  await tell(`memuat ${umkmRows.length.toLocaleString('id')} UMKM dan ${products.length.toLocaleString('id')} produk`)
  await insertRows(tx, source, { rows: sources })
  await insertRows(tx, umkm, { rows: umkmRows })
  await insertRows(tx, product, { rows: products.map((row) => ({ ...row, simulated })) })
  await insertRows(tx, channel, { rows: simulation.channels.map((row) => ({ ...row, simulated })) })
  for (const row of launchProducts) await describeLaunchProduct(tx, row)
  const entries = events.map((event) => ({ ...event, recordedAt: new Date(event.recordedAt) }))
  await tell('menghitung buku besar')
  const { ledgerLines, launchLines } = linesOfEntries(entries, before)
  const eventRows = entries.map(({ window, ...event }) => ({ ...event, ...window, simulated }))
  const onBatch = (what: string, total: number) => (inserted: number) =>
    tell(`memuat ${inserted.toLocaleString('id')} dari ${total.toLocaleString('id')} ${what}`)
  await insertRows(tx, registryEvent, { rows: eventRows, onBatch: onBatch('peristiwa', eventRows.length) })
  await insertRows(tx, ledgerLine, { rows: ledgerLines, onBatch: onBatch('baris buku besar', ledgerLines.length) })
  await insertRows(tx, launchLine, { rows: launchLines })
  await insertRows(tx, monthlyReport, {
    rows: simulation.reports.map((row) => ({ ...row, note: null, evidence: [], simulated })),
  })
  const obstaclesOf = new Map(simulation.reports.map(({ id, obstacles }) => [id, obstacles]))
  await insertRows(tx, reportEvent, {
    rows: simulation.reportEvents.map((row) => ({
      ...row,
      obstacles: row.type === 'submitted' ? (obstaclesOf.get(row.reportId) ?? null) : null,
      recordedAt: new Date(row.recordedAt),
      simulated,
    })),
  })
  await insertRows(tx, shelfEntry, { rows: simulation.shelfEntries })
  await insertRows(tx, shelfLine, { rows: simulation.shelfLines })
  const ids = launchProducts.map((row) => row.id)
  await tx.delete(certificate).where(inArray(certificate.productId, ids))
  await tx.delete(productStanding).where(inArray(productStanding.productId, ids))
}

/** A launch product keeps what was reported of it; what the simulation adds marks the row as simulated. */
async function describeLaunchProduct(tx: Db, { id, described, addedEntries }: LaunchProductRow): Promise<void> {
  const version = 1 + addedEntries
  await tx
    .update(product)
    .set({ ...described, version, simulated: true })
    .where(eq(product.id, id))
}
