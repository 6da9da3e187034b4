import type { Day } from '#shared/day/day.ts'
import type { MailKind } from './mail-kind.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import type { Reminder, ReminderKind } from './reminder.ts'

/** In how many kabupaten of a province somebody is reminded of something of a kind; those without any are left out. */
export type ProvinceReminders = { province: ProvinceCode; kind: ReminderKind; kabupaten: number }

/** The inbox of one person. */
export type Inbox = {
  reminders: (Reminder & { isUnread: boolean })[]
  /** Of who reads the whole of a national registry and looks at no province: where there is something, instead of what. */
  provinces?: ProvinceReminders[]
  today: Day
  mail: {
    /** Whether the program can send any: the admin has named a mail server. */
    isPossible: boolean
    /** Where it would go; left out while the admin has noted no address. */
    address?: string
    wanted: Readonly<Record<MailKind, boolean>>
  }
}
