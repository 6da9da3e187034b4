import type { CourseChart } from '#shared/claim/axis/course-chart.ts'
import type { ClaimPicture } from '#shared/claim/axis/picture.ts'
import type { CheckRule } from '#shared/claim/check-result.ts'
import { createSay } from '#shared/claim/say.ts'
import type { MeaningStanding, RecordedNow, SayVerdict } from '#shared/claim/sayable.ts'
import { spokenEn } from '#shared/claim/spoken-en.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { Sentence } from '../../words.ts'
import { figureMessages } from '../../en/figure.ts'
import { format, plural } from '../../en/format.ts'
import type { ClaimPageMessages } from '../id/page.ts'
import { matterName, metricName } from './names.ts'
import { settleText } from './settle.ts'

const { number, interval, shortDay } = format
const say = createSay(format, spokenEn)

const verdictNames: Record<Verdict, string> = {
  conflicting: 'conflicting',
  consistent: 'consistent',
  notCheckable: 'not yet checkable',
}

const answers: Record<SayVerdict, string> = {
  yes: 'It can be said',
  nameIt: 'It can be said, with what it counts',
  maybe: 'Not certain: say the range',
  past: 'No longer: the record has changed',
  no: 'Better not said yet',
  borneOut: 'It can be said with its source',
  untold: 'Cannot be told yet',
  other: 'Better not said yet',
  unknown: 'Not found',
}

const reasons: Record<SayVerdict, string> = {
  yes: 'The record holds this number, and nobody uses it for anything else.',
  nameIt: 'The record holds this number, but the same number is also said of other things.',
  maybe: 'The record holds this number only within a range, because some days are not certain.',
  past: 'This number was said, but the record now holds another one.',
  no: 'This number conflicts with records, arithmetic or other statements.',
  borneOut: 'Our records do not count it, but another check bears it out.',
  untold: 'This number was said, and there is no record to lay beside it.',
  other:
    'The number, named so, is not on record, and no statement of it has been entered. What is on record stands below.',
  unknown: 'This number is not on record, and no statement of it has been entered.',
}

const standings: Record<MeaningStanding, string> = {
  holds: 'as recorded now',
  within: 'within the range recorded now',
  past: 'the record now differs',
  borneOut: 'borne out by another check',
  refuted: 'conflicting',
  untold: 'not yet checkable',
}

const rules: Record<CheckRule, string> = {
  outsideRecord: 'record',
  rivals: 'other statements',
  partsTotal: 'parts and total',
  unitChanged: 'changed unit',
  factors: 'multiplication',
  complement: 'done and left',
  aboveRegister: 'Kemendagri list',
  weekday: 'weekday and date',
  publication: 'day of publication',
  sequence: 'place in order',
}

function headline(tally: Record<Verdict, number>): Sentence {
  const all = tally.conflicting + tally.consistent + tally.notCheckable
  if (all === 0) return [{ text: 'No statement had been entered by that day.' }]
  if (tally.conflicting === 0) return [{ text: `None of ${plural(all, 'statement')} conflicts.` }]
  return [
    { text: `${number(tally.conflicting)} of ${plural(all, 'statement')}`, attention: true },
    { text: ` ${tally.conflicting === 1 ? 'conflicts' : 'conflict'} with records, arithmetic or other statements.` },
  ]
}

function scopeName(scope: string, nameOf: (code: string) => string): string {
  if (scope === 'province') return 'NTT province'
  if (scope.startsWith('island:')) return scope.slice('island:'.length)
  return /^\d/.test(scope) ? nameOf(scope) : 'Each kabupaten/kota'
}

function recordedText({ figure, low, high }: RecordedNow): string {
  return `${interval({ low, high })} ${figureMessages.unit(unitOf(figure), high)}`
}

function courseSummary(picture: ClaimPicture, place: string, chart: CourseChart<unknown>): string {
  const conflicts = picture.claims.filter(({ verdict }) => verdict === 'conflicting').length
  const name = picture.kind === 'rivals' ? '' : `“${figureMessages.name(picture.figure)}” ${place}`
  const behind = chart.bands.length > 0 ? 'before the recorded range' : 'with no record behind them'
  return `${plural(picture.claims.length, 'statement')} about ${name} ${behind}: ${conflicts === 0 ? 'none conflicts' : `${number(conflicts)} conflicting`}.`
}

