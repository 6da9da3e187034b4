import type { Role } from '#shared/access/role.ts'
import { addDays, daysBetween, type Day } from '#shared/day/day.ts'
import type { MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** What people are reminded of, most pressing first. */
export const reminderKinds = ['reportDue', 'certificateExpiring', 'productWaiting', 'outletSilent'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** Who is reminded of what; everybody only of the kabupaten that they work for. */
const kindsOfRole: Readonly<Record<Role, readonly ReminderKind[]>> = {
  kabupatenOfficial: reminderKinds,
  pmdStaff: ['certificateExpiring', 'productWaiting', 'outletSilent'],
  governorOffice: ['outletSilent'],
  admin: [],
}

export function reminderKindsOf(role: Role): readonly ReminderKind[] {
  return kindsOfRole[role]
}

/** Things that somebody has to see to, and the day on which they became so, or became more pressing. A label names a single one. */
export type DueItem = { kind: ReminderKind; kabupatenCode: KabupatenCode; count: number; label?: string; since: Day }

/** All of one kind in one kabupaten. `newestOn` is the day of the latest; `labels` name the longest standing, at most three. */
export type Reminder = {
  kind: ReminderKind
  kabupatenCode: KabupatenCode
  count: number
  oldestOn: Day
  newestOn: Day
  labels: readonly string[]
}

/** A report is asked for from so many days before the day on which it is due. */
export const REPORT_NOTICE_DAYS = 3
/** Days before the last day of a certificate on which its holder is reminded; a last time when it has expired. */
export const CERTIFICATE_NOTICE_DAYS = [30, 7] as const
/** A product that nobody has taken up for longer than this is a reminder. */
export const LONGEST_WAIT_DAYS = 30

/** Whose turn it is: a kabupaten takes up what is pending, the province also what was transferred to it. */
export function waitingStatusesOf(role: Role): readonly MentoringStatus[] {
  return role === 'pmdStaff' ? ['pending', 'transferred'] : ['pending']
}

/** Since when a report that is not with PMD yet is asked for: from three days before it is due, and anew when it is late. */
export function reportDueSince(dueOn: Day, today: Day): Day | undefined {
  const noticeOn = addDays(dueOn, -REPORT_NOTICE_DAYS)
  const lateOn = addDays(dueOn, 1)
  return lateOn <= today ? lateOn : noticeOn <= today ? noticeOn : undefined
}

/** Since when a certificate asks for a new one: 30 days before its last day, 7 days before it, and when it has expired. */
export function certificateSince(expiresOn: Day, today: Day): Day | undefined {
  const days = [addDays(expiresOn, 1), ...CERTIFICATE_NOTICE_DAYS.map((before) => addDays(expiresOn, -before))]
  return days
    .filter((day) => day <= today)
    .toSorted()
    .at(-1)
}

/** Since when a product surely has waited too long; undefined while it may not have. @param latestStart the last day on which its wait may have begun */
export function waitingSince(latestStart: Day, today: Day): Day | undefined {
  if (daysBetween(latestStart, today) <= LONGEST_WAIT_DAYS) return undefined
  return addDays(latestStart, LONGEST_WAIT_DAYS + 1)
}

const MOST_LABELS = 3

/** The items as reminders: by kind, then the kabupaten with the oldest first. */
export function toReminders(items: readonly DueItem[]): Reminder[] {
  const groups = Map.groupBy(items, ({ kind, kabupatenCode }) => `${kind}|${kabupatenCode}`)
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = group.toSorted((a, b) => compare(a.since, b.since) || compare(a.label ?? '', b.label ?? ''))
      const [oldest] = sorted
      const newest = sorted.at(-1)
      if (!oldest || !newest) return []
      const { kind, kabupatenCode, since } = oldest
      const labels = sorted.flatMap(({ label }) => label ?? []).slice(0, MOST_LABELS)
      const count = group.reduce((sum, item) => sum + item.count, 0)
      return [{ kind, kabupatenCode, count, oldestOn: since, newestOn: newest.since, labels }]
    })
    .toSorted(
      (a, b) =>
        reminderKinds.indexOf(a.kind) - reminderKinds.indexOf(b.kind) ||
        compare(a.oldestOn, b.oldestOn) ||
        compare(a.kabupatenCode, b.kabupatenCode),
    )
}

/** Whether something was added to a reminder after it was last looked at. */
export function isUnread({ newestOn }: Reminder, seenThrough: Day | undefined): boolean {
  return seenThrough === undefined || newestOn > seenThrough
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
