import { inArray, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { lockPreparation } from '#server/db/preparation-lock.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { firstDataFile } from '#server/first-data/table.ts'
import { productStanding } from '#server/product/standing-table.ts'
import type { NewRegistryEvent } from '#shared/figure/registry-event.ts'
import { readFirstData, type FirstData } from './first-data.ts'
import { loadClaims } from './load-claims.ts'
import { loadChronicle, loadTargets } from './load-chronicle.ts'
import { loadOutlets } from './load-outlets.ts'
import { loadProducts } from './load-products.ts'
import { loadWilayah } from './load-wilayah.ts'
import { SourceBook } from './source-book.ts'

/** `root` is the project's folder, in which `data/` lies. `enteredAt`: as if the reports had come in one by one. */
type LoadOptions = {
  now: Date
  onProgress: (text: string) => void
  root?: string
  enteredAt?: (event: NewRegistryEvent) => Date
}
type Change = <T>(work: (tx: Db) => Promise<T>) => Promise<T>

/**
 * Brings the first data into the database in one transaction, or does nothing when this version of it is there already.
 * Rows are known by what they say, so a second load adds only what is new and changes no row that people work on.
 * @throws CsvProblem naming file, line, column and reason; the database stays as it was.
 */
export async function loadFirstData(
  db: Db,
  change: Change,
  { now, onProgress, root, enteredAt = () => now }: LoadOptions,
): Promise<boolean> {
  const first = readFirstData(root)
  if (await isLoaded(db, first)) return false
  return change(async (tx) => {
    await lockPreparation(tx)
    // Another process, started at the same moment, may have been quicker.
    if (await isLoaded(tx, first)) return false
    onProgress(`memuat ${first.desa.rows.length.toLocaleString('id')} desa/kelurahan`)
    await loadWilayah(tx, first)
    onProgress('memuat produk, gerai, pernyataan, dan peristiwa')
    const sources = new SourceBook(tx)
    const events = [...(await loadProducts(tx, first, sources)), ...(await loadOutlets(tx, first, sources))]
    const added = await withoutRecorded(tx, events)
    for (const [at, entered] of Map.groupBy(added, (event) => enteredAt(event).getTime())) {
      await recordEvents(tx, entered, { by: 'data awal', at: new Date(at), simulated: false })
    }
    await forgetStandings(
      tx,
      added.map((event) => event.subjectId),
    )
    await loadClaims(tx, first, sources)
    await loadChronicle(tx, first, sources)
    await loadTargets(tx, first, sources)
    for (const { path, sha256, rows } of Object.values(first)) {
      const loaded = { sha256, rowCount: rows.length, loadedAt: now }
      await tx
        .insert(firstDataFile)
        .values({ file: path, ...loaded })
        .onConflictDoUpdate({ target: firstDataFile.file, set: loaded })
    }
    return true
  })
}

async function isLoaded(db: Db, first: FirstData): Promise<boolean> {
  const held = new Map((await db.select().from(firstDataFile)).map((row) => [row.file, row.sha256]))
  return Object.values(first).every((table) => held.get(table.path) === table.sha256)
}

/** The standing of a product that more is known of now is made anew when the program goes on with its start. */
async function forgetStandings(tx: Db, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  await tx.delete(productStanding).where(inArray(productStanding.productId, [...new Set(productIds)]))
}

async function withoutRecorded<T extends { id: string }>(tx: Db, events: readonly T[]): Promise<T[]> {
  const ids = sql.join(
    events.map((event) => sql`${event.id}::uuid`),
    sql`, `,
  )
  const recorded = await tx
    .select({ id: sql<string>`id::text` })
    .from(sql`registry_event`)
    .where(sql`id in (${ids})`)
  const known = new Set(recorded.map((row) => row.id))
  return events.filter((event) => !known.has(event.id))
}
