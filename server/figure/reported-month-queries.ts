import { and, asc, eq, gte, inArray, lte, ne, notInArray, or, sql, type SQLWrapper } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { registryEvent } from './table.ts'
import type { Scope } from '#shared/access/scope.ts'
import { firstDayOf, type Day, type Month } from '#shared/day/day.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'

type Question = { since: Month; asOf: Day; knownAt?: Date | undefined }

/** Which outlets reported which months, from a month on: only what tells who was silent, for answers that many ask. */
export async function listReportedMonths(
  db: Db,
  scope: Scope,
  { since, asOf, knownAt }: Question,
): Promise<{ outletId: string; month: Month }[]> {
  const events = await db
    .select({
      id: registryEvent.id,
      outletId: registryEvent.subjectId,
      type: registryEvent.type,
      detail: registryEvent.detail,
    })
    .from(registryEvent)
    .where(
      and(
        eq(registryEvent.subjectKind, 'outlet'),
        or(isReportWithin({ since, asOf }), eq(registryEvent.type, 'withdrawn')),
        scope.kabupaten === 'all' ? undefined : inArray(registryEvent.kabupatenCode, [...scope.kabupaten]),
        knownAt && lte(registryEvent.recordedAt, knownAt),
      ),
    )
  return effectiveEvents(events).flatMap(({ outletId, detail: { month } }) => (month ? [{ outletId, month }] : []))
}

/**
 * What was recorded, in order, of those outlets that reported no month, from a month on: only what tells which of them should
 * have. Of a whole country most have reported, and nothing of theirs is read.
 * @param ids a query for the ids of outlets
 */
export async function listUnreported(db: Db, ids: SQLWrapper, period: { since: Month; asOf: Day }) {
  const { id, kabupatenCode, subjectKind, subjectId, type, notBefore, notAfter, detail } = registryEvent
  const isOfOutlet = eq(subjectKind, 'outlet')
  const takenBack = db
    .select({ id: sql`(${detail} ->> 'withdraws')::uuid` })
    .from(registryEvent)
    .where(and(isOfOutlet, eq(type, 'withdrawn'), sql`${detail} ->> 'withdraws' is not null`))
  const heard = db
    .select({ outletId: subjectId })
    .from(registryEvent)
    .where(and(isOfOutlet, isReportWithin(period), notInArray(id, takenBack)))
  // An array of ids, so that each is looked up: joined, all that ever happened to outlets would be gone through.
  const unheard = sql`array(select wanted.id from (${ids}) wanted where wanted.id not in (${heard}))`
  const events = await db
    .select({ id, outletId: subjectId, kabupatenCode, type, notBefore, notAfter, detail })
    .from(registryEvent)
    .where(and(sql`${subjectId} = any(${unheard})`, ne(type, 'shelfReported')))
    .orderBy(asc(registryEvent.ordinal))
  return effectiveEvents(events)
}

function isReportWithin({ since, asOf }: { since: Month; asOf: Day }) {
  const { type, notAfter } = registryEvent
  return and(eq(type, 'shelfReported'), gte(notAfter, firstDayOf(since)), lte(notAfter, asOf))
}
