import type { ChangePage } from '#shared/change/answers.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useChangeMessages } from '#client/ui/use-change-messages.ts'
import styles from './change-events.module.css'

/** What was decided about targets between the two days; nothing when nothing was. */
export function TargetList({ answer }: { answer: ChangePage }) {
  const texts = useChangeMessages()
  if (answer.targets.length === 0) return null
  return (
    <section aria-labelledby="target">
      <h2 id="target">{texts.targets}</h2>
      <ul className={styles['list']}>
        {answer.targets.map(({ kind, target }) => (
          <li key={`${kind} ${target.id}`} className={styles['target']}>
            <p>
              <b>{target.title}</b>
            </p>
            <p className={styles['fine']}>
              {kind === 'set' || target.closedOn === null
                ? texts.targetSet(target.setOn, target.setBy)
                : texts.targetClosed(target.closedOn)}
              {' · '}
              <SourceLink source={target.source} />
              {target.reason && <> · {texts.reason(target.reason)}</>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
