import { isMonth } from '#shared/day/day.ts'
import type { MailKind } from '#shared/inbox/mail-kind.ts'
import type { ReminderKind } from '#shared/inbox/reminder.ts'
import { format } from '../../en/format.ts'
import type { inboxMessages as indonesian } from '../id/inbox.ts'

const titles: Record<ReminderKind, string> = {
  reportDue: 'Monthly reports due',
  certificateExpiring: 'Permits and certificates expiring or expired',
  productWaiting: 'Products waiting for mentoring for more than 30 days',
  outletSilent: 'Outlets without a shelf report for two months',
}

const acts: Record<ReminderKind, string> = {
  reportDue: 'Write the report',
  certificateExpiring: 'See permits and certificates',
  productWaiting: 'Open the mentoring queue',
  outletSilent: 'See the shelves',
}

const mailNames: Record<MailKind, string> = {
  digest: 'Weekly digest, every Monday at 07:00 WITA',
  reminders: 'Reminders on days when something new needs seeing to',
}

const units: Record<ReminderKind, readonly [one: string, many: string]> = {
  reportDue: ['report', 'reports'],
  certificateExpiring: ['permit or certificate', 'permits or certificates'],
  productWaiting: ['product', 'products'],
  outletSilent: ['outlet', 'outlets'],
}

export const inboxMessages: typeof indonesian = {
  title: 'Inbox',
  lead: 'What you have to see to, counted from the records as they are now. What is done goes away by itself.',
  kind: (kind) => titles[kind],
  act: (kind) => acts[kind],
  reminder: ({ kind, count, labels, oldestOn }, kabupaten) => {
    const named = labels.length > 0 ? ` (${nameLabels(labels, count)})` : ''
    const since = labels.length > 0 ? '' : `, the oldest since ${format.shortDay(oldestOn)}`
    return `${kabupaten}: ${format.number(count)} ${units[kind][count === 1 ? 0 : 1]}${named}${since}`
  },
  unread: 'new',
  unreadCount: (count) => `${format.number(count)} new`,
  link: (unread) => (unread === 0 ? 'Inbox' : `Inbox, ${format.number(unread)} new`),
  markRead: 'Mark all as read',
  empty: 'Nothing waits for you today.',
  emptyHint:
    'Reminders appear here when a report falls due, a permit is about to expire, a product waits too long, or an outlet does not report.',
  byProvince: 'By province',
  byProvinceLead: 'In how many kabupaten/kota there is something to see to. Open a province to see what and where.',
  inKabupaten: (count) => (count === 0 ? 'none' : `${format.number(count)} kabupaten/kota`),
  notForRole: 'Your role gets no reminders.',
  mail: {
    title: 'By e-mail',
    lead: 'Choose what is sent by e-mail too. It holds numbers and names of places only, no personal data.',
    name: (kind) => mailNames[kind],
    address: (address) => `Sent to ${address}.`,
    noAddress: 'Your account has no e-mail address yet. Ask the administrator to enter it on the page Pengguna.',
    impossible: 'The administrator has not set a mail server yet, so no e-mail is sent. Your choice is kept.',
    saved: 'Choice saved.',
    failed: 'The choice is not saved yet. Check the connection and try again.',
  },
}

function nameLabels(labels: readonly string[], count: number): string {
  const named = labels.map((label) => (isMonth(label) ? format.month(label) : label)).join(', ')
  const rest = count - labels.length
  return rest > 0 ? `${named}, and ${format.number(rest)} more` : named
}
