import { Link } from '@tanstack/react-router'
import { isOpen } from '#shared/outbox/entry.ts'
import { useOutbox } from '../outbox/use-outbox.ts'
import { outboxPath } from '../paths.ts'
import button from '../ui/button.module.css'
import { useMessages } from '../ui/use-messages.ts'
import { useWorkMessages } from '../ui/use-work-messages.ts'
import styles from './outbox-badge.module.css'

/** How much waits on this device, on every page, for as long as something does. */
export function OutboxBadge() {
  const { outbox } = useWorkMessages()
  const { format } = useMessages()
  const { entries, unreadable } = useOutbox()
  const open = entries.filter(isOpen)
  const count = open.length + unreadable.length
  if (count === 0) return null
  const needsPerson = open.some(
    ({ state, isWithdrawn }) => !isWithdrawn && (state === 'conflict' || state === 'refused'),
  )
  return (
    <Link
      {...outboxPath()}
      className={`${button['button']} ${styles['badge']} no-print`}
      aria-label={outbox.badge(count)}
      title={outbox.badge(count)}
      data-needs-person={needsPerson}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path
          d="M7 9.5V1.5M3.8 4.6 7 1.4l3.2 3.2M1.5 8.5v4h11v-4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      {format.number(count)}
      {needsPerson && <span aria-hidden="true">!</span>}
    </Link>
  )
}
