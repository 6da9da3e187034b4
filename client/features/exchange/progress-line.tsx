import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './exchange.module.css'
import { useImportProgress } from './use-import-progress.ts'

/** What the server is doing with a file right now. `share` is how much of it has left, while it is being sent. */
export function ProgressLine({ id, share }: { id: string; share?: number }) {
  const { exchange } = useWorkMessages()
  const progress = useImportProgress(id)
  const isSending = share !== undefined && share < 1
  const { step, done, total } = progress ?? { step: 'read' as const }
  return (
    <div className={styles['progress']} role="status">
      <progress value={isSending ? share : done} max={isSending ? 1 : (total ?? 1)} />
      <p>{isSending ? exchange.sending(share) : exchange.step(step, done, total)}</p>
    </div>
  )
}