function daysSummary(count: number, recorded: string | undefined): string {
  const told = `${plural(count, 'different day')} said of one event`
  return recorded === undefined ? `${told}; no record tells which.` : `${told}; recorded: ${recorded}.`
}

export const claimPageMessages: ClaimPageMessages = {
  title: 'Statements',
  headline,
  lead: (tally) =>
    `${number(tally.consistent)} consistent, ${number(tally.notCheckable)} not yet checkable. A statement never changes a record; each mark names its rule and its numbers.`,
  verdict: (verdict) => verdictNames[verdict],
  rule: (rule) => `(rule: ${rules[rule]})`,
  value: say.quantity,
  period: say.period,
  metric: metricName,
  matter: matterName,
  settle: settleText,
  inArea: (area, nameOf) => {
    if (area === 'province') return 'in NTT'
    if (area.startsWith('island:')) return `on ${area.slice('island:'.length)}`
    return /^\d/.test(area) ? `in ${nameOf(area)}` : 'in each kabupaten/kota'
  },
  scope: scopeName,

  askName: 'Before you speak',
  askTitle: 'Can this number be said aloud?',
  askLabel: 'The number to say',
  askHint: 'Such as 20, 190 UMKM, Rp3 miliar or 10–12.',
  askButton: 'Check',
  notANumber: (text) => `“${text}” is no number. Write one, with its unit if you like: 20 outlets.`,
  asked: ({ text }) => `“${text}”`,
  answer: (verdict) => answers[verdict],
  reason: (verdict) => reasons[verdict],
  standing: (standing) => standings[standing],
  sayNow: (now, place) =>
    `${figureMessages.name(now.figure)} ${place}: ${recordedText(now)}${now.figure === 'outletsLaunched' ? ' opened' : ''}${now.lastDay ? `, last record ${shortDay(now.lastDay)}` : ''}.`,
  sayWithin: (now, place) =>
    `${figureMessages.name(now.figure)} ${place}: ${recordedText(now)}; say the range, not one number.`,
  nowRecorded: (now) => `now recorded: ${recordedText(now)}`,
  fromRecords: 'On record',
  moreRecords: (count) => `and ${plural(count, 'other recorded number')} of the same size.`,
  insteadOfIt: 'What is on record, and can be said',
  fromClaims: 'Said before',
  sayableTitle: (asOf) => `What can be said as of ${shortDay(asOf)}, by the record`,
  nothingSayable: 'No number of the province was on record by that day.',
  notOnRecord: (names) => `Not on record, so better not said as a number: ${names}.`,
  lastRecord: (day) => `last record ${shortDay(day)}`,
  toRows: 'open the rows behind it',

  mattersName: 'By matter',
  mattersTitle: (matters, claims) =>
    `${plural(claims, 'statement')} in ${plural(matters, 'matter')}, conflicting ones first`,
  filters: 'Filters',
  filterVerdict: 'Result',
  filterOffice: 'Office of the speaker',
  filterMatter: 'Matter',
  filterScope: 'Area',
  all: 'all',
  counted: (name, count) => `${name} (${number(count)})`,
  noOffice: 'No office (reporters, papers)',
  applyFilters: 'Filter',
  clearFilters: 'Show all',
  nothingLeft: 'No statement fits this filter.',
  noClaims: 'No statement had been entered by that day.',
  noClaimsNext:
    'Next: Dinas PMD or the governor’s office enters statements with their sources, or imports them from a CSV.',

  matterTally: (tally) =>
    (['conflicting', 'consistent', 'notCheckable'] as const)
      .filter((verdict) => tally[verdict] > 0)
      .map((verdict) => `${number(tally[verdict])} ${verdictNames[verdict]}`)
      .join(' · '),
  showClaims: (count, isRest) => (isRest ? plural(count, 'other statement') : plural(count, 'statement')),
  course: courseSummary,
  days: daysSummary,
  rivals: (count) => `${number(count)} values or meanings that cannot all be right; no record tells which.`,
  recordedBand: 'the recorded range',
  asTable: 'As a table',
  table: { day: 'For', said: 'Said', recorded: 'Recorded', verdict: 'Result' },
  notRecorded: 'no record',

  for: (period) => `for ${period}`,
  settles: 'What would settle it',
  note: 'Note of the checker',
  printedWeekday: (weekday) => `Printed weekday: ${weekday}.`,
  links: { outlet: 'On record at the outlet', chronicle: 'On record in the chronicle' },
  short: (value, isOrdinal) => (isOrdinal ? `no. ${interval(value)}` : interval(value)),
}
