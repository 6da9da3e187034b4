import button from '../button.module.css'
import { useWorkMessages } from '../use-work-messages.ts'
import styles from './form.module.css'

/** Tells that what was typed earlier is back, and lets the person begin anew. */
export function RestoredLine({ form }: { form: { isRestored: boolean; reset: () => void } }) {
  const { registry } = useWorkMessages()
  if (!form.isRestored) return null
  return (
    <p className={styles['fine']} role="status">
      {registry.entry.restored}{' '}
      <button type="button" className={button['text']} onClick={form.reset}>
        {registry.entry.discard}
      </button>
    </p>
  )
}
