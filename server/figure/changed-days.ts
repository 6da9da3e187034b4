import { sql, type SQL } from 'drizzle-orm'
import type { FigureName } from '#shared/figure/figure.ts'
import { textArray } from '#server/db/sql-arrays.ts'

const FEW_FIGURES = 3

/** What is summed: `codes` of the areas, the kabupaten in them, the area of a line, and which lines lie in an area. */
export type Areas = { codes: SQL; kabupaten: SQL; ofLine: SQL; isLineOf: (area: SQL) => SQL }

export type StepQuestion = { areas: Areas; figures: readonly FigureName[]; knownAt?: Date | undefined }

/**
 * The days on which figures of some areas changed, as far as was known: `area_code, figure, day, certain, possible`.
 * What was taken back leaves no trace: it must not even tell that there is a record.
 */
export function changedDays({ areas, figures, knownAt }: StepQuestion): SQL {
  const isWanted = sql`area_code = any(${areas.codes}) and figure = any(${textArray(figures)}) and grain = 'day'`
  if (knownAt === undefined) {
    return sql`select area_code, figure, period_start as day, certain, possible from ledger_total
      where ${isWanted} and (certain <> 0 or possible <> 0)`
  }
  return sql`select area_code, figure, day, sum(certain)::int as certain, sum(possible)::int as possible
    from (
      select area_code, figure, period_start as day, certain, possible from known_total
      where ${isWanted} and ${isOfEarlierDay(knownAt)}
      union all ${linesOfDay({ areas, figures }, knownAt)}
    ) known group by area_code, figure, day having sum(certain) <> 0 or sum(possible) <> 0`
}

/** Of the sums those that were over before the month of an instant began. */
export function isOfEarlierMonth(instant: Date): SQL {
  return sql`recorded_from < ${monthOfRecording(instant)}`
}

/** Of the sums of days those that were over before the day of an instant began. */
export function isOfEarlierDay(instant: Date): SQL {
  return sql`recorded_from < ${dayOfRecording(instant)}`
}

/** Of the sums of days those of the month of an instant that were over before its day began. */
export function isOfMonthBeforeDay(instant: Date): SQL {
  return sql`recorded_from >= ${monthOfRecording(instant)} and ${isOfEarlierDay(instant)}`
}

/** Of the lines those of the day of an instant, up to it: no sums tell them from those after it. */
export function isOfDayUpTo(instant: Date): SQL {
  return sql`recorded_at >= ${`${dayOfRecording(instant)}T00:00:00Z`}::timestamptz and recorded_at <= ${instant.toISOString()}::timestamptz`
}

/** What those lines add up to by day: `area_code, figure, day, certain, possible`. */
export function linesOfDay({ areas, figures }: StepQuestion, instant: Date): SQL {
  return sql`select ${areas.ofLine} as area_code, figure, day,
      coalesce(sum(delta) filter (where bound = 'certain'), 0)::int as certain,
      coalesce(sum(delta) filter (where bound = 'possible'), 0)::int as possible
    from ledger_line
    where kabupaten_code = any(${areas.kabupaten}) and ${isOneOf(figures)} and ${isOfDayUpTo(instant)}
    group by 1, figure, day`
}

/**
 * Of many figures the few rows of a time are found by that time, and not among all rows of those figures, which the planner
 * takes for the better way.
 */
export function isOneOf(figures: readonly FigureName[]): SQL {
  const figure = figures.length > FEW_FIGURES ? sql`(figure || '')` : sql`figure`
  return sql`${figure} = any(${textArray(figures)})`
}

/** As `recorded_day_of` in the database: on which day it was recorded, in UTC. */
function dayOfRecording(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

function monthOfRecording(instant: Date): string {
  return `${instant.toISOString().slice(0, 7)}-01`
}
