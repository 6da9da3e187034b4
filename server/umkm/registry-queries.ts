import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import { countUpTo, lastPageOf, type BoundedCount } from '#server/db/bounded-count.ts'
import { isAnyOf } from '#server/db/any-of.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { beginsWith, hasWordsOf, traitsOfDuplicates, wordsOf } from '#server/db/name-queries.ts'
import { DomainError } from '#server/errors.ts'
import { listRecordedEvents } from '#server/figure/event-queries.ts'
import { countProductsOf, listProductsOf } from '#server/product/producer-queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { listDesaNames } from '#server/wilayah/desa-queries.ts'
import { listScope } from '#server/wilayah/province-queries.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import { isProbableDuplicate } from '#shared/text/duplicate.ts'
import type { SimilarUmkm, UmkmDetail, UmkmList, UmkmListRow } from '#shared/umkm/answers.ts'
import type { SimilarQuestion, UmkmFilter } from '#shared/umkm/schema.ts'
import { umkm } from './table.ts'

const PAGE_ROWS = 50
const MOST_CANDIDATES = 500
const MOST_SIMILAR = 5

/** Where a reader sees UMKM, and where their owner, phone and NIB too; undefined is nowhere. */
export type Reach = { rows: Scope; personal: Scope | undefined }

type Stored = typeof umkm.$inferSelect

/** One page of the UMKM in reach, by kabupaten and name. */
export async function listUmkmPage(db: Db, reach: Reach, filter: UmkmFilter): Promise<UmkmList> {
  const scope = await listScope(db, reach.rows, filter.province)
  const wanted = conditionOf(scope, filter)
  const { total, isMore } = await countListed(db, scope, filter)
  const lastPage = lastPageOf(total, PAGE_ROWS)
  const page = Math.min(filter.page ?? 1, lastPage)
  const found = await db
    .select({ id: umkm.id })
    .from(umkm)
    .where(wanted)
    .orderBy(...listOrder)
    .limit(PAGE_ROWS)
    .offset((page - 1) * PAGE_ROWS)
  const ids = found.map((row) => row.id)
  return { rows: await listUmkmRows(db, reach, ids), total, isMore, page, lastPage, pageSize: PAGE_ROWS }
}

/** Of a common word enough names begin with it, which an index tells; the others are found by their words. */
async function countListed(db: Db, scope: Scope, filter: UmkmFilter): Promise<BoundedCount> {
  const words = wordsOf(filter.search ?? '').join(' ')
  if (words !== '') {
    const isBegun = and(conditionOf(scope, { ...filter, search: '' }), beginsWith(umkm.searchKey, words))
    const begun = await countUpTo(db, { table: umkm, wanted: isBegun })
    if (begun.isMore) return begun
  }
  return countUpTo(db, { table: umkm, wanted: conditionOf(scope, filter) })
}

const listOrder = [asc(umkm.kabupatenCode), asc(umkm.name), asc(umkm.id)]

function conditionOf(scope: Scope, { kabupaten, search = '', archived = false }: UmkmFilter) {
  return and(
    inScope(umkm.kabupatenCode, scope),
    kabupaten && eq(umkm.kabupatenCode, kabupaten),
    hasWordsOf(umkm.searchKey, search),
    archived ? sql`${umkm.isArchived}` : sql`not ${umkm.isArchived}`,
  )
}

/** The UMKM that the filter lets through, by their ids, in the order of the list: so many at most. */
export async function listUmkmIds(
  db: Db,
  reach: Reach,
  { most, ...filter }: UmkmFilter & { most: number },
): Promise<string[]> {
  const rows = await db
    .select({ id: umkm.id })
    .from(umkm)
    .where(conditionOf(await listScope(db, reach.rows, filter.province), filter))
    .orderBy(...listOrder)
    .limit(most)
  return rows.map((row) => row.id)
}

