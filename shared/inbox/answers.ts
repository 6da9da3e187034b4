import type { Day } from '#shared/day/day.ts'
import type { MailKind } from './mail-kind.ts'
import type { Reminder } from './reminder.ts'

/** The inbox of one person. */
export type Inbox = {
  reminders: (Reminder & { isUnread: boolean })[]
  today: Day
  mail: {
    /** Whether the program can send any: the admin has named a mail server. */
    isPossible: boolean
    /** Where it would go; left out while the admin has noted no address. */
    address?: string
    wanted: Readonly<Record<MailKind, boolean>>
  }
}
