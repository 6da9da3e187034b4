import button from '../button.module.css'
import { useWorkMessages } from '../use-work-messages.ts'
import styles from './form.module.css'

/** Leaves a form without saving; what was typed is given up. */
export function CancelButton({ onCancel }: { onCancel: () => void }) {
  const { registry } = useWorkMessages()
  return (
    <button type="button" className={`${button['button']} ${styles['secondary']}`} onClick={onCancel}>
      {registry.entry.cancel}
    </button>
  )
}
