import { sql, type SQL } from 'drizzle-orm'
import { addDays, addMonths, dayInWita, firstDayOf, lastDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import { signedLines, type StepQuestion } from './changed-days.ts'
import { dayArray, textArray } from './sql-arrays.ts'

/**
 * The days at whose ends the sums must be right, in order. A step lies on the last day on which something changed, which
 * takes looking for, or on the cut that it leads to.
 */
export type Cuts = { cuts: readonly Day[]; lieOn: 'last-change' | 'cut' }

/** Days in a row that are read one by one, to a last one or for good. */
type Run = { from: Day; to: Day | 'infinity' }

/** What changed from one cut to the next, from months where no cut lies in them: `area_code, figure, day, certain, possible`. */
export function sumsOfMonths(question: StepQuestion & Cuts): SQL {
  const { cuts, lieOn } = question
  const lastChange = lastChangeOf(question)
  // Without the offset the planner would look for every last change twice.
  return sql`select area_code, figure, certain, possible, ${
    lieOn === 'cut'
      ? sql`case when certain <> 0 or possible <> 0 or ${lastChange} is not null then ${cutOf(cuts)} end`
      : lastChange
  } as day
    from (
      select area_code, figure, bucket, sum(certain)::int as certain, sum(possible)::int as possible,
        max(period_start) filter (where grain = 'month') as last_month,
        max(period_start) filter (where grain = 'day' and (certain <> 0 or possible <> 0)) as last_seen
      from (
        select *, ${bucketOf(sql`period_start`, cuts)} as bucket from (${partsOf(question)}) part
      ) part group by area_code, figure, bucket
    ) sums offset 0`
}

/** The sums of days and months that together make the answer; what was recorded later is taken off them. */
function partsOf({ areas, figures, cuts, knownAt }: StepQuestion & Cuts): SQL {
  const runs = runsOfDays(cuts, knownAt)
  const wanted = sql`area_code = any(${areas.codes}) and figure = any(${textArray(figures)})`
  const ofDays = runs.map(
    ({ from, to }) => sql`union all select * from ledger_total
      where ${wanted} and grain = 'day' and period_start between ${from} and ${to}`,
  )
  const outside = runs.map(({ from, to }) => sql`and period_start not between ${from} and ${to}`)
  const held = sql`select * from ledger_total where ${wanted} and grain = 'month' ${sql.join(outside, sql` `)}
    ${sql.join(ofDays, sql` `)}`
  if (knownAt === undefined) return held
  const inRuns = runs.map(({ from, to }) => sql`or day between ${from} and ${to}`)
  const isDay = sql`(false ${sql.join(inRuns, sql` `)})`
  const later = signedLines({ areas, figures }, sql`recorded_at > ${knownAt.toISOString()}::timestamptz`, sql`-`)
  return sql`select area_code, figure, grain, period_start, sum(certain)::int as certain, sum(possible)::int as possible
    from (
      ${held}
      union all select area_code, figure, case when ${isDay} then 'day' else 'month' end,
        case when ${isDay} then day else month_of(day) end, certain, possible
      from (${later}) later
    ) known group by area_code, figure, grain, period_start`
}

/** A month, or all of them together, may come to zero although something changed in it; that has to be looked for. */
function lastChangeOf({ cuts, knownAt }: StepQuestion & Cuts): SQL {
  const later =
    knownAt &&
    sql`(select coalesce(sum(delta) filter (where bound = 'certain'), 0),
        coalesce(sum(delta) filter (where bound = 'possible'), 0)
      from ledger_line where ledger_line.figure = held.figure and kabupaten_code = held.area_code
        and day = held.period_start and recorded_at > ${knownAt.toISOString()}::timestamptz)`
  return sql`case when last_month is null or last_seen > last_month then last_seen else (
      select period_start from ledger_total held
      where held.area_code = sums.area_code and held.figure = sums.figure and grain = 'day'
        and period_start > (${dayArray(['-infinity', ...cuts])})[bucket + 1]
        and period_start <= (${dayArray([...cuts, 'infinity'])})[bucket + 1]
        and (held.certain, held.possible) <> ${later ?? sql`(0, 0)`}
      order by period_start desc limit 1
    ) end`
}

/** How many cuts lie before a day. */
export function bucketOf(day: SQL, cuts: readonly Day[]): SQL {
  return sql`width_bucket(${day}, ${dayArray(cuts.map((cut) => addDays(cut, 1)))})`
}

/** The cut that a bucket leads to; what comes after the last one lies on the day after it. */
export function cutOf(cuts: readonly Day[]): SQL {
  return sql`(${dayArray([...cuts, ...cuts.slice(-1).map((last) => addDays(last, 1))])})[bucket + 1]`
}

/**
 * The months in which a cut lies, other than at their end: of them the days count. So it is from the month on since which
 * things were recorded that are to be left out, since these are mostly of its days.
 */
function runsOfDays(cuts: readonly Day[], knownAt: Date | undefined): Run[] {
  const openFrom = knownAt && monthOf(dayInWita(knownAt))
  const cutMonths = [...new Set(cuts.filter((cut) => cut !== lastDayOf(monthOf(cut))).map(monthOf))].toSorted()
  const runs: { first: Month; last: Month }[] = []
  for (const month of cutMonths.filter((each) => openFrom === undefined || each < openFrom)) {
    const run = runs.at(-1)
    if (run && addMonths(run.last, 1) === month) run.last = month
    else runs.push({ first: month, last: month })
  }
  const closed: Run[] = runs.map(({ first, last }) => ({ from: firstDayOf(first), to: lastDayOf(last) }))
  return openFrom === undefined ? closed : [...closed, { from: firstDayOf(openFrom), to: 'infinity' }]
}
