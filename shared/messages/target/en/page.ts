import type { BoardSummary, MonthTally } from '#shared/overview/board.ts'
import type { DeadlineProjection, DeadlineReading } from '#shared/target/deadline.ts'
import type { BoardSort, PaceTotals, RankMove, TargetHeadline } from '#shared/target/target-view.ts'
import type { Sentence } from '#shared/messages/words.ts'
import { capital, format, numeral, plural } from '../../en/format.ts'
import type { TargetPageMessages } from '../id/page.ts'

const { number, interval } = format

function headline({ board }: TargetHeadline): Sentence {
  switch (board.kind) {
    case 'nothingDue':
      return [
        {
          text: board.month
            ? `The target is judged once ${format.month(board.month)} is over.`
            : 'There was no monthly target on that day.',
        },
      ]
    case 'silentSince':
      return [
        { text: `Since ${format.month(board.month)} ` },
        { text: 'no kabupaten/kota has reported', attention: true },
        { text: ': the monthly target cannot be judged.' },
      ]
    case 'lastMonth':
      return lastMonthHeadline(board)
  }
}

function lastMonthHeadline({ month, of, tally }: Extract<BoardSummary, { kind: 'lastMonth' }>): Sentence {
  const start = `${format.month(month)}: ${number(tally.met)} of ${number(of)} kabupaten/kota met the target`
  const rest = [
    tally.short > 0 && `${numeral(tally.short)} fell short`,
    tally.none > 0 && `${numeral(tally.none)} reported none`,
  ].filter((part) => part !== false)
  const known = [start, ...rest].join(', ')
  if (tally.notReported === 0) return [{ text: `${known}.` }]
  return [
    { text: `${known}, ` },
    { text: `${numeral(tally.notReported)} did not report`, attention: true },
    { text: '.' },
  ]
}

function lead({ totals }: TargetHeadline, year: number): string {
  const { of, reported, unreported, due, made, yearDue, projected, onCourse } = totals
  if (of === 0) return `There was no monthly target in ${year}.`
  if (reported === 0) return `${year}: none of ${number(of)} kabupaten/kota reported, so there is nothing to add up.`
  const silent = unreported > 0 ? ` The ${numeral(unreported)} that did not report are not in these sums.` : ''
  const now = `In ${year}, ${number(reported)} kabupaten/kota that reported: ${number(due)} products were due, ${interval(made)} are verified.`
  const end =
    projected === null
      ? ''
      : ` At the recent rate about ${number(Math.round(projected))} of ${number(yearDue)} by the end of the year; ${number(onCourse)} of ${number(reported)} reach their target.`
  return now + end + silent
}

const moves = { up: 'up', down: 'down' } as const

function move(change: RankMove): string {
  if (change.kind === 'new') return 'new'
  return change.kind === 'same' ? 'unchanged' : `${moves[change.kind]} ${number(change.by)}`
}

const sorts: Record<BoardSort, string> = { name: 'island and name', consistency: 'consistency' }

function deadlineState(reading: DeadlineReading, { daysPast }: { daysPast: number }): string {
  switch (reading.state) {
    case 'met':
      return 'met'
    case 'unclear':
      return 'not certain to have been met'
    case 'missed':
      return `missed ${plural(daysPast, 'day')} ago with ${interval(reading.reachedOnDue ?? reading.reachedNow)} of ${number(reading.value)}`
    case 'running':
      return reading.daysLeft === 0 ? 'due on that day' : `${plural(reading.daysLeft ?? 0, 'day')} left`
  }
}

function projection(
  { firstMonth, lastMonth, made, left, perMonth, day, days }: DeadlineProjection,
  unit: string,
): string {
  const rate = `${number(made)} ${unit} ÷ 3 months (${format.monthName(firstMonth)}–${format.shortMonth(lastMonth)}) = ${number(perMonth)} a month`
  if (!day || days === undefined) return `${rate}; at that rate no day can be given for the ${number(left)} left`
  return `about ${format.day(day)}: ${rate}; ${number(left)} left × 3 ÷ ${number(made)} × 30.4 days = ${plural(days, 'day')} from then, rounded up`
}

function recoverTitle(
  { of, reported, onCourse, requiredRate, recentRate, unreported }: PaceTotals,
  year: number,
): string {
  if (reported === 0) return `Without reports there is no projection for ${year}`
  const silent = unreported > 0 ? `; ${number(unreported)} of ${number(of)} did not report` : ''
  if (requiredRate === null) return `${year} is over${silent}`
  const rate =
    recentRate === null
      ? `${number(requiredRate)} products a month are needed`
      : `${number(requiredRate)} products a month are needed, the recent rate is ${number(recentRate)}`
  return `${rate}; ${number(onCourse)} of ${number(reported)} reach the target of ${year}${silent}`
}

function boardTitle(year: number, { met, finished, notReported }: MonthTally): string {
  if (finished === 0) return `No month of ${year} is over`
  const silent = notReported > 0 ? `, ${number(notReported)} not reported` : ''
  return `${year}: ${number(met)} of ${plural(finished, 'month')} met${silent}`
}

