import type { DeadlineState } from '#shared/target/deadline.ts'
import type { OutletDeadline } from '#shared/overview/outlet-deadlines.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './outlet-page.module.css'

/** What was promised by when and what became of it; missed ones stay. The projection is printed with its formula. */
export function OutletDeadlines({ deadlines }: { deadlines: readonly OutletDeadline[] }) {
  const { overview } = useMessages()
  const { deadlines: texts } = useRolloutMessages()
  const projection = deadlines.at(-1)?.reading.projection
  return (
    <section aria-labelledby="tenggat">
      <h3 id="tenggat" className={styles['subtitle']}>
        {texts.title}
      </h3>
      {deadlines.length === 0 && <p className={styles['fine']}>{texts.none}</p>}
      <ul className={styles['deadlines']}>
        {deadlines.map(({ target, reading }) => (
          <li key={target.id}>
            <p className={styles['deadline']}>
              <DeadlineShape state={reading.state} />
              {overview.deadline(reading)}
            </p>
            <p className={styles['fine']}>
              {texts.setBy(target.setBy, target.setOn)} · <SourceLink source={target.source} />
            </p>
          </li>
        ))}
      </ul>
      {projection && <p className={styles['fine']}>{overview.projection(projection)}.</p>}
    </section>
  )
}

const shapes: Record<DeadlineState, string> = {
  met: 'm1.5 6.5 3 3 6-7',
  missed: 'm2 2 8 8m0-8-8 8',
  unclear: 'M6 1v5M6 9v1.5',
  running: 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6zM6 3.5V6h2.2',
}

/** The state as a shape; the sentence beside it says it in words. */
function DeadlineShape({ state }: { state: DeadlineState }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" data-state={state}>
      <path d={shapes[state]} />
    </svg>
  )
}
