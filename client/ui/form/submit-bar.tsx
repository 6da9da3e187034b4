import type { ReactNode } from 'react'
import { useWorkMessages } from '../use-work-messages.ts'
import { Attention } from './field.tsx'
import styles from './form.module.css'

type Props = {
  label: ReactNode
  isSending: boolean
  /** How many fields need mending; 0 when none does, or nobody tried yet. */
  problemCount?: number
  /** What the server or the line said, if it was not about a field. */
  notice?: ReactNode
  /** Why it cannot be sent at all. */
  reason?: string | undefined
  children?: ReactNode
}

/** The end of every form: what stands in its way, said aloud, then the button that sends it and what else can be done. */
export function SubmitBar({ label, isSending, problemCount = 0, notice, reason, children }: Props) {
  const { registry } = useWorkMessages()
  const texts = registry.entry
  return (
    <div className={styles['bar']}>
      <div role="status">
        {notice && <p className={styles['notice']}>{notice}</p>}
        {!notice && problemCount > 0 && <p className={styles['notice']}>{texts.problems(problemCount)}</p>}
        {reason && (
          <p className={styles['problem']}>
            <Attention />
            {reason}
          </p>
        )}
      </div>
      <div className={styles['buttons']}>
        <button type="submit" className={styles['primary']} disabled={isSending || reason !== undefined}>
          {isSending ? texts.sending : label}
        </button>
        {children}
      </div>
    </div>
  )
}
