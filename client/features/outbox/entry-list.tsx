import { useId, useState } from 'react'
import type { OutboxEntry } from '#shared/outbox/entry.ts'
import type { Names } from '#client/shell/entry/use-names.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EntryCard } from './entry-card.tsx'
import styles from './outbox.module.css'

/** So many are in sight at first. */
const SHOWN = 40

type Props = {
  title: string
  entries: readonly OutboxEntry[]
  /** All of the person, in order. */
  all: readonly OutboxEntry[]
  names: Names
  /** Says what became of a decision. */
  onTold: (sentence: string) => void
}

/** Entries under one heading, in the order in which they go. */
export function EntryList({ title, entries, ...card }: Props) {
  const { outbox } = useWorkMessages()
  const [limit, setLimit] = useState(SHOWN)
  const id = useId()
  if (entries.length === 0) return null
  const rest = entries.length - limit
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles['list']}>
        {entries.slice(0, limit).map((entry) => (
          <EntryCard key={entry.commandId} entry={entry} {...card} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={button['button']} onClick={() => setLimit(limit + 100)}>
          {outbox.more(Math.min(rest, 100))}
        </button>
      )}
    </section>
  )
}
