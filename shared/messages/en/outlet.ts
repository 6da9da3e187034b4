import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { outletMessages as idOutletMessages } from '#shared/messages/id/outlet.ts'
import type { OutletTab } from '#shared/outlet/outlet-tab.ts'
import type { RolloutState } from '#shared/outlet/rollout.ts'
import type { RivalDifference } from '#shared/outlet/rollout-list.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { daysAgo, format, plural } from './format.ts'

const verdictMarks: Record<Verdict, string> = {
  consistent: 'claim that agrees',
  conflicting: 'claim that conflicts',
  notCheckable: 'claim that cannot be checked',
}

function ofTotal(count: Interval, total: number): string {
  return total > 0 ? `${format.interval(count)} of ${format.number(total)}` : format.interval(count)
}

function standing(state: RolloutState, window: DayWindow | undefined): string {
  if (!window) return 'planned, not opened'
  const isExact = window.notBefore === window.notAfter
  switch (state) {
    case 'launched':
      return isExact ? `opened ${format.shortDay(window.notBefore)}` : `opened within ${format.window(window)}`
    case 'possibly':
      return `may have opened, within ${format.window(window)}`
    case 'notYet':
      return isExact
        ? `not yet; opened ${format.shortDay(window.notBefore)}`
        : `not yet; opened within ${format.window(window)}`
  }
}

const states: Record<RolloutState, string> = {
  launched: 'opened',
  possibly: 'may have opened',
  notYet: 'not opened',
}

const differences: Record<RivalDifference, string> = {
  day: 'another day',
  place: 'another place',
  launchedBy: 'opened by someone else',
}

const tabNames: Record<OutletTab, string> = { rollout: 'Rollout' }

export const outletMessages: typeof idOutletMessages = {
  title: 'NTT Mart outlets',
  tabs: { label: 'Parts of the outlet page', name: tabNames },
  notStarted: (asOf) => `As of ${format.day(asOf)} no NTT Mart outlet has opened.`,
  firstDay: (day) => `The first outlet opened on ${format.day(day)}; move the day to see it.`,
  noRecord: 'No record of an outlet yet.',
  noRecordNext:
    'Next: Disperindag and the kabupaten record the plan, place and opening day of each outlet, with the source.',
  lead: (lastDay, days, unsure) =>
    `Last change ${format.day(lastDay)}, ${daysAgo(days)}.${unsure > 0 ? ` The opening day of ${plural(unsure, 'outlet')} is uncertain, so the count is a range on some days.` : ''}`,
  replay: {
    title: 'Outlets opening, day by day',
    slider: 'Day shown on the map',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous change',
    next: 'Next change',
    today: 'Today',
    count: (count, total) => `${ofTotal(count, total)} outlets`,
    position: (day, count, total) => `${format.day(day)}: ${ofTotal(count, total)} outlets`,
  },
  islands: {
    title: 'By island',
    island: 'Island',
    opened: 'Opened',
    of: 'Kabupaten/Kota',
    total: 'Nusa Tenggara Timur',
  },
  deadlines: {
    title: 'Deadlines',
    none: 'Up to this day no deadline had been announced.',
    setBy: (who, day) => `set by ${who}, ${format.shortDay(day)}`,
  },
  chartTitle: 'Outlets opened, and what was said',
  list: {
    title: 'All outlets',
    englishNotes: 'Notes on sources are in English.',
    filters: 'Filter the list of outlets',
    byIsland: 'Island',
    byState: 'State',
    all: 'all',
    state: (state) => states[state],
    count: (opened, of) => `${format.interval(opened)} of ${format.number(of)} kabupaten and kota`,
    none: 'No outlet matches this filter.',
    clear: 'Show all',
    standing: (state, window) => standing(state, window),
    sequence: (number) => `said to be outlet no. ${format.number(number)}`,
    by: (who) => `by ${who}`,
    rivals: (count) => (count === 1 ? 'One other report differs' : `${format.number(count)} other reports differ`),
    difference: (difference) => differences[difference],
    sameFacts: 'same facts, another source',
    csv: 'Download CSV',
  },
  chart: {
    empty: 'No outlet has opened, so there is nothing to draw.',
    title: 'Outlets opened by day',
    summary: (asOf, count, total) =>
      `As of ${format.day(asOf)}: ${ofTotal(count, total)} outlets have opened${count.low === count.high ? '' : '; uncertain days make it a range'}.`,
    silentSince: (lastDay, asOf, days) =>
      `After ${format.shortDay(lastDay)} nothing new is on record until ${format.shortDay(asOf)} (${plural(days, 'day')}).`,
    keys: 'Press the left and right arrows to read day by day.',
    deadline: (day) => `due ${format.dayMonth(day)}`,
    count: (count) =>
      count.low === count.high
        ? plural(count.low, 'outlet')
        : `${format.interval(count)} outlets: ${format.number(count.low)} certain, ${format.number(count.high - count.low)} possible`,
    opened: (label) => `${label}: opened`,
    maybeFrom: (label) => `${label}: may have opened from this day`,
    surelyBy: (label) => `${label}: had surely opened`,
    due: (value) => `${format.number(value)} outlets due`,
    said: (speaker, value, verdict) => `${speaker} said ${value}: ${verdictMarks[verdict]}`,
    key: {
      certain: 'certain',
      possible: 'possible',
      later: 'after the day shown',
      deadline: 'deadline',
      verdict: verdictMarks,
    },
    table: { open: 'Table', caption: 'Outlets opened, day by day', day: 'Day', count: 'Outlets', what: 'Events' },
  },
}
