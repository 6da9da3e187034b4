import { useId, type ReactNode } from 'react'
import styles from './account-form.module.css'

/** What ties a control to its label, its hint and what is wrong with it. */
type ControlAttributes = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type Props = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  children: (attributes: ControlAttributes) => ReactNode
}

/** One field of a form about an account: its name above, and below it a hint or what is wrong. */
export function AccountField({ label, hint, error, children }: Props) {
  const id = useId()
  const noteId = useId()
  const note = error ?? hint
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : noteId,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {note !== undefined && (
        <p id={noteId} className={error === undefined ? styles['hint'] : styles['error']}>
          {note}
        </p>
      )}
    </div>
  )
}
