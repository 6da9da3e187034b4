import { and, asc, eq, inArray, lte, notExists, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { kabupatenRows as kabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { certificate, productStanding, standingTotal } from './standing-table.ts'

/** How many there are in one kabupaten, and the days of the first and the last of them. */
export type DaySpan = { kabupatenCode: KabupatenCode; first: Day; last: Day; count: number }

/**
 * The certificates whose last day is at most the last of some days, by which of these they end; not those of archived
 * products. Those that ended before the first day are of the first.
 */
export async function countCertificatesByExpiry(db: Db, scope: Scope, until: readonly Day[]): Promise<DaySpan[]> {
  const { kabupatenCode, expiresOn, productId } = certificate
  const to = until.at(-1)
  if (to === undefined) return []
  const bands = until.map((day, index) => sql`when ${expiresOn} <= ${day} then ${sql.raw(String(index))}`)
  // Few products are archived: those are gathered, not the standings of all that have a certificate.
  const archived = db
    .select({ id: productStanding.productId })
    .from(productStanding)
    .where(
      and(
        eq(productStanding.productId, productId),
        sql`${productStanding.isArchived}`,
        inScope(productStanding.kabupatenCode, scope),
      ),
    )
  const isOnRecord = notExists(archived)
  return db
    .select({ kabupatenCode, ...spanOf(sql`${expiresOn}`) })
    .from(certificate)
    .where(and(lte(expiresOn, to), inScope(kabupatenCode, scope), isOnRecord))
    .groupBy(kabupatenCode, sql`case ${sql.join(bands, sql` `)} end`)
}

const spanOf = (day: SQL) => ({
  first: sql<Day>`min(${day})::text`,
  last: sql<Day>`max(${day})::text`,
  count: sql<number>`count(*)::int`,
})

type Standing = { statuses: readonly MentoringStatus[]; before: Day }

/**
 * The products that surely stand in one of some waiting states of mentoring since before a day, with the latest days on which
 * that may have begun. All that wait are known as a sum, and those that do so since then are few.
 */
export async function countStandingSince(db: Db, scope: Scope, { statuses, before }: Standing): Promise<DaySpan[]> {
  const wanted = statuses.map((status) => sql`select ${status}::text as status`)
  const standsThere = sql`from product_standing where kabupaten_code = ${kabupaten.code} and mentoring = wanted.status
    and not is_archived and mentoring in ('pending', 'transferred')`
  const totals = db
    .select({
      area: standingTotal.areaCode,
      status: standingTotal.mentoring,
      products: sql<number>`sum(${standingTotal.products})::int`.as('products'),
    })
    .from(standingTotal)
    .where(
      and(
        eq(standingTotal.isArchived, false),
        inArray(standingTotal.mentoring, [...statuses]),
        inScope(standingTotal.areaCode, scope),
      ),
    )
    .groupBy(standingTotal.areaCode, standingTotal.mentoring)
    .as('totals')
  const since = db
    .select({
      kabupatenCode: sql<KabupatenCode>`${kabupaten.code}`.as('kabupaten_code'),
      first: sql<Day | null>`(select min(since_not_after) ${standsThere} and since_not_after < ${before})`.as('first'),
      last: sql<Day | null>`(select max(since_not_after) ${standsThere} and since_not_after < ${before})`.as('last'),
      count: sql<number>`${totals.products}
        - (select count(*) ${standsThere} and since_not_after >= ${before})
        - (select count(*) ${standsThere} and since_not_after is null)`.as('count'),
    })
    .from(kabupaten)
    .innerJoin(sql`(${sql.join(wanted, sql` union all `)}) wanted`, sql`true`)
    .innerJoin(totals, and(eq(totals.area, kabupaten.code), sql`${totals.status} = wanted.status`))
    .where(inScope(kabupaten.code, scope))
    .as('since')
  const rows = await db
    .select({
      kabupatenCode: since.kabupatenCode,
      first: sql<Day>`${since.first}::text`,
      last: sql<Day>`${since.last}::text`,
      count: sql<number>`${since.count}::int`,
    })
    .from(since)
    .where(sql`${since.first} is not null`)
  return rows
}

/** So many products, those with the earliest days, lie in most kabupaten of a country; the others are looked into one by one. */
const FIRST_READ = 3000

/** The kabupaten in which a certificate of a product on record ends by a day; none of them is counted. */
export async function listKabupatenWithExpiry(db: Db, until: Day): Promise<KabupatenCode[]> {
  const { firstExpiryOn, isArchived } = productStanding
  return listWhere(db, {
    first: firstOf(db, firstExpiryOn, and(lte(firstExpiryOn, until), eq(isArchived, false))),
    found: [
      sql`select from certificate where kabupaten_code = ${kabupaten.code} and expires_on <= ${until} and not exists (
        select from product_standing archived where archived.kabupaten_code = certificate.kabupaten_code
          and archived.product_id = certificate.product_id and archived.is_archived offset 0)`,
    ],
  })
}

/** The kabupaten in which a product surely stands in one of some waiting states since before a day. */
export async function listKabupatenStanding(db: Db, { statuses, before }: Standing): Promise<KabupatenCode[]> {
  const { mentoring, sinceNotAfter } = productStanding
  const isWaiting = sql`mentoring in ('pending', 'transferred') and not is_archived and since_not_after < ${before}`
  return listWhere(db, {
    first: firstOf(db, sinceNotAfter, and(inArray(mentoring, [...statuses]), isWaiting)),
    found: statuses.map(
      (status) => sql`select from product_standing where kabupaten_code = ${kabupaten.code} and mentoring = ${status}
        and ${isWaiting}`,
    ),
  })
}

function firstOf(db: Db, day: PgColumn, wanted: SQL | undefined): SQLWrapper {
  const { kabupatenCode } = productStanding
  return db.select({ code: kabupatenCode }).from(productStanding).where(wanted).orderBy(asc(day)).limit(FIRST_READ)
}

/** One probe of an index in each of the others (`offset 0`): to gather first all of which one is looked for takes far longer. */
async function listWhere(db: Db, { first, found }: { first: SQLWrapper; found: SQL[] }): Promise<KabupatenCode[]> {
  const probes = found.map((each) => sql` or exists (${each} offset 0)`)
  const isFound = sql`${kabupaten.code} in ${first}${sql.join(probes)}`
  const rows = await db.select({ code: kabupaten.code }).from(kabupaten).where(isFound)
  return rows.map((row) => row.code)
}
