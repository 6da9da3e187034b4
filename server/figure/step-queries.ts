import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import { addDays, addMonths, firstDayOf, lastDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { changedDays, type Areas } from './changed-days.ts'
import { dayArray, textArray } from './sql-arrays.ts'

/** By how much a figure of an area changed on a day, or in several days up to it: what is certain and what is possible. */
export type AreaStep = {
  areaCode: KabupatenCode | ProvinceCode
  figure: FigureName
  day: Day
  certain: number
  possible: number
}

export type StepQuestion = { areas: Areas; figures: readonly FigureName[]; knownAt?: Date | undefined }

/**
 * The days at whose ends the sums must be right, in order. A step lies on the last day on which something changed, which
 * takes looking for, or on the cut that it leads to.
 */
export type Cuts = { cuts: readonly Day[]; lieOn: 'last-change' | 'cut' }

/** All kabupaten of a scope, each by itself. */
export function kabupatenAreas({ kabupaten }: Scope): Areas {
  const codes = kabupaten === 'all' ? everyKabupaten : textArray(kabupaten)
  return { codes, kabupaten: codes, ofLine: sql`kabupaten_code` }
}

const everyKabupaten = sql`array(select code from kabupaten)`

/** All provinces of the registry, each as a whole. */
export const provinceAreas: Areas = {
  codes: sql`array(select code from province)`,
  kabupaten: everyKabupaten,
  ofLine: sql`left(kabupaten_code, 2)`,
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
  const sums = question.knownAt === undefined ? sumsOfMonths(question) : sumsOfDays(question)
  return selectSteps(db, sums)
    .where(sql`day is not null`)
    .orderBy(sql`day`)
}

/** The day of the first certain change, and of the first possible one; each stands for one of them. */
export function listFirstDays(db: Db, question: StepQuestion): Promise<AreaStep[]> {
  const changes = changedDays(question)
  const first = sql`select area_code, figure, min(day) filter (where certain <> 0) as first_certain,
      min(day) filter (where possible <> 0) as first_possible from (${changes}) changed group by area_code, figure`
  const ends = sql`(first_certain, 1, 0), (first_possible, 0, 1)`
  return selectSteps(
    db,
    sql`select * from (${first}) first cross join lateral (values ${ends}) part (day, certain, possible)`,
  )
    .where(sql`day is not null`)
    .orderBy(sql`day`)
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

function sumsOfDays(question: StepQuestion & Cuts): SQL {
  const { cuts, lieOn } = question
  return sql`select area_code, figure, sum(certain) as certain, sum(possible) as possible,
      ${lieOn === 'cut' ? cutOf(cuts) : sql`max(day)`} as day
    from (select *, ${bucketOf(sql`day`, cuts)} as bucket from (${changedDays(question)}) changed) changed
    group by area_code, figure, bucket`
}

function sumsOfMonths({ areas, figures, cuts, lieOn }: StepQuestion & Cuts): SQL {
  const runs = runsOfMonths(cuts)
  const wanted = sql`area_code = any(${areas.codes}) and figure = any(${textArray(figures)})`
  const ofDays = runs.map(
    ({ from, to }) => sql`union all select * from ledger_total
      where ${wanted} and grain = 'day' and period_start between ${from} and ${to}`,
  )
  const outside = runs.map(({ from, to }) => sql`and period_start not between ${from} and ${to}`)
  // A month, or all of them together, may come to zero although something changed in it; that has to be looked for.
  const lastChange = sql`case when last_month is null or last_seen > last_month then last_seen else (
      select period_start from ledger_total held
      where held.area_code = sums.area_code and held.figure = sums.figure and grain = 'day'
        and period_start > (${dayArray(['-infinity', ...cuts])})[bucket + 1]
        and period_start <= (${dayArray([...cuts, 'infinity'])})[bucket + 1]
        and (held.certain <> 0 or held.possible <> 0)
      order by period_start desc limit 1
    ) end`
  return sql`select area_code, figure, certain, possible, ${
    lieOn === 'cut'
      ? sql`case when certain <> 0 or possible <> 0 or ${lastChange} is not null then ${cutOf(cuts)} end`
      : lastChange
  } as day
    from (
      select area_code, figure, bucket, sum(certain) as certain, sum(possible) as possible,
        max(period_start) filter (where grain = 'month') as last_month,
        max(period_start) filter (where grain = 'day' and (certain <> 0 or possible <> 0)) as last_seen
      from (
        select *, ${bucketOf(sql`period_start`, cuts)} as bucket from (
          select * from ledger_total where ${wanted} and grain = 'month' ${sql.join(outside, sql` `)}
          ${sql.join(ofDays, sql` `)}
        ) part
      ) part group by area_code, figure, bucket
    ) sums`
}

/** How many cuts lie before a day. */
function bucketOf(day: SQL, cuts: readonly Day[]): SQL {
  return sql`width_bucket(${day}, ${dayArray(cuts.map((cut) => addDays(cut, 1)))})`
}

/** The cut that a bucket leads to; what comes after the last one lies on the day after it. */
function cutOf(cuts: readonly Day[]): SQL {
  return sql`(${dayArray([...cuts, ...cuts.slice(-1).map((last) => addDays(last, 1))])})[bucket + 1]`
}

/** The months in which a cut lies, other than at their end: of them the days count. Those that follow on each other are one. */
function runsOfMonths(cuts: readonly Day[]): { from: Day; to: Day }[] {
  const cutMonths = [...new Set(cuts.filter((cut) => cut !== lastDayOf(monthOf(cut))).map(monthOf))].toSorted()
  const runs: { first: Month; last: Month }[] = []
  for (const month of cutMonths) {
    const run = runs.at(-1)
    if (run && addMonths(run.last, 1) === month) run.last = month
    else runs.push({ first: month, last: month })
  }
  return runs.map(({ first, last }) => ({ from: firstDayOf(first), to: lastDayOf(last) }))
}
