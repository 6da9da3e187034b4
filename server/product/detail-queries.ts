import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { isAnyOf } from '#server/db/any-of.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { traitsOfDuplicates } from '#server/db/name-queries.ts'
import { listEvidence } from '#server/evidence/queries.ts'
import { listRecordedEvents } from '#server/figure/event-queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { listUmkmLabels, nameOfUmkm } from '#server/umkm/queries.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { ProductDetail, SimilarProduct, WorkEvent } from '#shared/product/answers.ts'
import { isProbableDuplicate } from '#shared/text/duplicate.ts'
import type { SimilarQuestion } from '#shared/umkm/schema.ts'
import { seesNumber, type Reach } from './certificate-queries.ts'
import { noSuchProduct } from './refusals.ts'
import { toListRows } from './row-queries.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

const MOST_CANDIDATES = 500
const MOST_SIMILAR = 5

/**
 * All of one product: its row, every event, and the files that it names.
 * @throws DomainError not-found, also for a product out of reach
 */
export async function getProduct(
  db: Db,
  reach: Reach,
  { id, today }: { id: string; today: Day },
): Promise<ProductDetail> {
  const [found] = await db
    .select({ stored: product, standing: productStanding, source: sourceRef, umkmName: nameOfUmkm(product.umkmId) })
    .from(product)
    .innerJoin(productStanding, eq(productStanding.productId, product.id))
    .innerJoin(source, eq(source.id, product.sourceId))
    .where(and(eq(product.id, id), inScope(product.kabupatenCode, reach.rows)))
  const [row] = found ? await toListRows(db, reach, { rows: [found], today }) : []
  if (!found || !row) throw noSuchProduct()
  const { note, umkmId, desaCode, desaText, programmeLink, mentoringNote, certificationNote, simulated } = found.stored
  const recorded = await listRecordedEvents(db, reach.rows, { kind: 'product', subjectIds: [id] })
  const events = recorded.map((event) => withoutPersonal(reach, event))
  const files = [row.photoId ?? [], ...events.map((event) => event.detail.evidence ?? [])].flat()
  return {
    ...row,
    ...{ note, umkmId, desaCode, desaText, programmeLink, mentoringNote, certificationNote, simulated, events },
    umkmName: found.umkmName,
    source: found.source,
    evidence: await listEvidence(db, reach.rows, [...new Set(files)]),
  }
}

function withoutPersonal(reach: Reach, event: WorkEvent): WorkEvent {
  const { number: _number, ...detail } = event.detail
  return seesNumber(reach, { item: detail.item, kabupatenCode: event.kabupatenCode }) ? event : { ...event, detail }
}

/** Products of the registry that are probably the one that is about to be saved; none where the reader sees none. */
export async function listSimilarProducts(
  db: Db,
  scope: Scope,
  { kabupatenCode, name, exceptId }: SimilarQuestion,
): Promise<SimilarProduct[]> {
  if (!isInScope(scope, kabupatenCode)) return []
  const isThere = and(eq(productStanding.kabupatenCode, kabupatenCode), sql`not ${productStanding.isArchived}`)
  const alike = traitsOfDuplicates(productStanding.searchKey, name).map((trait) =>
    db.select({ id: productStanding.productId }).from(productStanding).where(and(isThere, trait)),
  )
  const candidates = await db
    .select({ id: product.id, name: product.name, producer: product.producer, umkmId: product.umkmId })
    .from(product)
    .where(and(isAnyOf(product.id, alike), exceptId === undefined ? undefined : ne(product.id, exceptId)))
    .orderBy(asc(product.name), asc(product.id))
    .limit(MOST_CANDIDATES)
  const similar = candidates
    .flatMap((row) => (row.name === null ? [] : [{ ...row, name: row.name, kabupatenCode }]))
    .filter((row) => isProbableDuplicate(row, { name, kabupatenCode }))
    .slice(0, MOST_SIMILAR)
  const umkmIds = similar.flatMap((row) => row.umkmId ?? [])
  const producers = new Map((await listUmkmLabels(db, umkmIds)).map((row) => [row.id, row.label]))
  return similar.map(({ umkmId, ...row }) => ({
    ...row,
    producer: (umkmId === null ? null : producers.get(umkmId)) ?? row.producer,
  }))
}
