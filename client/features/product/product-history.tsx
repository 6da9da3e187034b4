import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { WorkEvent } from '#shared/product/answers.ts'
import { rightOfEvent } from '#shared/product/event-right.ts'
import { eventsOfCommand, undoRefusal, type UndoRefusal } from '#shared/product/undo-refusal.ts'
import { useCommand } from '#client/command.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { Timeline } from '#client/ui/work/timeline.tsx'
import type { ProductView } from './product-view.ts'
import { showEntries } from './show-entry.ts'

/** Everything that was recorded of a product. What was recorded last can be taken back by who recorded it, or by PMD. */
export function ProductHistory({ view, actor }: { view: ProductView; actor: Actor }) {
  const { registry } = useWorkMessages()
  const { product, history } = view
  const last = effectiveEvents(history).at(-1)
  // One command may have recorded several events; they are taken back together.
  const canUndo = ({ id, commandId, type }: WorkEvent) =>
    commandId !== null &&
    id === last?.id &&
    can(actor, rightOfEvent(type), product.kabupatenCode) &&
    undoRefusal(commandId, history, product.category) === undefined
  const undoOf = (event: WorkEvent) =>
    canUndo(event) && event.commandId && <Undo event={event} commandId={event.commandId} view={view} actor={actor} />
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{registry.history.title}</h2>
      <Timeline events={product.events} evidence={product.evidence} actOf={undoOf} />
    </section>
  )
}

type UndoProps = { event: WorkEvent; commandId: string; view: ProductView; actor: Actor }

/** Takes back all that a command recorded; on the screen at once. */
function Undo({ event, commandId, view, actor }: UndoProps) {
  const { registry, product: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const { product, history, today } = view
  const office = officeIn(actor.role, product.kabupatenCode, useKabupatenList().nameOf)
  const command = useCommand(trpc.command.undo.mutationOptions(), {
    optimistic: () => {
      const entries = eventsOfCommand(commandId, history).map(({ id }) => {
        return { type: 'withdrawn', window: exactly(today), detail: { withdraws: id }, files: [] } as const
      })
      return showEntries(product.id, entries, { office, today, now: new Date().toISOString() })
    },
  })
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
