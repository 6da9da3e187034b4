import type { Interval } from '#shared/figure/interval.ts'
import type { IslandSummary } from '#shared/outlet/island-charts.ts'

import type { FilterState, RivalDifference } from '#shared/outlet/rollout-list.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { daysAgo, format, plural } from '../../en/format.ts'
import type { RolloutMessages } from '../id/rollout.ts'
import { standingMessages } from './standing.ts'

function ofTotal(count: Interval, total: number): string {
  return total > 0 ? `${format.interval(count)} of ${format.number(total)}` : format.interval(count)
}

const filters: Record<FilterState, string> = {
  launched: standingMessages.state.launched,
  operating: standingMessages.state.operating,
  paused: standingMessages.state.paused,
  closed: standingMessages.state.closed,
  possibly: standingMessages.state.possibly,
  prepared: standingMessages.state.prepared,
  notYet: standingMessages.state.notYet,
}

const differences: Record<RivalDifference, string> = {
  day: 'another day',
  place: 'another place',
  launchedBy: 'opened by someone else',
}

const verdicts: Record<Verdict, string> = {
  consistent: 'agrees with the records',
  conflicting: 'conflicts with the records',
  notCheckable: 'cannot be checked',
}

function islandSummary({ complete, left }: IslandSummary): string {
  const lacking = left.map(({ island, reached, of }) => `${island} (${format.interval(reached)} of ${of})`)
  if (left.length === 0) return 'on every island each kabupaten and kota has opened an outlet.'
  const where =
    complete.length === 0
      ? 'no island is complete'
      : `each kabupaten and kota has opened an outlet on ${format.list(complete)}`
  return `${where}; not yet complete: ${format.list(lacking)}.`
}

/** Texts of the first tab of the outlet page, which only that tab loads. */
export const rolloutMessages: RolloutMessages = {
  notStarted: (asOf) => `As of ${format.day(asOf)} no NTT Mart outlet has opened.`,
  firstDay: (day) => `The first outlet opened on ${format.day(day)}; move the day to see it.`,
  noRecord: 'No record of an outlet yet.',
  noRecordNext:
    'Next: Disperindag and the kabupaten record the plan, place and opening day of each outlet, with the source.',
  lead: (lastDay, days, unsure) =>
    `Last change ${format.day(lastDay)}, ${daysAgo(days)}.${unsure > 0 ? ` The opening day of ${plural(unsure, 'outlet')} is uncertain, so the count is a range on some days.` : ''}`,
  replay: {
    title: 'Outlets day by day',
    slider: 'Day shown on the map',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous change',
    next: 'Next change',
    today: 'Today',
    count: (count, total) => `${ofTotal(count, total)} outlets`,
    position: (day, count, total) => `${format.day(day)}: ${ofTotal(count, total)} outlets`,
  },
  states: {
    title: 'Where outlets stand',
    name: (state) => (state === 'launched' ? 'opened, no news since' : standingMessages.state[state]),
    maybe: (count) => `${format.number(count)} more possibly`,
    none: 'No outlet is on record up to that day.',
    operationUnknown:
      'Nothing tells whether the opened outlets are operating; their kabupaten record it on the page of each outlet.',
  },
  islands: {
    title: 'By island',
    island: 'Island',
    opened: 'Opened',
    of: 'Kabupaten/Kota',
    total: (place) => place ?? 'Nusa Tenggara Timur',
  },
  burnUp: {
    title: 'Island by island',
    summary: (asOf, summary) => `As of ${format.day(asOf)}: ${islandSummary(summary)}`,
    count: (count, of) => ofTotal(count, of),
    said: (value, day, verdict) => `said to be ${value} for ${day}: ${verdicts[verdict]}`,
    days: (from, to) => `${format.shortDay(from)} – ${format.shortDay(to)}`,
    scale: 'Line: certain. Band: possible. Broken line across: one outlet in each kabupaten and kota.',
    deadline: 'Upright line: deadline',
    claim: 'Mark: number said by an official',
    table: {
      open: 'Table',
      caption: 'Outlets opened by island, at each deadline and on the day shown',
      island: 'Island',
      kabupaten: 'Kab./Kota',
      deadline: (day) => `Due ${format.shortDay(day)}`,
      asOf: (day) => format.shortDay(day),
      said: 'Said by officials of single islands',
      total: (place) => place ?? 'Nusa Tenggara Timur',
    },
  },
  deadlines: {
    title: 'Deadlines',
    none: 'Up to this day no deadline had been announced.',
    setBy: (who, day) => `set by ${who}, ${format.shortDay(day)}`,
  },
  chartTitle: 'Outlets opened, and what was said',
  list: {
    register: 'Register an outlet',
    title: 'All outlets',
    englishNotes: 'Notes on sources are in English.',
    filters: 'Filter the list of outlets',
    byIsland: 'Island',
    byState: 'State',
    all: 'all',
    state: (state) => filters[state],
    count: (count, of) => `${format.interval(count)} of ${format.number(of)} kabupaten and kota`,
    none: 'No outlet matches this filter.',
    clear: 'Show all',
    standing: standingMessages.standing,
    sequence: (number) => `said to be outlet no. ${format.number(number)}`,
    by: (who) => `by ${who}`,
    rivals: (count) => (count === 1 ? 'One other report differs' : `${format.number(count)} other reports differ`),
    difference: (difference) => differences[difference],
    sameFacts: 'same facts, another source',
    csv: 'Download CSV',
  },
}
