import { checklistRefusal } from '#shared/certification/refusal.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import { mentoringActOf } from '#shared/mentoring/acts.ts'
import { mentoringRefusal } from '#shared/mentoring/refusal.ts'
import { categoryOf } from './category-of.ts'
import type { ProductCategory } from './category.ts'
import { curationActOf } from './curation-acts.ts'
import { curationRefusal } from './curation-refusal.ts'

/** Why an event cannot be taken back. */
export type WithdrawalRefusal =
  | { reason: 'unknownEvent' }
  | { reason: 'firstEvent' }
  | { reason: 'restsOnIt'; event: EventType; window: DayWindow }

/**
 * Why an event of a product or UMKM cannot be taken back, or undefined when it can. What put the subject on record stays,
 * as does what a later event rests on: the later one is taken back first.
 * @param columnCategory the category of the description; null for a UMKM
 */
export function withdrawalRefusal(
  eventId: string,
  events: readonly RegistryEvent[],
  columnCategory: ProductCategory | null,
): WithdrawalRefusal | undefined {
  const before = effectiveEvents(events)
  const index = before.findIndex((event) => event.id === eventId)
  if (index === -1) return { reason: 'unknownEvent' }
  if (index === 0) return { reason: 'firstEvent' }
  const after = before.toSpliced(index, 1)
  const resting = before.find(
    (event) =>
      isAllowed(event, before, columnCategory) && !isAllowed(event, after, columnCategory) && event.id !== eventId,
  )
  return resting && { reason: 'restsOnIt', event: resting.type, window: resting.window }
}

/** Whether the rules allow an event where it stands in a history; they know nothing against events without a rule. */
function isAllowed(
  event: RegistryEvent,
  history: readonly RegistryEvent[],
  columnCategory: ProductCategory | null,
): boolean {
  const { type, window, detail } = event
  const at = history.findIndex((other) => other.id === event.id)
  const facts = { events: history.slice(0, at), window, today: window.notAfter }
  const category = categoryOf(history) ?? columnCategory
  const mentoringAct = mentoringActOf(type)
  if (mentoringAct) return !mentoringRefusal(mentoringAct, { ...facts, category })
  const curationAct = curationActOf(type)
  if (curationAct) return !curationRefusal(curationAct, { ...facts, ...(detail.aspect && { aspect: detail.aspect }) })
  const { item } = detail
  return type !== 'checklistNoted' || !item || !checklistRefusal({ ...detail, item }, { ...facts, category })
}
