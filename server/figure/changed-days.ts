import { sql, type SQL } from 'drizzle-orm'
import type { FigureName } from '#shared/figure/figure.ts'
import { textArray } from './sql-arrays.ts'

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
      select area_code, figure, period_start as day, certain, possible from recorded_total
      where ${isWanted} and ${isOfEarlierMonth(knownAt)}
      union all ${linesOfMonth({ areas, figures }, knownAt)}
    ) known group by area_code, figure, day having sum(certain) <> 0 or sum(possible) <> 0`
}

/** Of the sums by month of recording those that were over before the month of an instant began. */
export function isOfEarlierMonth(instant: Date): SQL {
  return sql`recorded_month < ${recordedMonthOf(instant).slice(0, 10)}`
}

/** Of the lines those of the month of an instant, up to it: no sums tell them from those after it. */
export function isOfMonthUpTo(instant: Date): SQL {
  return sql`recorded_at >= ${recordedMonthOf(instant)}::timestamptz and recorded_at <= ${instant.toISOString()}::timestamptz`
}

/** What those lines add up to by day: `area_code, figure, day, certain, possible`. */
export function linesOfMonth({ areas, figures }: StepQuestion, instant: Date): SQL {
  // Of many figures the few lines of a time are found by that time, and not among all lines of those figures, which the
  // planner takes for the better way.
  const figure = figures.length > FEW_FIGURES ? sql`(figure || '')` : sql`figure`
  return sql`select ${areas.ofLine} as area_code, figure, day,
      coalesce(sum(delta) filter (where bound = 'certain'), 0)::int as certain,
      coalesce(sum(delta) filter (where bound = 'possible'), 0)::int as possible
    from ledger_line
    where kabupaten_code = any(${areas.kabupaten}) and ${figure} = any(${textArray(figures)})
      and ${isOfMonthUpTo(instant)}
    group by 1, figure, day`
}

/** As `recorded_month_of` in the database: when the month of recording began, in UTC. */
function recordedMonthOf(instant: Date): string {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth())).toISOString()
}