function rankingTitle(ranked: number, of: number, leaders: readonly string[]): string {
  if (ranked === 0) return 'Nobody can be ranked yet'
  const count = `${number(ranked)} of ${number(of)} kabupaten/kota are ranked`
  return leaders.length > 0 && leaders.length <= 3 ? `${format.list(leaders)} most consistent; ${count}` : count
}

export const targetPageMessages: TargetPageMessages = {
  title: 'Targets',
  headline,
  lead,
  filters: 'Filters',
  year: 'Year',
  island: 'Island',
  all: 'all',
  sort: 'Order',
  sortBy: (sort) => sorts[sort],
  ofIsland: (island) => `${island} only; ranks remain those of the whole province.`,

  boardName: 'Board of months',
  boardTitle,
  noBoard: 'There is no monthly target in that year up to the day shown.',

  rankingName: 'Ranking',
  rankingTitle,
  rankingNote:
    'By consistency, then by verified products; equals share a rank. The change is counted from the end of last month.',
  rank: 'Rank',
  kabupaten: 'Kabupaten/Kota',
  consistency: 'Months met',
  ofMonths: (met, elapsed) => `${number(met)} of ${number(elapsed)}`,
  cumulative: 'Verified',
  streak: 'Streak',
  streakMonths: (count) => (count === 0 ? 'none' : plural(count, 'month')),
  change: 'Since last month',
  move,
  unverified: (count) => `+${count} unverified`,
  unreportedTitle: (count) => `Not reported, not ranked: ${number(count)} kabupaten/kota`,
  unreportedNext:
    'Next: send the monthly report of every month that is over, with the products launched or none. Without a report there is no value, and not zero either.',
  toReports: 'To the monthly reports',
  notStarted: 'No month of that year is over, so there is no ranking yet.',

  recoverName: 'Catching up with the target of the year',
  recoverTitle,
  bulletKey: {
    made: 'verified',
    possible: 'possible (day not certain)',
    due: 'due by the last month that is over',
    yearDue: 'target of the year',
    projected: 'projection for the end of the year',
  },
  bullet: (made, yearDue) => `${made} of ${number(yearDue)}`,
  bulletDue: (due) => `${number(due)} due`,
  asTable: 'The numbers behind the chart, and how they are computed',
  due: 'Due',
  made: 'Verified',
  gap: 'Gap',
  needed: 'Needed a month',
  recent: 'Recent rate',
  projected: 'Projection',
  totalOf: (reported, of) => (reported === of ? `All ${number(of)}` : `Sum of the ${number(reported)} that reported`),
  totalSilent: (count) => `${number(count)} not reported, not counted`,
  notReported: 'not reported',
  ofYear: (value, yearDue) => `${number(value)} of ${number(yearDue)}`,
  method:
    'Gap = due − verified. Needed a month = what the year still asks for ÷ months left. Recent rate = mean of the last three months that are over. Projection = made in the months that are over + rate × months left. There is no pace inside a month: two products are too few to spread over days.',

  deadlinesName: 'Targets with a deadline',
  deadlinesTitle: (missed, of) =>
    of === 0
      ? 'There was no target with a deadline on that day'
      : missed === 0
        ? `${capital(numeral(of))} with a deadline, none missed`
        : `${capital(numeral(missed))} of ${numeral(of)} deadlines missed`,
  deadlineTitle: (figure, value, dueOn) => `${figure}: ${number(value)} by ${format.day(dueOn)}`,
  deadlineState,
  noReading: 'Nothing is on record about this number: not reported, not zero.',
  noYear: 'There is no target in that year',
  noYearText: 'No target was set for the year asked for by the day shown.',
  noYearNext: 'To the targets of this year',
  reached: 'Reached',
  reachedOf: (reached, value) => `${reached} of ${number(value)}`,
  reachedLate: (day) => `reached late, ${format.day(day)}`,
  left: 'Left',
  neededPerMonth: 'Rate needed',
  perMonth: (rate) => `${number(rate)} a month`,
  projectedDay: 'Projected day',
  projection,
  replaced: (day) => `Replaced on ${format.day(day)}; the old deadline stays on record.`,

  ownName: 'Targets that this page counts',
  ownTitle: (count) =>
    `${capital(numeral(count))} ${count === 1 ? 'target' : 'targets'}; old ones stay in force for their time`,
  perMonthTarget: (value) => `${plural(value, 'product')} a month`,
  byDayTarget: (value, figure, day) => `${number(value)} ${figure} by ${format.day(day)}`,
  everyKabupaten: 'each kabupaten/kota',
  province: 'the province',
  validity: (from, to) =>
    to === null ? `in force since ${format.day(from)}` : `in force ${format.day(from)} to ${format.day(to)}`,
  replacedMark: 'replaced',
  setBy: (by, on) => `set by ${by}, ${format.shortDay(on)}`,
  announcedName: 'Other targets',
  announcedTitle: 'As announced, not counted here',
  announcedNote: 'Titles are in English, as in the source data.',
}
