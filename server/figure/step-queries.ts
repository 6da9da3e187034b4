import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { changedDays, type Areas, type StepQuestion } from './changed-days.ts'
import { sumsOfMonths, type Cuts } from './month-sums.ts'
import { textArray } from '#server/db/sql-arrays.ts'

/** By how much a figure of an area changed on a day, or in several days up to it: what is certain and what is possible. */
export type AreaStep = {
  areaCode: KabupatenCode | ProvinceCode
  figure: FigureName
  day: Day
  certain: number
  possible: number
}

/** All kabupaten of a scope, each by itself. */
export function kabupatenAreas({ kabupaten }: Scope): Areas {
  const codes = kabupaten === 'all' ? everyKabupaten : textArray(kabupaten)
  const ofLine = sql`kabupaten_code`
  return { codes, kabupaten: codes, ofLine, isLineOf: (area) => sql`kabupaten_code = ${area}` }
}

const everyKabupaten = sql`array(select code from kabupaten)`

/** All provinces of the registry, each as a whole. */
export const provinceAreas: Areas = {
  codes: sql`array(select code from province)`,
  kabupaten: everyKabupaten,
  ofLine: sql`left(kabupaten_code, 2)`,
  isLineOf: (area) => sql`kabupaten_code = any(array(select code from kabupaten where left(code, 2) = ${area}))`,
}

/** The province that a scope is the whole of, and without one all of the registry. */
export function provinceAreasOf(scope: Scope): Areas {
  if (scope.province === undefined) return provinceAreas
  return { ...provinceAreas, codes: textArray([scope.province]), kabupaten: kabupatenAreas(scope).codes }
}

/** One step for each day on which a figure changed, in day order. */
export function listDaySteps(db: Db, question: StepQuestion): Promise<AreaStep[]> {
  return selectSteps(db, changedDays(question)).orderBy(sql`day`)
}

/**
 * One step from each cut to the next in which a figure changed, and one after the last, in day order. Whole months are
 * read as such, so that it costs no more than the days of those months in which a cut lies.
 */
export function listCutSteps(db: Db, question: StepQuestion & Cuts): Promise<AreaStep[]> {
  return selectSteps(db, sumsOfMonths(question))
    .where(sql`day is not null`)
    .orderBy(sql`day`)
}

/** The day of the first certain change, and of the first possible one; each stands for one of them. */
export function listFirstDays(db: Db, question: StepQuestion): Promise<AreaStep[]> {
  const first = question.knownAt === undefined ? firstDaysHeld(question) : firstDaysKnown(question)
  const ends = sql`(first_certain, 1, 0), (first_possible, 0, 1)`
  return selectSteps(
    db,
    sql`select * from (${first}) first cross join lateral (values ${ends}) part (day, certain, possible)`,
  )
    .where(sql`day is not null`)
    .orderBy(sql`day`)
}

function firstDaysHeld({ areas, figures }: StepQuestion): SQL {
  const firstWith = (isChange: SQL) => sql`(select period_start from ledger_total held
    where held.area_code = area.code and held.figure = asked.figure and grain = 'day' and ${isChange}
    order by period_start limit 1)`
  return sql`select area.code as area_code, asked.figure, ${firstWith(sql`certain <> 0`)} as first_certain,
      ${firstWith(sql`possible <> 0`)} as first_possible
    from unnest(${areas.codes}) area(code) cross join unnest(${textArray(figures)}) asked(figure)`
}

function firstDaysKnown(question: StepQuestion): SQL {
  return sql`select area_code, figure, min(day) filter (where certain <> 0) as first_certain,
      min(day) filter (where possible <> 0) as first_possible
    from (${changedDays(question)}) changed group by area_code, figure`
}

function selectSteps(db: Db, steps: SQL) {
  return db
    .select({
      areaCode: sql<AreaStep['areaCode']>`area_code`,
      figure: sql<FigureName>`figure`,
      day: sql<Day>`day::text`,
      certain: sql<number>`certain::int`,
      possible: sql<number>`possible::int`,
    })
    .from(sql`(${steps}) step`)
    .$dynamic()
}
