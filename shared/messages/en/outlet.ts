import type { Interval } from '#shared/figure/interval.ts'
import type { outletMessages as idOutletMessages } from '#shared/messages/id/outlet.ts'
import type { OutletTab } from '#shared/outlet/outlet-tab.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { format, plural } from './format.ts'

const verdictMarks: Record<Verdict, string> = {
  consistent: 'claim that agrees',
  conflicting: 'claim that conflicts',
  notCheckable: 'claim that cannot be checked',
}

function ofTotal(count: Interval, total: number): string {
  return total > 0 ? `${format.interval(count)} of ${format.number(total)}` : format.interval(count)
}

const tabNames: Record<OutletTab, string> = { rollout: 'Rollout', shelf: 'Shelves', channels: 'Other channels' }

export const outletMessages: typeof idOutletMessages = {
  title: 'NTT Mart outlets',
  tabs: { label: 'Parts of the outlet page', name: tabNames },
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