/** UMKM in reach as lists show them, in the order asked for. */
export async function listUmkmRows(db: Db, reach: Reach, ids: readonly string[]): Promise<UmkmListRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(umkm)
    .where(and(inArray(umkm.id, [...ids]), inScope(umkm.kabupatenCode, reach.rows)))
  const found = new Map((await toListRows(db, reach, rows)).map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** @throws DomainError not-found, also for a UMKM out of reach */
export async function getUmkm(db: Db, reach: Reach, id: string): Promise<UmkmDetail> {
  const [found] = await db
    .select({ stored: umkm, source: sourceRef })
    .from(umkm)
    .innerJoin(source, eq(source.id, umkm.sourceId))
    .where(and(eq(umkm.id, id), inScope(umkm.kabupatenCode, reach.rows)))
  const [row] = found ? await toListRows(db, reach, [found.stored]) : []
  if (!found || !row) throw noSuchUmkm()
  const { desaCode, desaText, note, simulated } = found.stored
  const products = await listProductsOf(db, id)
  const events = await listRecordedEvents(db, reach.rows, { kind: 'umkm', subjectIds: [id] })
  return { ...row, desaCode, desaText, note, source: found.source, products, events, simulated }
}

export function noSuchUmkm(): DomainError {
  return new DomainError('not-found', (say) => say.noUmkm)
}

/** UMKM of the registry that are probably the one that is about to be saved; none where the reader sees none. */
export async function listSimilarUmkm(db: Db, scope: Scope, question: SimilarQuestion): Promise<SimilarUmkm[]> {
  const { kabupatenCode, name, exceptId } = question
  if (!isInScope(scope, kabupatenCode)) return []
  const isThere = and(eq(umkm.kabupatenCode, kabupatenCode), sql`not ${umkm.isArchived}`)
  const alike = traitsOfDuplicates(umkm.searchKey, name).map((trait) =>
    db.select({ id: umkm.id }).from(umkm).where(and(isThere, trait)),
  )
  const candidates = await db
    .select({
      id: umkm.id,
      name: umkm.name,
      kabupatenCode: umkm.kabupatenCode,
      desaCode: umkm.desaCode,
      desaText: umkm.desaText,
    })
    .from(umkm)
    .where(and(isAnyOf(umkm.id, alike), exceptId === undefined ? undefined : ne(umkm.id, exceptId)))
    .orderBy(asc(umkm.name), asc(umkm.id))
    .limit(MOST_CANDIDATES)
  const similar = candidates.filter((row) => isProbableDuplicate(row, { name, kabupatenCode })).slice(0, MOST_SIMILAR)
  const desaNames = await listDesaNames(
    db,
    similar.map((row) => row.desaCode),
  )
  return similar.map(({ desaCode, desaText, ...row }) => ({
    ...row,
    desaName: nameOf(desaNames, { desaCode, desaText }),
  }))
}

async function toListRows(db: Db, reach: Reach, rows: readonly Stored[]): Promise<UmkmListRow[]> {
  const ids = rows.map((row) => row.id)
  const desaNames = await listDesaNames(
    db,
    rows.map((row) => row.desaCode),
  )
  const products = await countProductsOf(db, ids)
  return rows.map((row) => {
    const { id, version, kabupatenCode, name, kind, ownerName, phone, nib } = row
    const isPersonalSeen = reach.personal !== undefined && isInScope(reach.personal, kabupatenCode)
    return {
      ...{ id, version, kabupatenCode, name, kind },
      desaName: nameOf(desaNames, row),
      productCount: products.get(id) ?? 0,
      isArchived: row.isArchived,
      ...(isPersonalSeen && { personal: { ownerName, phone, nib } }),
    }
  })
}

function nameOf(
  names: Awaited<ReturnType<typeof listDesaNames>>,
  { desaCode, desaText }: Pick<Stored, 'desaCode' | 'desaText'>,
) {
  return (desaCode === null ? undefined : names.get(desaCode)) ?? desaText
}
