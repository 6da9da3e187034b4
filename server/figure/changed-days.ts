import { sql, type SQL } from 'drizzle-orm'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { textArray } from './sql-arrays.ts'

const FEW_FIGURES = 3

/** What is summed: `codes` of the areas, the kabupaten in them, and the area in which the kabupaten of a line lies. */
export type Areas = { of: 'kabupaten' | 'province'; codes: SQL; kabupaten: SQL; ofLine: SQL }

export type StepQuestion = { areas: Areas; figures: readonly FigureName[]; knownAt?: Date | undefined }

/**
 * The days on which figures of some areas changed, as far as was known: `area_code, figure, day, certain, possible`.
 * What was taken back leaves no trace: it must not even tell that there is a record.
 */
export function changedDays({ areas, figures, knownAt }: StepQuestion): SQL {
  const names = textArray(figures)
  const held = sql`select area_code, figure, period_start as day, certain, possible from ledger_total
    where area_code = any(${areas.codes}) and figure = any(${names}) and grain = 'day'`
  if (knownAt === undefined) return sql`${held} and (certain <> 0 or possible <> 0)`
  const instant = sql`${knownAt.toISOString()}::timestamptz`
  const known = isLongAgo(knownAt)
    ? signedLines({ areas, figures }, sql`recorded_at <= ${instant}`, sql``)
    : sql`${held} union all ${signedLines({ areas, figures }, sql`recorded_at > ${instant}`, sql`-`)}`
  return sql`select area_code, figure, day, sum(certain)::int as certain, sum(possible)::int as possible from (${known}) known
    group by area_code, figure, day having sum(certain) <> 0 or sum(possible) <> 0`
}

/** What some lines add up to by day, to be put beside the sums. */
export function signedLines({ areas, figures }: StepQuestion, isWanted: SQL, sign: SQL): SQL {
  // Of many figures the few lines of a time are found by that time, and not among all lines of those figures, which the
  // planner takes for the better way.
  const figure = figures.length > FEW_FIGURES ? sql`(figure || '')` : sql`figure`
  return sql`select ${areas.ofLine} as area_code, figure, day,
      (${sign} coalesce(sum(delta) filter (where bound = 'certain'), 0))::int as certain,
      (${sign} coalesce(sum(delta) filter (where bound = 'possible'), 0))::int as possible
    from ledger_line
    where kabupaten_code = any(${areas.kabupaten}) and ${figure} = any(${textArray(figures)})
      and ${isWanted}
    group by 1, figure, day`
}

/** Whether fewer lines were recorded up to an instant than after it, more or less: either gives the same sums. */
export function isLongAgo(instant: Date): boolean {
  const first = Date.parse(PROGRAMME_FIRST_DAY)
  return instant.getTime() - first < Date.now() - instant.getTime()
}
