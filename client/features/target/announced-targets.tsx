import type { AnnouncedTarget } from '#shared/overview/overview.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './announced-targets.module.css'

/** Targets as they were announced, each with who set it and what came of it as far as anybody reported. */
export function AnnouncedTargets({ targets }: { targets: readonly AnnouncedTarget[] }) {
  const { kabupaten: texts, claim } = useMessages()
  if (targets.length === 0) return <p className={styles['fine']}>{texts.noTargets}</p>
  return (
    <ul className={styles['list']}>
      {targets.map((target) => (
        <li key={target.id}>
          <p>
            <b>{claim.value(target.valueText, target.unit)}</b>{' '}
            <span lang="en">
              {target.title}
              {target.periodText && `, ${target.periodText}`}
            </span>
            {target.dueOn && `, ${texts.targetDue(target.dueOn)}`}
          </p>
          <p className={styles['fine']}>
            {texts.targetSet(target.setBy, target.setOn)} · <SourceLink source={target.source} />
          </p>
          {target.progressEvidence && (
            <p className={styles['fine']} lang="en">
              {target.progressEvidence}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
