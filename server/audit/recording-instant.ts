import { sql } from 'drizzle-orm'
import { auditEntry } from './table.ts'

/** Covers a clock set to another zone. One that goes back further was wrong before, and is believed now. */
const FARTHEST_BACK_MS = 12 * 3_600_000

/** When the newest row of the trail was written, for the `returning` of a statement that runs anyway; null for an empty trail. */
export const lastRecorded =
  sql<Date | null>`(select ${auditEntry.at} from ${auditEntry} order by ${auditEntry.ordinal} desc limit 1)`.mapWith(
    auditEntry.at,
  )

/**
 * The instant under which something is recorded now: that of the clock, but never before what is on record. Otherwise what
 * was known at a moment would change after that moment when a clock is set back.
 */
export function recordingInstant(now: Date, last: Date | null | undefined): Date {
  const behindMs = last ? last.getTime() - now.getTime() : 0
  return last && behindMs > 0 && behindMs <= FARTHEST_BACK_MS ? last : now
}
