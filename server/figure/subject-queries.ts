import { and, eq, inArray, lte, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { AsOf } from './queries.ts'
import { registryEvent } from './table.ts'

/** The event by which a subject began, and that by which it ended, for joined queries. */
export const begun = alias(registryEvent, 'begun')
export const ended = alias(registryEvent, 'ended')

/** What a joined query tells of each. */
export const beginning = {
  eventId: begun.id,
  notBefore: begun.notBefore,
  notAfter: begun.notAfter,
  recordedAt: begun.recordedAt,
  recordedBy: begun.recordedBy,
}
export const ending = {
  eventId: ended.id,
  notBefore: ended.notBefore,
  notAfter: ended.notAfter,
  recordedAt: ended.recordedAt,
  recordedBy: ended.recordedBy,
}

/** Whether an event is one of the subject that may have happened by the day, as far as was known, and was not taken back. */
export function happenedTo(
  subjectIdColumn: PgColumn,
  event: typeof begun | typeof ended,
  { at: { day, knownAt }, types }: { at: AsOf; types: readonly EventType[] },
): SQL | undefined {
  const known = knownAt && sql`and withdrawal.recorded_at <= ${knownAt.toISOString()}::timestamptz`
  return and(
    eq(event.subjectId, subjectIdColumn),
    inArray(event.type, [...types]),
    lte(event.notBefore, day),
    knownAt && lte(event.recordedAt, knownAt),
    sql`not exists (select from registry_event withdrawal where withdrawal.subject_id = ${event.subjectId}
      and withdrawal.type = 'withdrawn' and withdrawal.detail ->> 'withdraws' = ${event.id}::text ${known ?? sql``})`,
  )
}
