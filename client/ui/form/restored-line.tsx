import { useState } from 'react'
import button from '../button.module.css'
import { useWorkMessages } from '../use-work-messages.ts'
import styles from './form.module.css'

type Props = {
  form: { isRestored: boolean; reset: () => void }
  /** The form began with words that wait on this device. */
  isWaiting?: boolean
}

/** Tells that what was typed earlier is back, and lets the person begin anew. */
export function RestoredLine({ form, isWaiting = false }: Props) {
  const { registry } = useWorkMessages()
  const { entry } = registry
  const [isAsking, setAsking] = useState(false)
  if (isWaiting && !form.isRestored) return <p className={styles['fine']}>{registry.entry.waiting.words}</p>
  if (!form.isRestored) return null
  return (
    <p className={styles['fine']} role="status">
      {isAsking ? entry.discardText : entry.restored}{' '}
      <button type="button" className={button['text']} onClick={isAsking ? form.reset : () => setAsking(true)}>
        {isAsking ? entry.discardYes : entry.discard}
      </button>{' '}
      {isAsking && (
        <button type="button" className={button['text']} onClick={() => setAsking(false)}>
          {entry.keep}
        </button>
      )}
    </p>
  )
}
