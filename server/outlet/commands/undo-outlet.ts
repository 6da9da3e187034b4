import { eq } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { commandReceipt } from '#server/command/table.ts'
import { DomainError } from '#server/errors.ts'
import { listEventsOfCommand } from '#server/figure/history-queries.ts'
import { can } from '#shared/access/rights.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ChangedOutlet } from '#shared/outlet/answers.ts'
import { outletUndoRefusal } from '#shared/outlet/undo-refusal.ts'
import { changeOutlet, noSuchOutlet } from '../change-outlet.ts'

/**
 * Takes back what an earlier command recorded of an outlet: one's own, or, for PMD staff, anybody's. Undefined when it
 * recorded nothing of outlets.
 * @throws DomainError not-found, forbidden, invalid-state with the refusal: something later was recorded
 */
export async function undoOutlet(act: Act, commandId: string): Promise<ChangedOutlet[] | undefined> {
  const { tx, actor, today } = act
  const [event] = await listEventsOfCommand(tx, commandId, 'outlet')
  if (!event) return undefined
  if (!can(actor, 'outlet.work')) throw new DomainError('forbidden', (say) => say.forbidden)
  if (!can(actor, 'outlet.work', event.kabupatenCode)) throw noSuchOutlet()
  const [receipt] = await tx
    .select({ personId: commandReceipt.personId })
    .from(commandReceipt)
    .where(eq(commandReceipt.id, commandId))
  if (receipt?.personId !== actor.id && actor.role !== 'pmdStaff') {
    throw new DomainError('forbidden', (say) => say.ownUndoOnly)
  }
  const changed = await changeOutlet(act, {
    action: 'command.undo',
    id: event.subjectId,
    decide: ({ events }) => {
      const refusal = outletUndoRefusal(commandId, events)
      if (refusal) return { refusal }
      const own = effectiveEvents(events).filter((each) => each.commandId === commandId)
      const window = exactly(today)
      return { events: own.toReversed().map(({ id }) => ({ type: 'withdrawn', window, detail: { withdraws: id } })) }
    },
  })
  return [changed]
}
