import { eq } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { commandReceipt } from '#server/command/table.ts'
import { DomainError } from '#server/errors.ts'
import { listEventsOfCommand } from '#server/figure/history-queries.ts'
import { can } from '#shared/access/rights.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import { categoryOf } from '#shared/product/category-of.ts'
import { rightOfEvent } from '#shared/product/event-right.ts'
import { eventsOfCommand, undoRefusal, type UndoRefusal } from '#shared/product/undo-refusal.ts'
import { changeProducts, type Decision, type ProductColumns } from '../change-product.ts'
import type { ProductHistory } from '../history-queries.ts'

/**
 * Takes back what an earlier command recorded of products: one's own, or, for who decides about mentoring, anybody's.
 * Undefined when it recorded nothing of products.
 * @throws DomainError not-found, forbidden, invalid-state with the refusal of each product: something later was recorded
 */
export async function undoProducts(act: Act, commandId: string): Promise<ChangedProduct[] | undefined> {
  const products = await listUndoable(act, commandId)
  if (products.length === 0) return undefined
  return changeProducts(act, {
    action: 'command.undo',
    right: 'registry.edit',
    products,
    decide: (history) => withdraw(commandId, history, act),
  })
}

async function listUndoable({ tx, actor }: Act, commandId: string): Promise<{ id: string }[]> {
  const events = await listEventsOfCommand(tx, commandId, 'product')
  if (events.length === 0) return []
  if (!can(actor, 'registry.edit')) {
    throw new DomainError('forbidden', (say) => say.forbidden)
  }
  if (!events.some((event) => can(actor, 'registry.edit', event.kabupatenCode))) {
    throw new DomainError('not-found', (say) => say.nothingOfYoursToUndo)
  }
  const [receipt] = await tx
    .select({ personId: commandReceipt.personId })
    .from(commandReceipt)
    .where(eq(commandReceipt.id, commandId))
  const isOwn = receipt?.personId === actor.id
  const mayRecord = events.every(({ type, kabupatenCode }) => can(actor, rightOfEvent(type), kabupatenCode))
  if (!mayRecord || !(isOwn || can(actor, 'mentoring.decide'))) {
    throw new DomainError('forbidden', (say) => say.ownUndoOnly)
  }
  return [...new Set(events.map((event) => event.subjectId))].map((id) => ({ id }))
}

function withdraw(commandId: string, history: ProductHistory, { today }: Act): Decision<UndoRefusal> {
  const { stored, events } = history
  const refusal = undoRefusal(commandId, events, stored.category)
  if (refusal) return { refusal }
  const own = eventsOfCommand(commandId, events)
  const window = exactly(today)
  return {
    events: own.toReversed().map(({ id }) => ({ type: 'withdrawn', window, detail: { withdraws: id } })),
    columns: columnsWithout(commandId, history),
  }
}

/** The description follows its events: a launch product without its naming waits for a name again. */
function columnsWithout(commandId: string, { events }: ProductHistory): ProductColumns {
  const types = eventsOfCommand(commandId, events).map((event) => event.type)
  const remaining = effectiveEvents(events).filter((event) => event.commandId !== commandId)
  const sourceId = remaining[0]?.sourceId
  if (types.includes('named')) return { ...undescribed, ...(sourceId !== undefined && { sourceId }) }
  return types.includes('categorised') ? { category: categoryOf(remaining) } : {}
}

const undescribed = {
  ...{ name: null, category: null, scheme: null, umkmId: null, producer: null },
  ...{ desaCode: null, desaText: null, note: null, hasOwnNote: false, searchKey: null },
}
