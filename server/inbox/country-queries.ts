import type { Db } from '#server/db/database.ts'
import { listSilentOutlets } from '#server/outlet/silent-queries.ts'
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
  outletSilent: async (db, { today }) =>
    (await listSilentOutlets(db, OPEN_SCOPE, today)).map(({ kabupatenCode }) => kabupatenCode),
}
