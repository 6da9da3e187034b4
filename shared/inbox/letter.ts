import type { FigureChange } from '#shared/change/figure-change.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { mailMessages as texts } from '#shared/messages/mail/id.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { findProvince, provinceOf, type Province } from '#shared/wilayah/province.ts'
import { reminderKinds, type Reminder } from './reminder.ts'

/** What a digest tells of, in this order. */
export const digestFigures = [
  'umkmRegistered',
  'productsLaunched',
  'productsVerified',
  'mentoringPending',
  'mentoringOngoing',
  'mentoringTransferred',
  'mentoringCompleted',
  'productsReady',
  'outletsLaunched',
  'outletsOperating',
  'outletsStocked',
] as const satisfies FigureName[]

type Letter = { subject: string; body: string }
type Around = {
  /** The whole name of a kabupaten. */
  nameOf: (code: KabupatenCode) => string
  /** Those that a national registry holds, for who reads all of it; else none. */
  provinces: readonly Province[]
  simulated: boolean
  links: { inbox: string; changes: string; unsubscribe: string }
}
type Digest = {
  /** The kabupaten of the reader; none for all that the registry holds. */
  kabupaten: readonly KabupatenCode[]
  /** The changes are those after the end of this day. */
  from: Day
  to: Day
  changes: readonly FigureChange[]
  reminders: readonly Reminder[]
}

/** The week in figures, and what waits for the reader. Holds numbers and places, nobody's name. */
export function digestLetter({ kabupaten, from, to, changes, reminders }: Digest, around: Around): Letter {
  const whole = around.provinces.length > 0 ? texts.country : texts.province
  const area = kabupaten.length === 0 ? whole : texts.list(kabupaten.map(around.nameOf))
  const first = addDays(from, 1)
  const told = changes
    .filter(({ kind }) => kind !== 'none' && kind !== 'same')
    .map((change) => `- ${texts.change(change)}`)
  const standing =
    reminders.length === 0 ? [texts.nothingStanding] : [texts.standing, ...reminderLines(reminders, around)]
  return {
    subject: texts.digestSubject(first, to),
    body: lines(around, [
      ...[texts.digestLead(area, first, to), '', ...(told.length === 0 ? [texts.nothingChanged] : told)],
      ...['', ...standing, '', texts.changes(around.links.changes)],
    ]),
  }
}

/** What became due since the letter before; undefined when nothing did. @param after the day up to which earlier letters told */
export function reminderLetter(
  { reminders, after }: { reminders: readonly Reminder[]; after: Day },
  around: Around,
): Letter | undefined {
  const fresh = reminders.filter(({ newestOn }) => newestOn > after)
  if (fresh.length === 0) return undefined
  return {
    subject: texts.remindersSubject(fresh.length),
    body: lines(around, [texts.remindersLead, ...reminderLines(fresh, around)]),
  }
}

const MOST_LINES = 5
const MOST_PROVINCES = 10

function reminderLines(reminders: readonly Reminder[], around: Around): string[] {
  const linesOf = around.provinces.length > 0 ? provinceLines : kabupatenLines
  return reminderKinds.flatMap((kind) => {
    const own = reminders.filter((reminder) => reminder.kind === kind)
    return own.length === 0 ? [] : ['', texts.kind(kind), ...linesOf(own, around).map((line) => `- ${line}`)]
  })
}

function kabupatenLines(reminders: readonly Reminder[], { nameOf }: Around): string[] {
  const told = reminders.slice(0, MOST_LINES)
  const rest = reminders.length - told.length
  return [
    ...told.map((reminder) => texts.reminder(reminder, nameOf(reminder.kabupatenCode))),
    ...(rest > 0 ? [texts.more(rest)] : []),
  ]
}

/** In how many kabupaten of each province, as the inbox tells it; where the most are first. */
function provinceLines(reminders: readonly Reminder[], { provinces }: Around): string[] {
  const found = [...Map.groupBy(reminders, ({ kabupatenCode }) => provinceOf(kabupatenCode))]
    .map(([code, own]) => ({ name: findProvince(code, provinces)?.name ?? code, count: own.length }))
    .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'id'))
  const told = found.slice(0, MOST_PROVINCES)
  const rest = found.length - told.length
  return [
    ...told.map(({ name, count }) => texts.inProvince(name, count)),
    ...(rest > 0 ? [texts.moreProvinces(rest)] : []),
  ]
}

function lines({ simulated, links }: Around, content: readonly string[]): string {
  const end = ['', texts.inbox(links.inbox), texts.unsubscribe(links.unsubscribe), '']
  return [...(simulated ? [texts.simulated, ''] : []), ...content, ...end].join('\n')
}
