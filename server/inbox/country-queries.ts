import type { Db } from '#server/db/database.ts'
import { listEvents } from '#server/figure/event-queries.ts'
import { listReportedMonths } from '#server/figure/reported-month-queries.ts'
import { listOutletPlaces } from '#server/outlet/queries.ts'
import { listKabupatenStanding, listKabupatenWithExpiry } from '#server/product/due-queries.ts'
import type { Role } from '#shared/access/role.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import type { ProvinceReminders } from '#shared/inbox/answers.ts'
import {
  CERTIFICATE_NOTICE_DAYS,
  LONGEST_WAIT_DAYS,
  reminderKindsOf,
  waitingStatusesOf,
  type ReminderKind,
} from '#shared/inbox/reminder.ts'
import { silentMonths, silentOutlets } from '#shared/outlet/silent-outlets.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { provinceOf } from '#shared/wilayah/province.ts'

type Reading = { role: Role; today: Day }

/** In how many kabupaten of each province somebody who reads all of them is reminded of something. */
export async function countReminders(db: Db, role: Role, today: Day): Promise<ProvinceReminders[]> {
  const counts: ProvinceReminders[] = []
  for (const kind of reminderKindsOf(role)) {
    const codes = await readers[kind](db, { role, today })
    const ofProvince = Map.groupBy(new Set(codes), provinceOf)
    counts.push(...[...ofProvince].map(([province, own]) => ({ province, kind, kabupaten: own.length })))
  }
  return counts.toSorted((one, other) => Number(one.province) - Number(other.province))
}

/** Where `listReminders` finds something; there it says what. */
const readers: Readonly<Record<ReminderKind, (db: Db, reading: Reading) => Promise<KabupatenCode[]>>> = {
  // Who writes reports works for some kabupaten.
  reportDue: async () => [],
  certificateExpiring: (db, { today }) =>
    listKabupatenWithExpiry(db, addDays(today, Math.max(...CERTIFICATE_NOTICE_DAYS))),
  productWaiting: (db, { role, today }) =>
    listKabupatenStanding(db, { statuses: waitingStatusesOf(role), before: addDays(today, -LONGEST_WAIT_DAYS) }),
  outletSilent: async (db, { today }) => {
    const [since] = silentMonths(today)
    if (!since) return []
    const reported = await listReportedMonths(db, OPEN_SCOPE, { since, asOf: today })
    const heard = new Set(reported.map(({ outletId }) => outletId))
    const unheard = (await listOutletPlaces(db)).filter(({ id }) => !heard.has(id))
    const asked = { kind: 'outlet', subjectIds: unheard.map(({ id }) => id), except: ['shelfReported'] } as const
    const eventsOf = Map.groupBy(await listEvents(db, OPEN_SCOPE, asked), ({ subjectId }) => subjectId)
    const outlets = unheard.map(({ id }) => ({ id, kind: 'outlet' as const, events: eventsOf.get(id) ?? [] }))
    const silent = silentOutlets(outlets, reported, today)
    return unheard.flatMap(({ id, kabupatenCode }) => (silent.has(id) ? kabupatenCode : []))
  },
}
