import type { OutletDeadline } from '#shared/overview/outlet-deadlines.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './deadline-list.module.css'

/** Every deadline for outlets with what became of it; a missed one stays, whatever was reached later. */
export function DeadlineList({ deadlines }: { deadlines: readonly OutletDeadline[] }) {
  const { overview: texts } = useMessages()
  const projection = deadlines.at(-1)?.reading.projection
  if (deadlines.length === 0) return null
  return (
    <div>
      <h3 className={styles['title']}>{texts.deadlines}</h3>
      <ul className={styles['list']}>
        {deadlines.map(({ target, reading }) => (
          <li key={target.id}>
            <p>{texts.deadline(reading)}</p>
            <p className={styles['fine']}>
              {target.setBy} · <SourceLink source={target.source} />
            </p>
          </li>
        ))}
      </ul>
      {projection && <p className={styles['fine']}>{texts.projection(projection)}.</p>}
    </div>
  )
}
