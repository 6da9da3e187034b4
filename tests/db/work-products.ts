import { randomUUID } from 'node:crypto'
import { count, desc, eq, ne } from 'drizzle-orm'
import { expect } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import { auditEntry } from '#server/audit/table.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { commandReceipt } from '#server/command/table.ts'
import type { Db } from '#server/db/database.ts'
import { dataVersion } from '#server/db/version-table.ts'
import { evidenceFile } from '#server/evidence/table.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { listFigures } from '#server/figure/queries.ts'
import { ledgerLine, registryEvent } from '#server/figure/table.ts'
import { withHistories } from '#server/product/history-queries.ts'
import { certificate, productStanding } from '#server/product/standing-table.ts'
import { product } from '#server/product/table.ts'
import { writeStandings } from '#server/product/write-standings.ts'
import { source } from '#server/source/table.ts'
import { prepareWorkLists } from '#server/start/prepare-database.ts'
import { requiredItems } from '#shared/certification/requirements.ts'
import { isCertificate, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import { toDay } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import { curationAspects, type CurationFinding } from '#shared/product/curation-stage.ts'
import { callerOf, newCommandId, NOW, own, people, TODAY } from './work-caller.ts'

/** The first data with everything that lists are read from. */
export async function loadWorkData(db: Db): Promise<void> {
  await loadFirstData(db, (work) => db.transaction(work), { now: NOW, onProgress: () => {} })
  await prepareWorkLists(db, () => {})
}

export const productInput = (more: Record<string, unknown> = {}) => ({
  ...{ commandId: newCommandId(), name: 'Kopi Belu', category: 'beverage' as const, kabupatenCode: own },
  ...more,
})

/** A registered product, by its id. */
export async function registerProduct(db: Db, more: Record<string, unknown> = {}): Promise<string> {
  return (await callerOf(db, people.pmdStaff).product.register(productInput(more))).id
}

async function versionOf(db: Db, id: string): Promise<number> {
  const [row] = await db.select({ version: product.version }).from(product).where(eq(product.id, id))
  return row?.version ?? 0
}

export const edit = async (db: Db, id: string) => ({
  ...{ commandId: newCommandId(), id, baseVersion: await versionOf(db, id) },
})
export const bulk = async (db: Db, ...ids: string[]) => ({
  commandId: newCommandId(),
  products: await Promise.all(ids.map(async (id) => ({ id, baseVersion: await versionOf(db, id) }))),
})
export const on = (day = TODAY) => ({ window: { notBefore: day } })

/** Notes every item that a category requires as done, on a day. */
export async function doEverything(
  db: Db,
  id: string,
  { category, day = TODAY }: { category: ProductCategory; day?: string },
): Promise<void> {
  for (const item of requiredItems(category)) {
    await callerOf(db, people.pmdStaff).certification.note({ ...(await bulk(db, id)), input: doneInput(item, day) })
  }
}

/** Looks at every aspect of curation. */
export async function lookAtEverything(db: Db, id: string, finding: CurationFinding = 'good'): Promise<void> {
  for (const aspect of curationAspects) {
    const input = { ...on(), aspect, finding }
    await callerOf(db, people.pmdStaff).product.curate({ ...(await edit(db, id)), act: 'note', input })
  }
}

export function doneInput(item: ChecklistItem, day = TODAY) {
  const number = item === 'nib' ? '1234567890123' : 'ID-53-0001'
  return { ...on(day), item, state: 'done' as const, ...(isCertificate(item) && { number }) }
}

/** A figure of a kabupaten today; undefined where nothing of its topic was ever recorded. */
export async function figureOf(db: Db, figure: FigureName, code = own): Promise<number | undefined> {
  const rows = await listFigures(db, { kabupaten: [code] }, { day: toDay(TODAY) })
  return rows.find((row) => row.figure === figure)?.low
}

/** What every command that acts changes, and none that is refused does. */
export async function traceOf(db: Db) {
  const [events] = await db.select({ rows: count() }).from(registryEvent)
  const [lines] = await db.select({ rows: count() }).from(ledgerLine)
  const [sources] = await db.select({ rows: count() }).from(source)
  const [receipts] = await db.select({ rows: count() }).from(commandReceipt)
  const [version] = await db.select({ version: dataVersion.version, audit: dataVersion.auditCount }).from(dataVersion)
  return { events, lines, sources, receipts, version }
}

export async function lastAudit(db: Db) {
  return (await db.select().from(auditEntry).orderBy(desc(auditEntry.ordinal)).limit(1))[0]
}

/** A stored file, without its content. */
export async function storeFile(db: Db, { mediaType = 'image/jpeg', kabupatenCode = own } = {}): Promise<string> {
  const id = randomUUID()
  const file = { id, kabupatenCode, sha256: id, name: 'foto.jpg', mediaType, sizeBytes: 10 }
  await db.insert(evidenceFile).values({ ...file, uploadedBy: people.pmdStaff.id, uploadedAt: NOW })
  return id
}

/** Ledger and trail agree with the events, and every standing is what its events amount to. */
export async function expectAgreement(db: Db): Promise<void> {
  const alike = { differences: [], launchDifferences: [], totalDifferences: [], standingDifferences: [] }
  expect(await recountLedger(db)).toMatchObject(alike)
  const moved = await db
    .select({ id: certificate.productId })
    .from(certificate)
    .innerJoin(product, eq(product.id, certificate.productId))
    .where(ne(certificate.kabupatenCode, product.kabupatenCode))
  expect(moved).toEqual([])
  expect((await verifyChain(db)).faults).toEqual([])
  const held = await readStandings(db)
  await writeStandings(db, await withHistories(db, await db.select().from(product)))
  expect(held).toEqual(await readStandings(db))
}

async function readStandings(db: Db) {
  const standings = await db.select().from(productStanding).orderBy(productStanding.productId)
  const certificates = await db.select().from(certificate).orderBy(certificate.productId, certificate.item)
  return { standings, certificates }
}
