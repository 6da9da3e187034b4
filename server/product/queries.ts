import { and, asc, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listEvents } from '#server/figure/event-queries.ts'
import { idArray } from '#server/db/sql-arrays.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { ProductRow, ReportedEvent } from '#shared/overview/overview.ts'
import { productsAt } from '#shared/overview/rows-at.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

/** The events of so many are held at once. */
const BATCH_ROWS = 400

/** What tells that a product is on record and until when, and what was taken back of it. */
const tellingTypes = ['registered', 'launched', 'named', 'archived', 'withdrawn'] as const satisfies EventType[]

/** A product of which no event tells is not among them. */
type Reading = { knownAt?: Date | undefined; after?: string | undefined }
/** A product with what tells of it. */
export type ReadProduct = ProductRow & { events: readonly ReportedEvent[] }

/**
 * Products on record and the places of the launch that wait for a name, some at a time: by kabupaten, launch slots first,
 * then by name. `after` is the product to go on from; from one that there is not, nothing.
 */
export async function* readProducts(
  db: Db,
  scope: Scope,
  { knownAt, after }: Reading,
): AsyncGenerator<ReadProduct[], void> {
  const from = after === undefined ? undefined : await findPlace(db, scope, after)
  if (after !== undefined && from === undefined) return
  let ids: string[] = []
  for (const { code } of await listKabupaten(db, scope)) {
    if (from && code < from.kabupatenCode) continue
    for (let last: Place | undefined = code === from?.kabupatenCode ? from : undefined; ;) {
      const most = BATCH_ROWS - ids.length
      const places = await listPlaces(db, code, { last, most })
      ids.push(...places.map(({ id }) => id))
      last = places.at(-1)
      if (places.length < most) break
      yield readWithEvents(db, ids, { scope, knownAt })
      ids = []
    }
  }
  if (ids.length > 0) yield readWithEvents(db, ids, { scope, knownAt })
}

const placeColumns = {
  id: product.id,
  kabupatenCode: product.kabupatenCode,
  launchSlot: product.launchSlot,
  name: product.name,
}
type Place = Pick<typeof product.$inferSelect, keyof typeof placeColumns>

async function findPlace(db: Db, scope: Scope, after: string): Promise<Place | undefined> {
  const [found] = await db
    .select(placeColumns)
    .from(product)
    .where(and(eq(product.id, after), inScope(product.kabupatenCode, scope)))
  return found
}

function listPlaces(db: Db, code: KabupatenCode, { last, most }: { last: Place | undefined; most: number }) {
  const orderOf = (place: Record<'launchSlot' | 'name' | 'id', unknown>) =>
    sql`(coalesce(${place.launchSlot}::integer, 2147483647), coalesce(${place.name}::text, ''), ${place.id}::uuid)`
  const isLater = last && sql`${orderOf(placeColumns)} > ${orderOf(last)}`
  return db
    .select(placeColumns)
    .from(product)
    .where(and(eq(product.kabupatenCode, code), isLater))
    .orderBy(asc(product.launchSlot), asc(product.name), asc(product.id))
    .limit(most)
}

type FirstProducts = { code: KabupatenCode; day: Day; today: Day; knownAt?: Date | undefined; most: number }

/**
 * Those of one kabupaten as of a day, at most so many: all of the launch, and of the others those that come first by
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
    where: or(isOfLaunch, sql`${product.id} = any(${idArray(ids)})`),
    events: { scope: { kabupaten: [code] }, knownAt },
  })
  const { launch, other } = productsAt(products, day)
  return {
    products: [...launch, ...other.slice(0, most)],
    isWhole: others.length <= most && gone.length <= most && other.length <= most,
  }
}

type Told = { scope: Scope; knownAt?: Date | undefined }
type Asked = { where: SQL | undefined; events: Told }

async function readWithEvents(db: Db, ids: readonly string[], told: Told): Promise<ReadProduct[]> {
  const rows = await listRows(db, inArray(product.id, [...ids]))
  const events = Map.groupBy(await listTelling(db, rows, told), (event) => event.subjectId)
  return withWindows(rows, events).map((row) => ({ ...row, events: events.get(row.id) ?? [] }))
}

async function toProductRows(db: Db, { where, events: told }: Asked): Promise<ProductRow[]> {
  const rows = await listRows(db, where)
  return withWindows(
    rows,
    Map.groupBy(await listTelling(db, rows, told), (event) => event.subjectId),
  )
}

async function listTelling(db: Db, rows: readonly { id: string }[], { scope, knownAt }: Told) {
  const subjectIds = rows.map((row) => row.id)
  if (subjectIds.length === 0) return []
  return listEvents(db, scope, { kind: 'product', subjectIds, knownAt, types: tellingTypes })
}

function listRows(db: Db, where: SQL | undefined) {
  return db
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
}

type BareRow = Awaited<ReturnType<typeof listRows>>[number]

/** Those of which anything is known, with their launch and their end. */
function withWindows(rows: readonly BareRow[], events: ReadonlyMap<string, readonly ReportedEvent[]>): ProductRow[] {
  const windowOf = (id: string, type: EventType) => {
    const found = events.get(id)?.findLast((event) => event.type === type)
    return found ? { notBefore: found.notBefore, notAfter: found.notAfter } : null
  }
  return rows
    .filter((row) => events.has(row.id))
    .map((row) => ({ ...row, launched: windowOf(row.id, 'launched'), archived: windowOf(row.id, 'archived') }))
}

/** Names of products by id; null for a launch slot that nobody has named. */
export async function listProductLabels(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: product.id, label: product.name, kabupatenCode: product.kabupatenCode })
    .from(product)
    .where(inArray(product.id, [...ids]))
}
