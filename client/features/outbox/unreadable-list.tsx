import type { UnreadableEntry } from '#shared/outbox/entry.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './outbox.module.css'

/** What this version of the program cannot read. It stays, and goes into the file for another device. */
export function UnreadableList({ entries }: { entries: readonly UnreadableEntry[] }) {
  const { outbox } = useWorkMessages()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="tidak-terbaca">
      <h2 id="tidak-terbaca">{outbox.sections.unreadable}</h2>
      <ul className={styles['list']}>
        {entries.map(({ commandId, why }) => (
          <li key={commandId} className={styles['card']}>
            <p className={page['fine']}>{commandId}</p>
            <p>{outbox.unreadable[why]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
