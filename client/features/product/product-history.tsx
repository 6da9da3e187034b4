import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { WorkEvent } from '#shared/product/answers.ts'
import { rightOfEvent } from '#shared/product/event-right.ts'
import { undoRefusal, type UndoRefusal } from '#shared/product/undo-refusal.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { Timeline } from '#client/ui/work/timeline.tsx'
import type { ProductView } from './product-view.ts'

/** Everything that was recorded of a product. What was recorded last can be taken back by who recorded it, or by PMD. */
export function ProductHistory({ view, actor }: { view: ProductView; actor: Actor }) {
  const { registry } = useWorkMessages()
  const { product, history } = view
  const canUndo = ({ commandId, type }: WorkEvent) =>
    commandId !== null &&
    can(actor, rightOfEvent(type), product.kabupatenCode) &&
    undoRefusal(commandId, history, product.category) === undefined
  const undoOf = (event: WorkEvent) =>
    canUndo(event) && event.commandId && <Undo event={event} commandId={event.commandId} />
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{registry.history.title}</h2>
      <Timeline events={product.events} evidence={product.evidence} actOf={undoOf} />
    </section>
  )
}

function Undo({ event, commandId }: { event: WorkEvent; commandId: string }) {
  const { registry, product: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const command = useCommand(trpc.command.undo.mutationOptions())
  const notice = sayProblem(command.problem, (detail) => {
    const refused = refusalIn(detail) as UndoRefusal | undefined
    return refused && texts.undoRefusal(refused)
  })
  return (
    <>
      <button
        type="button"
        className={button['text']}
        aria-label={registry.history.withdrawOf(registry.history.sentence(event))}
        disabled={command.isSending}
        onClick={() => void command.send({ undoes: commandId })}
      >
        {command.isSending ? registry.entry.sending : registry.history.undo}
      </button>
      {notice && (
        <p className={form['notice']} role="alert">
          {notice}
        </p>
      )}
    </>
  )
}
