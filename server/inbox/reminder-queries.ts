import type { Db } from '#server/db/database.ts'
import { listOutletLabels } from '#server/outlet/queries.ts'
import { listSilentOutlets } from '#server/outlet/silent-queries.ts'
import { countCertificatesByExpiry, countStandingSince, type DaySpan } from '#server/product/due-queries.ts'
import { listUnsubmittedReports } from '#server/report/queries.ts'
import { scopeOf, type Right } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Scope } from '#shared/access/scope.ts'
import { addDays, lastDayOf, type Day } from '#shared/day/day.ts'
import {
  CERTIFICATE_NOTICE_DAYS,
  certificateSince,
  LONGEST_WAIT_DAYS,
  reminderKindsOf,
  REPORT_NOTICE_DAYS,
  reportDueSince,
  toReminders,
  waitingSince,
  waitingStatusesOf,
  type DueItem,
  type Reminder,
  type ReminderKind,
} from '#shared/inbox/reminder.ts'
import { silentMonths } from '#shared/outlet/silent-outlets.ts'

/** `within`: the kabupaten that who is reminded of all of them asks for. */
type Question = { today: Day; within: Scope }

/** What one person is reminded of today, from the records as they are now: what was seen to is gone. */
export async function listReminders(db: Db, actor: Actor, { today, within }: Question): Promise<Reminder[]> {
  const items: DueItem[] = []
  for (const kind of reminderKindsOf(actor.role)) {
    const reach = scopeOf(actor, rightOfKind[kind])
    const scope = reach?.kabupaten === 'all' ? within : reach
    if (scope) items.push(...(await readers[kind](db, { actor, scope, today })))
  }
  return toReminders(items)
}

/** The right whose scope tells of which kabupaten somebody is reminded. */
const rightOfKind: Readonly<Record<ReminderKind, Right>> = {
  reportDue: 'report.submit',
  certificateExpiring: 'registry.read',
  productWaiting: 'registry.read',
  outletSilent: 'registry.read',
}

type Reading = { actor: Actor; scope: Scope; today: Day }

const readers: Readonly<Record<ReminderKind, (db: Db, reading: Reading) => Promise<DueItem[]>>> = {
  reportDue: async (db, { scope, today }) => {
    const rows = await listUnsubmittedReports(db, scope, { today, dueBy: addDays(today, REPORT_NOTICE_DAYS) })
    return rows.flatMap(({ kabupatenCode, month, dueOn }) =>
      toItem('reportDue', { kabupatenCode, count: 1, label: month, since: reportDueSince(dueOn, today) }),
    )
  },
  certificateExpiring: async (db, { scope, today }) => {
    const notices = CERTIFICATE_NOTICE_DAYS.toSorted((a, b) => a - b).map((days) => addDays(today, days))
    const spans = await countCertificatesByExpiry(db, scope, [addDays(today, -1), ...notices])
    return spans.flatMap((span) => toItems('certificateExpiring', span, (day) => certificateSince(day, today)))
  },
  productWaiting: async (db, { actor, scope, today }) => {
    const asked = { statuses: waitingStatusesOf(actor.role), before: addDays(today, -LONGEST_WAIT_DAYS) }
    const spans = await countStandingSince(db, scope, asked)
    return spans.flatMap((span) => toItems('productWaiting', span, (day) => waitingSince(day, today)))
  },
  outletSilent: async (db, { scope, today }) => {
    const last = silentMonths(today).at(-1)
    if (!last) return []
    const silent = await listSilentOutlets(db, scope, today)
    const labels = await listOutletLabels(
      db,
      silent.map(({ id }) => id),
    )
    const labelOf = new Map(labels.map(({ id, label }) => [id, label]))
    return silent.map(({ id, kabupatenCode }) => {
      const label = labelOf.get(id) ?? ''
      return { kind: 'outletSilent', kabupatenCode, count: 1, label, since: lastDayOf(last) }
    })
  },
}

/** The last of some, and the others as if they were of the first day: a reminder tells how many there are, since when and until when. */
function toItems(
  kind: ReminderKind,
  { kabupatenCode, first, last, count }: DaySpan,
  sinceOf: (day: Day) => Day | undefined,
): DueItem[] {
  const newest = toItem(kind, { kabupatenCode, count: 1, since: sinceOf(last) })
  return count === 1 ? newest : [...toItem(kind, { kabupatenCode, count: count - 1, since: sinceOf(first) }), ...newest]
}

function toItem(kind: ReminderKind, { since, ...item }: Omit<DueItem, 'kind' | 'since'> & { since: Day | undefined }) {
  return since === undefined ? [] : [{ kind, since, ...item }]
}
