import { and, asc, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listEvents } from '#server/figure/event-queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { ProductRow } from '#shared/overview/overview.ts'
import { productsAt } from '#shared/overview/rows-at.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

/** Products on record and the places of the launch that wait for a name; launch slots first, then by name. */
export async function listProducts(db: Db, scope: Scope, knownAt?: Date): Promise<ProductRow[]> {
  return toProductRows(db, { where: inScope(product.kabupatenCode, scope), events: { scope, knownAt } })
}

type FirstProducts = { code: KabupatenCode; day: Day; today: Day; knownAt?: Date | undefined; most: number }

/**
 * The same of one kabupaten as of a day, at most so many: all of the launch, and of the others those that come first by
 * name. `isWhole`: there are no more.
 */
export async function listFirstProducts(
  db: Db,
  { code, day, today, knownAt, most }: FirstProducts,
): Promise<{ products: ProductRow[]; isWhole: boolean }> {
  const { productId, kabupatenCode, searchKey, isArchived, launchSlot } = productStanding
  const listIds = (wanted: SQL) =>
    db
      .select({ id: productId })
      .from(productStanding)
      .where(and(eq(kabupatenCode, code), isNull(launchSlot), wanted))
      .orderBy(asc(searchKey), asc(productId))
      .limit(most + 1)
  const others = await listIds(sql`not ${isArchived}`)
  // What has left by now may have been there on an earlier day.
  const gone = day < today || knownAt ? await listIds(sql`${isArchived}`) : []
  const ids = [...others, ...gone].map((row) => row.id)
  const isOfLaunch = and(eq(product.kabupatenCode, code), isNotNull(product.launchSlot))
  const products = await toProductRows(db, {
    where: ids.length === 0 ? isOfLaunch : or(isOfLaunch, inArray(product.id, ids)),
    events: { scope: { kabupaten: [code] }, knownAt },
  })
  const { launch, other } = productsAt(products, day)
  return {
    products: [...launch, ...other.slice(0, most)],
    isWhole: others.length <= most && gone.length <= most && other.length <= most,
  }
}

type Asked = { where: SQL | undefined; events: { scope: Scope; knownAt?: Date | undefined } }

async function toProductRows(db: Db, { where, events: { scope, knownAt } }: Asked): Promise<ProductRow[]> {
  const rows = await db
    .select({
      id: product.id,
      kabupatenCode: product.kabupatenCode,
      launchSlot: product.launchSlot,
      name: product.name,
      category: product.category,
      scheme: product.scheme,
      producer: product.producer,
      desaText: product.desaText,
      programmeLink: product.programmeLink,
      mentoringNote: product.mentoringNote,
      certificationNote: product.certificationNote,
      // What staff write is for who may read the registry.
      note: sql<string | null>`case when not ${product.hasOwnNote} then ${product.note} end`,
      source: sourceRef,
    })
    .from(product)
    .innerJoin(source, eq(source.id, product.sourceId))
    .where(where)
    .orderBy(asc(product.kabupatenCode), asc(product.launchSlot), asc(product.name), asc(product.id))
  const subjectIds = rows.map((row) => row.id)
  if (subjectIds.length === 0) return []
  const events = await listEvents(db, scope, { kind: 'product', subjectIds, knownAt, except: ['checklistNoted'] })
  const known = new Set(events.map((event) => event.subjectId))
  const windowsOf = (type: EventType) =>
    new Map(
      events
        .filter((event) => event.type === type)
        .map(({ subjectId, notBefore, notAfter }) => [subjectId, { notBefore, notAfter }]),
    )
  const [launches, archives] = [windowsOf('launched'), windowsOf('archived')]
  return rows
    .filter((row) => known.has(row.id))
    .map((row) => ({ ...row, launched: launches.get(row.id) ?? null, archived: archives.get(row.id) ?? null }))
}

/** Names of products by id; null for a launch slot that nobody has named. */
export async function listProductLabels(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: product.id, label: product.name, kabupatenCode: product.kabupatenCode })
    .from(product)
    .where(inArray(product.id, [...ids]))
}
