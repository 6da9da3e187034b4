import { sql, type SQL } from 'drizzle-orm'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { textArray } from './sql-arrays.ts'

/** What is summed: `codes` of the areas, the kabupaten in them, and the area in which the kabupaten of a line lies. */
export type Areas = { codes: SQL; kabupaten: SQL; ofLine: SQL }

type Question = { areas: Areas; figures: readonly FigureName[]; knownAt?: Date | undefined }

/**
 * The days on which figures of some areas changed, as far as was known: `area_code, figure, day, certain, possible`.
 * What was taken back leaves no trace: it must not even tell that there is a record.
 */
export function changedDays({ areas, figures, knownAt }: Question): SQL {
  const names = textArray(figures)
  const held = sql`select area_code, figure, period_start as day, certain, possible from ledger_total
    where area_code = any(${areas.codes}) and figure = any(${names}) and grain = 'day'`
  if (knownAt === undefined) return sql`${held} and (certain <> 0 or possible <> 0)`
  const instant = sql`${knownAt.toISOString()}::timestamptz`
  const ofLines = (isWanted: SQL, sign: SQL) => sql`select ${areas.ofLine} as area_code, figure, day,
      ${sign} coalesce(sum(delta) filter (where bound = 'certain'), 0) as certain,
      ${sign} coalesce(sum(delta) filter (where bound = 'possible'), 0) as possible
    from ledger_line where kabupaten_code = any(${areas.kabupaten}) and figure = any(${names}) and ${isWanted}
    group by 1, figure, day`
  const known = isLongAgo(knownAt)
    ? ofLines(sql`recorded_at <= ${instant}`, sql``)
    : sql`${held} union all ${ofLines(sql`recorded_at > ${instant}`, sql`-`)}`
  return sql`select area_code, figure, day, sum(certain) as certain, sum(possible) as possible from (${known}) known
    group by area_code, figure, day having sum(certain) <> 0 or sum(possible) <> 0`
}

/** Whether fewer lines were recorded up to an instant than after it, more or less: either gives the same sums. */
export function isLongAgo(instant: Date): boolean {
  const first = Date.parse(PROGRAMME_FIRST_DAY)
  return instant.getTime() - first < Date.now() - instant.getTime()
}
