import { sql, type SQL } from 'drizzle-orm'
import { addDays, addMonths, firstDayOf, lastDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import {
  isOfDayUpTo,
  isOfEarlierDay,
  isOfEarlierMonth,
  isOfMonthBeforeDay,
  isOneOf,
  linesOfDay,
  type Areas,
  type StepQuestion,
} from './changed-days.ts'
import { dayArray, textArray } from '#server/db/sql-arrays.ts'

/**
 * The days at whose ends the sums must be right, in order. A step lies on the last day on which something changed, which
 * takes looking for, or on the cut that it leads to; what comes after the last cut lies somewhere after it.
 */
export type Cuts = { cuts: readonly Day[]; lieOn: 'last-change' | 'cut' }

/** Days in a row that are read one by one. */
type Run = { from: Day; to: Day }

/** What changed from one cut to the next, from months where no cut lies in them: `area_code, figure, day, certain, possible`. */
export function sumsOfMonths(question: StepQuestion & Cuts): SQL {
  const { cuts, lieOn } = question
  const lastChange = lastChangeOf(question)
  const isTold = sql`(certain <> 0 or possible <> 0)`
  // Without the offset the planner would look for every last change twice.
  return sql`select area_code, figure, certain, possible, ${
    lieOn === 'cut'
      ? sql`case when ${isTold} or ${lastChange} is not null then ${cutOf(cuts)} end`
      : sql`case when ${isTold} and bucket = ${cuts.length} then ${cutOf(cuts)} else ${lastChange} end`
  } as day
    from (
      select area_code, figure, bucket, sum(certain)::int as certain, sum(possible)::int as possible,
        max(period_start) filter (where grain = 'month') as last_month,
        max(period_start) filter (where grain = 'day' and (certain <> 0 or possible <> 0)) as last_seen,
        max(line_day) as last_line
      from (
        select *, ${bucketOf(sql`period_start`, cuts)} as bucket from (${partsOf(question)}) part
      ) part group by area_code, figure, bucket
    ) sums offset 0`
}

/** The sums of days and months that together make the answer, as far as was known. */
function partsOf(question: StepQuestion & Cuts): SQL {
  const { areas, figures, cuts, knownAt } = question
  const runs = runsOfDays(cuts)
  const isWanted = sql`area_code = any(${areas.codes}) and figure = any(${textArray(figures)})`
  if (knownAt === undefined) {
    const held = sql`select area_code, figure, grain, period_start, certain, possible, null::date as line_day
      from ledger_total where ${isWanted}`
    return sql`${held} and grain = 'month' and not ${isIn(runs, sql`period_start`)} ${sql.join(
      runs.map((run) => sql`union all ${held} and grain = 'day' and ${isIn([run], sql`period_start`)}`),
      sql` `,
    )}`
  }
  const lines = sql`(${linesOfDay(question, knownAt)}) line`
  const days = sql.join(
    runs.map(
      (run) => sql`select area_code, figure, period_start as day, certain, possible, null::date as line_day
        from known_total where ${isWanted} and grain = 'day' and ${isIn([run], sql`period_start`)}
          and ${isOfEarlierDay(knownAt)} union all`,
    ),
    sql` `,
  )
  // Only of days is it asked whether they come to zero, so only they are added up here.
  return sql`select area_code, figure, 'day' as grain, day as period_start, sum(certain)::int as certain,
      sum(possible)::int as possible, max(line_day) as line_day
    from (${days} select area_code, figure, day, certain, possible, day as line_day from ${lines}
      where ${isIn(runs, sql`day`)}) part group by area_code, figure, day
    union all select area_code, figure, 'month', month_of(day), certain, possible, day
    from ${lines} where not ${isIn(runs, sql`day`)}
    union all select area_code, figure, 'month', period_start, certain, possible, null
    from known_total where ${isWanted} and grain = 'month' and not ${isIn(runs, sql`period_start`)}
      and ${isOfEarlierMonth(knownAt)}
    union all select area_code, figure, 'month', month_of(period_start), certain, possible, null
    from known_total where area_code = any(${areas.codes}) and ${isOneOf(figures)} and grain = 'day'
      and not ${isIn(runs, sql`period_start`)} and ${isOfMonthBeforeDay(knownAt)}`
}

/** Whether a day, or the month that begins on it, lies in one of some runs. */
function isIn(runs: readonly Run[], day: SQL): SQL {
  return sql`(false ${sql.join(
    runs.map(({ from, to }) => sql`or ${day} between ${from} and ${to}`),
    sql` `,
  )})`
}

/** A month, or all of them together, may come to zero although something changed in it; that has to be looked for. */
function lastChangeOf({ areas, cuts, knownAt }: StepQuestion & Cuts): SQL {
  // What was recorded later of months after the last known one need not be gone through.
  const inBucket = (day: SQL) => sql`${day} > (${dayArray(['-infinity', ...cuts])})[bucket + 1]
    and ${day} <= (${dayArray([...cuts, 'infinity'])})[bucket + 1] and ${day} < (last_month + interval '1 month')::date`
  const held = sql`select period_start from ledger_total held
    where held.area_code = sums.area_code and held.figure = sums.figure and grain = 'day'
      and ${inBucket(sql`period_start`)} and (held.certain, held.possible) <> (0, 0)
    order by period_start desc limit 1`
  const found = knownAt ? lastChangeKnown(areas, knownAt, inBucket) : held
  return sql`case when last_month is null or last_seen > last_month then last_seen else (${found}) end`
}

/**
 * The last day on which the earlier days of recording and the lines since then together are not zero: of those days, and of
 * the lines, whose last day is nearly always the one.
 */
function lastChangeKnown(areas: Areas, knownAt: Date, inBucket: (day: SQL) => SQL): SQL {
  const earlier = sql`from known_total earlier where earlier.area_code = sums.area_code
    and earlier.figure = sums.figure and grain = 'day' and ${isOfEarlierDay(knownAt)}`
  const lines = sql`from ledger_line line where line.figure = sums.figure and ${areas.isLineOf(sql`sums.area_code`)}
    and ${isOfDayUpTo(knownAt)}`
  const of = (bound: string) => sql`coalesce(sum(delta) filter (where bound = ${bound}), 0)`
  const ofLines = (day: SQL) => sql`(select ${of('certain')}, ${of('possible')} ${lines} and day = ${day})`
  const lastOfLines = (isDay: SQL) => sql`(select day ${lines} and ${isDay} group by day
    having (${of('certain')}, ${of('possible')}) <> (
      select -coalesce(sum(certain), 0), -coalesce(sum(possible), 0) ${earlier} and period_start = line.day)
    order by day desc limit 1)`
  return sql`select greatest(
      (select period_start ${earlier} and ${inBucket(sql`period_start`)} group by period_start
        having (-sum(certain), -sum(possible)) <> ${ofLines(sql`earlier.period_start`)}
        order by period_start desc limit 1),
      coalesce(${lastOfLines(sql`day = last_line`)}, ${lastOfLines(sql`day < last_line and ${inBucket(sql`day`)}`)}))`
}

/** How many cuts lie before a day. */
function bucketOf(day: SQL, cuts: readonly Day[]): SQL {
  return sql`width_bucket(${day}, ${dayArray(cuts.map((cut) => addDays(cut, 1)))})`
}

/** The cut that a bucket leads to; what comes after the last one lies on the day after it. */
function cutOf(cuts: readonly Day[]): SQL {
  return sql`(${dayArray([...cuts, ...cuts.slice(-1).map((last) => addDays(last, 1))])})[bucket + 1]`
}

/** The months in which a cut lies, other than at their end: of them the days count. */
function runsOfDays(cuts: readonly Day[]): Run[] {
  const cutMonths = [...new Set(cuts.filter((cut) => cut !== lastDayOf(monthOf(cut))).map(monthOf))].toSorted()
  const runs: { first: Month; last: Month }[] = []
  for (const month of cutMonths) {
    const run = runs.at(-1)
    if (run && addMonths(run.last, 1) === month) run.last = month
    else runs.push({ first: month, last: month })
  }
  return runs.map(({ first, last }) => ({ from: firstDayOf(first), to: lastDayOf(last) }))
}
