import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { cancelWork } from './cancel-work.ts'
import styles from './exchange.module.css'
import { useImportProgress } from './use-import-progress.ts'

type Props = {
  id: string
  /** How much of the file has left, while it is being sent. */
  share?: number
  /** Left out, the work of the server is ended. */
  onCancel?: () => void
}

/** What is being done with a file right now, and the way to end it. What was begun is taken back; what was over stays. */
export function ProgressLine({ id, share, onCancel = () => void cancelWork(id) }: Props) {
  const { exchange } = useWorkMessages()
  const progress = useImportProgress(id)
  const isSending = share !== undefined && share < 1
  const { step, done, total } = progress ?? { step: 'read' as const }
  return (
    <div className={styles['progress']}>
      <progress value={isSending ? share : done} max={isSending ? 1 : (total ?? 1)} />
      <p role="status">{isSending ? exchange.sending(share) : exchange.step(step, done, total)}</p>
      <button type="button" className={button['button']} onClick={onCancel}>
        {exchange.cancelWork}
      </button>
    </div>
  )
}
