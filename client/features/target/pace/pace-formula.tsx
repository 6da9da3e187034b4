import type { Pace } from '#shared/target/pace-row.ts'
import { usePaceMessages } from '#client/ui/use-pace-messages.ts'
import styles from './pace-formula.module.css'

/** Every formula of a pace with the numbers that went into it. */
export function PaceFormula({ pace }: { pace: Pace }) {
  const texts = usePaceMessages()
  return (
    <dl className={styles['formula']}>
      {texts.formula(pace).map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt> <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
