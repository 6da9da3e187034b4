import type { overviewMessages as idOverviewMessages } from '#shared/messages/id/overview.ts'
import type { Sentence } from '#shared/messages/words.ts'
import type { DeadlineProjection, DeadlineReading } from '#shared/target/deadline.ts'
import type { Headline } from '#shared/overview/headline.ts'
import { daysAgo, format, numeral, plural } from './format.ts'

function headline(facts: Headline): Sentence {
  switch (facts.kind) {
    case 'notStarted':
      return [{ text: 'The programme has not been launched: no product and no outlet is on record.' }]
    case 'noRecord':
      return [{ text: 'No product and no outlet is on record.' }]
    case 'productsOnly':
      return [
        { text: `${format.interval(facts.products)} featured products launched; ` },
        { text: `none of the ${facts.of} kabupaten/kota has an NTT Mart.` },
      ]
    case 'rollout':
      return rolloutHeadline(facts)
  }
}

function rolloutHeadline({ launched, of, missed, next, left }: Extract<Headline, { kind: 'rollout' }>): Sentence {
  const passed = `${plural(missed, 'deadline').replace(/^\d+/, numeral(missed))} missed`
  if (launched.low === of) {
    const start = `All ${of} kabupaten/kota have opened an NTT Mart`
    return missed > 0
      ? [{ text: `${start}, with ` }, { text: passed, attention: true }, { text: '.' }]
      : [{ text: `${start}.` }]
  }
  const verb = launched.low === 1 && launched.high === 1 ? 'has' : 'have'
  const start = { text: `${format.interval(launched)} of ${of} kabupaten/kota ${verb} opened an NTT Mart` }
  const unsure = launched.high - launched.low
  const ends = [
    left.length > 0 &&
      (left.length <= 3 ? `${format.list(left)} still without one` : `${left.length} still without one`),
    unsure > 0 && `${numeral(unsure)} uncertain`,
  ].filter((part) => part !== false)
  const end = ends.length > 0 ? `${ends.join(', ')}.` : ''
  if (next) {
    const ahead = `the deadline of ${format.day(next.dueOn)} ${daysLeft(next.daysLeft)}`
    const missedFirst =
      missed > 0
        ? [{ text: passed, attention: true as const }, { text: `, ${ahead}` }]
        : [{ text: ahead, attention: true as const }]
    return [start, { text: '; ' }, ...missedFirst, { text: left.length > 0 && left.length <= 3 ? `, ${end}` : '.' }]
  }
  if (missed > 0) return [start, { text: '; ' }, { text: passed, attention: true }, { text: `, ${end}` }]
  return [start, { text: `; ${end}` }]
}

function daysLeft(days: number): string {
  return days === 0 ? 'is that very day' : `is ${plural(days, 'day')} away`
}

function deadlineText(reading: DeadlineReading): string {
  const { state, dueOn, value, reachedOnDue, reachedNow, daysLeft: days, neededPerMonth, reachedLateOn } = reading
  const day = format.shortDay(dueOn)
  switch (state) {
    case 'running': {
      const needed = neededPerMonth === undefined ? '' : `, ${format.number(neededPerMonth)} outlets a month needed`
      return `${day}: ${format.interval(reachedNow)} of ${value} so far, ${plural(days ?? 0, 'day')} left${needed}`
    }
    case 'met':
      return `${day}: ${value} outlets reached`
    case 'unclear':
      return `${day}: ${format.interval(reachedOnDue ?? reachedNow)} of ${value}, not certain that it was reached`
    case 'missed': {
      const later = reachedLateOn
        ? `reached on ${format.shortDay(reachedLateOn)}`
        : `${format.interval(reachedNow)} on this day`
      return `${day}: missed with ${format.interval(reachedOnDue ?? reachedNow)} of ${value}; ${later}`
    }
  }
}

/** The projected day with its formula. */
function projectionText({ firstMonth, lastMonth, made, left, perMonth, day }: DeadlineProjection): string {
  const rate = `${format.shortMonth(firstMonth)}–${format.shortMonth(lastMonth)}: ${plural(made, 'outlet')}, ${format.number(perMonth)} a month`
  return day
    ? `At that rate (${rate}), the remaining ${format.number(left)} ÷ ${format.number(perMonth)} × 30.4 days: about ${format.day(day)}`
    : `${format.number(left)} remain; at the rate of ${rate}, the day of completion cannot be projected`
}

export const overviewMessages: typeof idOverviewMessages = {
  title: 'Overview',
  headline,
  lead: (lastDay, daysOld) =>
    lastDay
      ? `Last record ${format.day(lastDay)}, ${daysAgo(daysOld)}. Every number opens down to its rows and sources.`
      : 'No record up to that day.',
  numbers: 'Main numbers',
  ofOutlets: (count) => `of ${plural(count, 'outlet')}`,
  reportedBy: (count, of) => `on record in ${format.number(count)} of ${format.number(of)} kabupaten/kota`,
  notRecorded: 'unrecorded',
  namedAndUnnamed: (named, unnamed) =>
    `${format.interval(named)} named, ${format.interval(unnamed)} not yet identified`,
  changeSince: (change, since) =>
    change.low === 0 && change.high === 0
      ? `same as ${format.shortDay(since)}`
      : `${format.change(change)} since ${format.shortDay(since)}`,
  unsureDays: (count) => `the day of ${format.number(count)} of them is uncertain`,
  activity: { outletsOperating: 'operating', outletsStocked: 'in stock', outletsSelling: 'selling' },
  activityUnknown: 'operation, shelves and sales not reported',
  shelfMonth: (month, silent) =>
    `shelf reports up to ${format.month(month)}${silent.high > 0 ? `; ${format.interval(silent)} outlets not reported` : ''}`,
  recordDay: (day, daysOld) => `as of ${format.shortDay(day)}, ${daysAgo(daysOld)}`,
  noRecordByThen: 'nothing recorded up to that day',
  noRecordYet: 'no record yet',
  completed: 'completed',
  mentoringRest: (rest) => `${rest.transferred} transferred · ${rest.ongoing} ongoing · ${rest.pending} pending`,
  saidSplit: (split, day) =>
    `said: ${format.number(split.completed)} completed · ${format.number(split.transferred)} transferred · ${format.number(split.pending)} pending (${day})`,
  saidNotRecorded: 'said for the province only, not recorded by product',
  layers: 'Map layers',
  showTable: 'Table',
  showMap: 'Map',
  attention: 'Needs attention',
  nothingWaits: 'Nothing is waiting on that day.',
  rollout: 'Outlets opened, and what was said',
  rolloutFailed: 'The chart could not be loaded; its deadlines and numbers stand beside it.',
  deadlines: 'Deadlines',
  deadline: (reading) => deadlineText(reading),
  projection: (projection) => projectionText(projection),
  chronicle: 'Chronicle',
  fromClaim: 'recorded from a claim',
  chronicleAll: (count) => `Show ${plural(count, 'earlier event')}`,
  chronicleEmpty: 'No event up to that day.',
  withoutDay: 'no day given',
  englishData: 'Titles and summaries of sources are in English.',
}
