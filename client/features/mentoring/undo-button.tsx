import type { UndoRefusal } from '#shared/product/undo-refusal.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './notices.module.css'
import { useQueueTools } from './queue-context.ts'
import { rememberUndone } from './recent-changes-store.ts'
import { refusalsIn } from './refusals-in.ts'

type Props = { commandId: string; about: string; onUndone?: () => void }

/** Takes back everything that one command did, unless something else was recorded since. */
export function UndoButton({ commandId, about, onUndone }: Props) {
  const { queue, product } = useWorkMessages()
  const say = useSayProblem()
  const { actor } = useQueueTools()
  const undo = useCommand(trpc.command.undo.mutationOptions(), {
    onDone: () => {
      rememberUndone(actor.id, commandId)
      onUndone?.()
    },
  })
  const sayRule = (detail: unknown) => {
    const [first] = refusalsIn<UndoRefusal>(detail)
    return first && `${first.name ?? ''}: ${product.undoRefusal(first.refusal)}`
  }
  return (
    <>
      <button
        type="button"
        className={`${button['button']} ${styles['button']}`}
        aria-label={undo.isSending ? undefined : `${queue.undo}: ${about}`}
        disabled={undo.isSending}
        onClick={() => void undo.send({ undoes: commandId })}
      >
        {undo.isSending ? queue.undoing : queue.undo}
      </button>
      <span role="status" className={styles['problem']}>
        {undo.problem && `${queue.undoFailed} ${say(undo.problem, sayRule) ?? ''}`}
      </span>
    </>
  )
}
