import type { ChangeHeadline } from '#shared/change/change-view.ts'
import type { FigureChange } from '#shared/change/figure-change.ts'
import type { Period } from '#shared/change/period.ts'
import type { SubjectGroup } from '#shared/change/subject-group.ts'
import type { Day } from '#shared/day/day.ts'
import type { ChangeMessages } from './id.ts'
import { figureMessages } from '../en/figure.ts'
import { format } from '../en/format.ts'
import type { Sentence } from '../words.ts'

const { number, interval, day, shortDay, list } = format

const abouts: Record<SubjectGroup, string> = {
  product: 'Products',
  outlet: 'Outlets',
  umkm: 'UMKM',
  channel: 'Other channels',
}

function events(count: number): string {
  return `${number(count)} ${count === 1 ? 'event' : 'events'}`
}

function movedText(change: FigureChange): string {
  const name = lowerFirst(figureMessages.name(change.figure))
  switch (change.kind) {
    case 'first':
      return `${name} came on record for the first time (${interval(change.after)})`
    case 'gone':
      return `the records of ${name} were taken back`
    case 'none':
    case 'same':
      return `${name} stayed the same`
    case 'changed':
      return `${name} ${format.change(change.change)} to ${interval(change.after)}`
  }
}

function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

export const changeMessages: ChangeMessages = {
  title: 'Changes',
  headline: (headline: ChangeHeadline, { from, to }: Period): Sentence => {
    const first = from.slice(0, 4) === to.slice(0, 4) ? format.dayMonth(from) : shortDay(from)
    const days = `From ${first} to ${shortDay(to)}`
    switch (headline.kind) {
      case 'sameDay':
        return [{ text: `Both days are ${day(to)}: there is nothing to compare` }]
      case 'nothing':
        return [{ text: `${days}: nothing changed` }]
      case 'changes':
        if (headline.moved.length === 0) {
          return [{ text: `${days}: ${events(headline.events)}; products, outlets and UMKM stayed the same in number` }]
        }
        return [{ text: `${days}: ${list(headline.moved.map(movedText))}` }]
    }
  },
  lead: (headline, { by, area }) => {
    const seen =
      by === 'recorded'
        ? 'Compared: what was on record at the end of each day.'
        : 'Compared: how things stood on both days by all that is known now.'
    if (headline.kind !== 'changes') return `${area}. ${seen}`
    const { kabupaten, of } = headline
    const where = of === 1 ? '' : ` in ${number(kabupaten)} of ${number(of)} kabupaten`
    return `${area}: ${events(headline.events)}${where}. ${seen}`
  },
  filters: 'Days, area and way of comparing',
  from: 'From',
  to: 'To',
  area: 'Area',
  province: 'Whole province',
  island: (name) => `${name} island`,
  compare: 'Compare',
  span: 'Span',
  spans: { week: 'a week', month: 'a month', quarter: 'three months', year: 'since the start of the year' },
  by: 'By',
  bys: { happened: 'when it happened', recorded: 'when it was recorded' },
  byNote: {
    happened:
      'What was recorded later counts on the day on which it happened. To see what changed on the screen since that day, choose “when it was recorded”.',
    recorded:
      'With what had happened earlier and was recorded only in this span, and with records that were taken back in it.',
  },
  about: 'About',
  abouts,
  allAbouts: 'everything',
  figures: 'Numbers that changed',
  figure: 'Number',
  change: 'Change',
  first: 'first record',
  gone: 'taken back',
  same: 'same',
  noRecord: 'not reported',
  figuresStayed: (names) => `Unchanged: ${list(names.map(lowerFirst))}.`,
  figuresUnrecorded: (names) => `Never reported on either day: ${list(names.map(lowerFirst))}. This is not zero.`,
  noFigures: 'No number changed.',
  unsure:
    'A range such as “10–12” means that the day of some events is not certain. The change is then a range, too: at least and at most.',
  movedByTime:
    'Ready products and shelves also change without a new event: an expired permit makes a product unready, and a shelf report counts for three months.',
  byKabupaten: 'By kabupaten',
  kabupaten: 'Kabupaten',
  eventsColumn: 'Events',
  quiet: (names) => `Without events in this span: ${list(names)}.`,
  events: 'What happened, by which office, and why',
  noEvents: 'Nothing happened in this span.',
  eventCount: events,
  counted: (count, words) => `${number(count)} ${words.trim()}`,
  more: (count) => `${number(count)} more`,
  allOf: (count, name) => `All ${events(count)} in ${name}`,
  shownOf: (shown, count) => `Showing the newest ${number(shown)} of ${number(count)}; routine entries last.`,
  kindOf: {
    umkm: 'UMKM',
    product: 'product',
    outlet: 'outlet',
    displayPoint: 'display point',
    marketplaceListing: 'listing',
    cooperative: 'cooperative',
    capital: '',
    purchase: '',
    exhibition: 'exhibition',
  },
  takesBack: (words, when) => `the record “${words}” (${when}) was taken back`,
  toldLate: (recorded: Day) => `happened earlier, recorded only on ${shortDay(recorded)}`,
  toldLater: (recorded: Day) => `recorded only on ${shortDay(recorded)}, after this span`,
  dayUnsure: 'its day is not certain and may lie outside this span',
  reason: (text) => `Reason: ${text}`,
  note: (text) => `Note: ${text}`,
  month: (month) => `for ${month}`,
  targets: 'Targets that were set or changed',
  targetSet: (on, by) => `set on ${shortDay(on)} by ${by}`,
  targetClosed: (on) => `replaced or ended on ${shortDay(on)}`,
  noPerson:
    'What stands here is the office that made the record, never the name of a person. Officials with the right see the person in the audit trail.',
  audit: 'Open the audit trail',
  csvFigures: 'Download numbers (CSV)',
  csvEvents: 'Download events (CSV)',
  badDayTitle: 'These days cannot be compared',
  badDay: (first, today) => `Choose two days between ${day(first)} and ${day(today)}.`,
  badDayNext: 'Compare the last month',
  unknownArea: (text, place) => `There is no area “${text}” in ${place ?? 'Nusa Tenggara Timur'}.`,
}
