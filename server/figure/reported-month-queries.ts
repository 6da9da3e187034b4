import { and, eq, gte, inArray, lte, or } from 'drizzle-orm'
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
        or(
          and(
            eq(registryEvent.type, 'shelfReported'),
            gte(registryEvent.notAfter, firstDayOf(since)),
            lte(registryEvent.notAfter, asOf),
          ),
          eq(registryEvent.type, 'withdrawn'),
        ),
        scope.kabupaten === 'all' ? undefined : inArray(registryEvent.kabupatenCode, [...scope.kabupaten]),
        knownAt && lte(registryEvent.recordedAt, knownAt),
      ),
    )
  return effectiveEvents(events).flatMap(({ outletId, detail: { month } }) => (month ? [{ outletId, month }] : []))
}
