import { PROGRAMME_TIME_ZONE } from '#shared/day/day.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { useQueueTools } from './queue-context.ts'
import { useRecentChanges, type RecentChange } from './recent-changes-store.ts'
import styles from './recent-changes.module.css'
import { UndoButton } from './undo-button.tsx'

/** What this person changed last on this device, each with its undo. */
export function RecentChanges() {
  const { queue } = useWorkMessages()
  const { actor } = useQueueTools()
  const changes = useRecentChanges(actor.id)
  if (changes.length === 0) return null
  return (
    <section className={`${styles['recent']} no-print`} aria-labelledby="perubahan-terakhir">
      <h2 id="perubahan-terakhir">{queue.recent}</h2>
      <ul>
        {changes.map((change) => (
          <ChangeLine key={change.commandId} change={change} />
        ))}
      </ul>
    </section>
  )
}

function ChangeLine({ change: { commandId, act, count, name, at, isUndone } }: { change: RecentChange }) {
  const { queue } = useWorkMessages()
  const { format } = useMessages()
  const about = queue.recentLine(act, count, name)
  const when = new Date(at).toLocaleString(format.locale, {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: PROGRAMME_TIME_ZONE },
  })
  return (
    <li>
      <span className={isUndone ? styles['undone'] : undefined}>
        {about} <small>{when} WITA</small>
      </span>
      {isUndone ? <small>{queue.wasUndone}</small> : <UndoButton commandId={commandId} about={about} />}
    </li>
  )
}
