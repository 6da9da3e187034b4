import { Link } from '@tanstack/react-router'
import { isMonth } from '#shared/day/day.ts'
import type { Inbox } from '#shared/inbox/answers.ts'
import type { ReminderKind } from '#shared/inbox/reminder.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { queuePath, reportPath, reportsPath, silentOutletsPath } from '#client/paths.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './inbox-page.module.css'

type OwnReminder = Inbox['reminders'][number]

/** All reminders of one kind, each with the way to where it is seen to. */
export function ReminderGroup({ kind, reminders }: { kind: ReminderKind; reminders: readonly OwnReminder[] }) {
  const { inbox } = useWorkMessages()
  const unread = reminders.filter(({ isUnread }) => isUnread).length
  if (reminders.length === 0) return null
  return (
    <section aria-labelledby={`inbox-${kind}`}>
      <h2 id={`inbox-${kind}`} className={styles['kind']}>
        {inbox.kind(kind)}
        {unread > 0 && <span className={styles['unread']}>{inbox.unreadCount(unread)}</span>}
      </h2>
      <ul className={styles['list']}>
        {reminders.map((reminder) => (
          <ReminderItem key={reminder.kabupatenCode} reminder={reminder} />
        ))}
      </ul>
    </section>
  )
}

function ReminderItem({ reminder }: { reminder: OwnReminder }) {
  const { inbox } = useWorkMessages()
  const { nameOf } = useKabupatenList()
  return (
    <li className={styles['item']} data-unread={reminder.isUnread}>
      <span>
        {inbox.reminder(reminder, nameOf(reminder.kabupatenCode))}
        {reminder.isUnread && <span className={styles['mark']}>{inbox.unread}</span>}
      </span>
      <WayThere reminder={reminder} />
    </li>
  )
}

function WayThere({ reminder: { kind, kabupatenCode, labels } }: { reminder: OwnReminder }) {
  const { inbox } = useWorkMessages()
  const text = inbox.act(kind)
  switch (kind) {
    case 'reportDue': {
      const [month] = labels
      return month !== undefined && isMonth(month) ? (
        <Link {...reportPath(kabupatenCode, month)}>{text}</Link>
      ) : (
        <Link {...reportsPath()}>{text}</Link>
      )
    }
    case 'certificateExpiring':
      return (
        <Link {...queuePath()} search={{ tab: 'sertifikat', kabupaten: kabupatenCode, within: '30' }}>
          {text}
        </Link>
      )
    case 'productWaiting':
      return (
        <Link {...queuePath()} search={{ tab: 'tabel', kabupaten: kabupatenCode, status: 'waiting', age: '30' }}>
          {text}
        </Link>
      )
    case 'outletSilent':
      return <Link {...silentOutletsPath()}>{text}</Link>
  }
}
