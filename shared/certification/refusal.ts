import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { EventDetail, RegistryEvent } from '#shared/figure/registry-event.ts'
import { timeRefusal, type TimeRefusal } from '#shared/figure/time-refusal.ts'
import { mentoringOf } from '#shared/mentoring/mentoring.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { ChecklistItem } from './checklist-item.ts'
import { checklistNotes } from './checklist.ts'
import { openForCompletion } from './completion.ts'
import { requiredItems, type OpenItem } from './requirements.ts'

/** What a note says about one item. */
export type ChecklistNoteInput = Pick<
  EventDetail,
  'state' | 'number' | 'issuer' | 'issuedOn' | 'expiresOn' | 'reason' | 'evidence'
> & { item: ChecklistItem }

/** Why a note about the checklist, or a change of the category, is not possible. */
export type ChecklistRefusal =
  | TimeRefusal
  | { reason: 'archived' }
  | { reason: 'issuedInFuture'; today: Day }
  | { reason: 'requiredByCategory'; item: ChecklistItem; category: ProductCategory }
  | { reason: 'completed'; open: OpenItem[] }

export type ChecklistFacts = {
  events: readonly RegistryEvent[]
  category: ProductCategory | null
  window: DayWindow
  today: Day
}

/**
 * Why an item cannot be noted so, or undefined when it can. A completed product keeps its required items: whoever finds
 * one unmet reopens the mentoring first.
 */
export function checklistRefusal(note: ChecklistNoteInput, facts: ChecklistFacts): ChecklistRefusal | undefined {
  const { category, window, today } = facts
  const events = effectiveEvents(facts.events)
  if (events.some((event) => event.type === 'archived')) return { reason: 'archived' }
  const previous = checklistNotes(events).filter((earlier) => earlier.item === note.item)
  const untimely = timeRefusal(window, { today, previous })
  if (untimely) return untimely
  if (note.issuedOn !== undefined && note.issuedOn > today) return { reason: 'issuedInFuture', today }
  if (note.state === 'notNeeded' && category && requiredItems(category).includes(note.item)) {
    return { reason: 'requiredByCategory', item: note.item, category }
  }
  const noted: RegistryEvent = { id: '', type: 'checklistNoted', window, detail: note }
  return completedRefusal([...events, noted], category)
}

/** Why a product cannot be put into another category: a completed one keeps what that category requires. */
export function categoryRefusal(
  category: ProductCategory,
  events: readonly RegistryEvent[],
): Extract<ChecklistRefusal, { reason: 'archived' | 'completed' }> | undefined {
  const effective = effectiveEvents(events)
  if (effective.some((event) => event.type === 'archived')) return { reason: 'archived' }
  return completedRefusal(effective, category)
}

/** A completed mentoring has its required items on the day of completion, and keeps them. */
function completedRefusal(
  events: readonly RegistryEvent[],
  category: ProductCategory | null,
): { reason: 'completed'; open: OpenItem[] } | undefined {
  const { status, since } = mentoringOf(events)
  if (status !== 'completed' || !since) return undefined
  const open = openForCompletion(events, { category, day: since.notAfter })
  return open.length > 0 ? { reason: 'completed', open } : undefined
}
