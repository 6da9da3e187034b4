import type { Pace, RecentRate } from '#shared/target/pace-row.ts'
import { format } from '../../en/format.ts'
import type { paceMessages as id } from '../id/pace.ts'

const { number, interval } = format

function share(part: number): string {
  return `${number(Math.round(part * 100))}%`
}

function gapText(gap: number): string {
  if (gap === 0) return 'exactly on target'
  return gap > 0 ? `${number(gap)} short` : `${number(-gap)} ahead`
}

function monthsOf({ firstMonth, lastMonth }: RecentRate): string {
  return firstMonth === lastMonth
    ? format.shortMonth(lastMonth)
    : `${format.monthName(firstMonth)}–${format.shortMonth(lastMonth)}`
}

const months = (count: number) => `${number(count)} ${count === 1 ? 'month' : 'months'}`

function sentence(pace: Pace): string {
  const { year, monthsElapsed, due, made, gap, yearDue, consistency, projected, monthsLeft } = pace
  if (monthsElapsed === 0) {
    return `No month of ${year} is over yet. The target of the year is ${number(yearDue)} products, ${interval(made)} are verified.`
  }
  if (consistency === null) {
    return `Nothing was reported for the ${months(monthsElapsed)} of ${year} that are over; ${number(due)} products were due. Without a report there is no projection.`
  }
  const now = `By the last month that is over ${number(due)} products were due; ${interval(made)} are verified, ${gapText(gap)}.`
  if (projected === null || monthsLeft === 0) return now
  return `${now} At the recent rate the end of ${year} brings about ${number(projected)} of ${number(yearDue)}.`
}

function formula(pace: Pace): { name: string; text: string }[] {
  const { due, made, gap, yearDue, left, monthsLeft, requiredRate, recent, projected, year } = pace
  const sure = made.low === made.high ? 'verified' : 'surely verified'
  const lines = [
    { name: 'Gap', text: `due ${number(due)} − ${sure} ${number(made.low)} = ${number(gap)}` },
    requiredRate !== null && {
      name: 'Needed a month',
      text: `${number(left)} left (target of the year ${number(yearDue)} − ${number(made.low)}, at least 0) ÷ ${months(monthsLeft)} = ${number(requiredRate)}`,
    },
    recent !== null && { name: 'Recent rate', text: rateText(recent) },
    projected !== null &&
      recent !== null &&
      recent.rate !== null &&
      monthsLeft > 0 && {
        name: `Projection for the end of ${year}`,
        text: projectionText(pace, recent, projected),
      },
    pace.consistency !== null && {
      name: 'Consistency',
      text: `${months(pace.monthsMet)} met ÷ ${months(pace.monthsElapsed)} over = ${share(pace.consistency)}`,
    },
  ]
  return lines.filter((line) => line !== false)
}

function rateText(recent: RecentRate): string {
  const silent = recent.notReported > 0 ? `; ${number(recent.notReported)} of these not reported` : ''
  if (recent.rate === null) return `none: ${monthsOf(recent)} not reported`
  return `${number(recent.made)} products ÷ ${months(recent.months)} (${monthsOf(recent)}) = ${number(recent.rate)} a month${silent}`
}

function projectionText({ madeBefore, monthsLeft, made }: Pace, recent: RecentRate, projected: number): string {
  const sum = madeBefore + (recent.made / recent.months) * monthsLeft
  const text = `${number(madeBefore)} in the months that are over + ${number(recent.made)} ÷ ${number(recent.months)} × ${months(monthsLeft)} = ${number(sum)}`
  return projected > sum ? `${text}; ${number(made.low)} are there already, so ${number(projected)}` : text
}

export const paceMessages: typeof id = {
  title: (year) => `Pace towards the target of ${year}`,
  sentence,
  formula,
  formulaTitle: 'How it is computed',
  share,
  made: 'verified',
  due: 'due',
  projection: 'projection',
  uncertain: 'possible',
  chartLabel: (year) => `Chart of cumulative products of ${year} by month: verified, due and projected`,
  asTable: 'Numbers of each month',
  month: 'Month',
  target: 'Target',
  cumulative: 'All numbers add up from the first month of that year.',
  none: '–',
  unreportedMonths: (count) => `${months(count)} not reported`,
  toTargets: 'Compare with every kabupaten/kota',
}
