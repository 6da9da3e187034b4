import type { FigureChange } from '#shared/change/figure-change.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { mailMessages as texts } from '#shared/messages/mail/id.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
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
  simulated: boolean
  links: { inbox: string; changes: string; unsubscribe: string }
}
type Digest = {
  /** The kabupaten of the reader; none for the whole province. */
  kabupaten: readonly KabupatenCode[]
  /** The changes are those after the end of this day. */
  from: Day
  to: Day
  changes: readonly FigureChange[]
  reminders: readonly Reminder[]
}

/** The week in figures, and what waits for the reader. Holds numbers and places, nobody's name. */
export function digestLetter({ kabupaten, from, to, changes, reminders }: Digest, around: Around): Letter {
  const area = kabupaten.length === 0 ? texts.province : texts.list(kabupaten.map(around.nameOf))
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

function reminderLines(reminders: readonly Reminder[], { nameOf }: Around): string[] {
  return reminderKinds.flatMap((kind) => {
    const own = reminders.filter((reminder) => reminder.kind === kind)
    if (own.length === 0) return []
    const told = own.slice(0, MOST_LINES)
    const rest = own.length - told.length
    return [
      ...['', texts.kind(kind)],
      ...told.map((reminder) => `- ${texts.reminder(reminder, nameOf(reminder.kabupatenCode))}`),
      ...(rest > 0 ? [`- ${texts.more(rest)}`] : []),
    ]
  })
}

function lines({ simulated, links }: Around, content: readonly string[]): string {
  const end = ['', texts.inbox(links.inbox), texts.unsubscribe(links.unsubscribe), '']
  return [...(simulated ? [texts.simulated, ''] : []), ...content, ...end].join('\n')
}
