import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { figureNames, type FigureName } from '#shared/figure/figure.ts'
import { ledgerDifference, type LedgerLine } from '#shared/figure/ledger.ts'
import type { LaunchCount } from '#shared/target/launch.ts'
import { linesOf } from './queries.ts'
import { kabupatenAreas, listDaySteps } from './step-queries.ts'

/**
 * By how much a sum beside the lines is wrong: what is missing from that of an area and a day, or of the month that begins
 * with it (negative: what is too much).
 */
export type TotalDifference = {
  areaCode: string
  what: FigureName | 'launch'
  grain: 'day' | 'month'
  periodStart: Day
  missing: number
}

/** Compares the sums of kabupaten by day with the lines that they should be of, and those by month with those by day. */
export async function differencesOfTotals(
  db: Db,
  scope: Scope,
  lines: readonly LedgerLine[],
): Promise<TotalDifference[]> {
  const areas = kabupatenAreas(scope)
  const held = (await listDaySteps(db, { areas, figures: figureNames })).flatMap(linesOf)
  const ofDays = ledgerDifference(held, lines).map(({ kabupatenCode: areaCode, figure: what, day, delta }) => {
    return { areaCode, what, grain: 'day' as const, periodStart: day, missing: delta }
  })
  const wanted = sql`area_code = any(${areas.codes})`
  const ofMonths = await selectDifferences(
    db,
    sql`select area_code, figure as what, 'month' as grain, month_of(period_start) as period_start, certain, possible
      from ledger_total where ${wanted} and grain = 'day'
      union all select area_code, figure, 'month', period_start, -certain, -possible
      from ledger_total where ${wanted} and grain = 'month'`,
  )
  const ofKnown = await differencesOfKnown(db, areas.codes)
  return [...ofDays, ...ofMonths, ...ofKnown, ...(await differencesOfLaunchMonths(db, areas.codes))]
}

/** Compares the sums by time of recording with the lines, by day, and those of months with those of days. */
function differencesOfKnown(db: Db, codes: SQL): Promise<TotalDifference[]> {
  const columns = sql`area_code, figure, grain, period_start, recorded_from`
  const held = (grain: 'day' | 'month') => sql`from known_total where area_code = any(${codes}) and grain = ${grain}`
  return selectDifferences(
    db,
    sql`select kabupaten_code as area_code, figure as what, 'day' as grain, day as period_start,
        recorded_day_of(recorded_at) as recorded_from, case bound when 'certain' then delta else 0 end as certain,
        case bound when 'possible' then delta else 0 end as possible
      from ledger_line where kabupaten_code = any(${codes})
      union all select ${columns}, -certain, -possible ${held('day')}
      union all select area_code, figure, 'month', month_of(period_start), month_of(recorded_from), certain, possible
      ${held('day')}
      union all select ${columns}, -certain, -possible ${held('month')}`,
    sql`, recorded_from`,
  )
}

/** Compares the sums of provinces with those of their kabupaten. */
export async function differencesOfProvinces(db: Db): Promise<TotalDifference[]> {
  const ofKabupaten = (column: SQL) => sql`case when length(area_code) = 2 then -${column} else ${column} end`
  const columns = sql`left(area_code, 2) as area_code, figure as what, grain, period_start`
  const ends = sql`${ofKabupaten(sql`certain`)} as certain, ${ofKabupaten(sql`possible`)} as possible`
  return [
    ...(await selectDifferences(db, sql`select ${columns}, ${ends} from ledger_total`)),
    ...(await selectDifferences(
      db,
      sql`select ${columns}, recorded_from, ${ends} from known_total`,
      sql`, recorded_from`,
    )),
  ]
}

/** Launches by day that are missing from the sums, or too many in them. */
export function launchDayDifferences(launches: readonly LaunchCount[]): TotalDifference[] {
  return launches.map(({ kabupatenCode, window, count }) => ({
    ...{ areaCode: kabupatenCode, what: 'launch', grain: 'day', periodStart: window.notBefore, missing: count },
  }))
}

function differencesOfLaunchMonths(db: Db, codes: SQL): Promise<TotalDifference[]> {
  const alike = sql`kabupaten_code, is_verified, archived_before, settled_on`
  return selectDifferences(
    db,
    sql`select kabupaten_code as area_code, 'launch' as what, 'month' as grain, period_start,
        sum(count) as certain, sum(count) as possible
      from (
        select kabupaten_code, is_verified, month_of(archived_not_before) as archived_before, settled_on,
          month_of(not_before) as period_start, case grain when 'day' then count else -count end as count
        from launch_total where kabupaten_code = any(${codes}) and settled_on <> 'infinity'
      ) part group by ${alike}, period_start having sum(count) <> 0`,
  )
}

/** What does not come to zero, each area, figure and period by itself, and `alsoBy` what else. */
function selectDifferences(db: Db, signed: SQL, alsoBy = sql``): Promise<TotalDifference[]> {
  const missing = sql<number>`coalesce(nullif(sum(certain), 0), sum(possible))::int`
  return db
    .select({
      areaCode: sql<string>`area_code`,
      what: sql<TotalDifference['what']>`what`,
      grain: sql<TotalDifference['grain']>`grain`,
      periodStart: sql<Day>`period_start::text`,
      missing,
    })
    .from(sql`(${signed}) signed`)
    .groupBy(sql`area_code, what, grain, period_start ${alsoBy}`)
    .having(sql`sum(certain) <> 0 or sum(possible) <> 0`)
    .orderBy(sql`area_code, what, grain, period_start`)
}
