import { categoryRefusal, checklistRefusal } from '#shared/certification/refusal.ts'
import type { Day } from '#shared/day/day.ts'
import type { RegistryEvent, SubjectKind } from '#shared/figure/registry-event.ts'
import { timeRefusal } from '#shared/figure/time-refusal.ts'
import { mentoringActOf } from '#shared/mentoring/acts.ts'
import { mentoringRefusal } from '#shared/mentoring/refusal.ts'
import { archiveRefusal } from '#shared/product/archive-refusal.ts'
import { categoryOf } from '#shared/product/category-of.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import { curationActOf } from '#shared/product/curation-acts.ts'
import { curationRefusal } from '#shared/product/curation-refusal.ts'
import { namingRefusal } from '#shared/product/naming-refusal.ts'
import { withdrawalRefusal } from '#shared/product/withdrawal-refusal.ts'

/** What is known of a product, UMKM or outlet when something about it is entered. */
export type KnownSubject = {
  kind: SubjectKind
  events: readonly RegistryEvent[]
  /** As the description has it; null for what is no product. */
  category: ProductCategory | null
  launchSlot?: number | null
  /** The day of the entry. */
  today: Day
}

/** Why the programme's rules refuse an entry, or undefined when they allow it: the rules that every command asks. */
export function entryRefusal(
  { type, window, detail }: Omit<RegistryEvent, 'id'>,
  { kind, events, category, launchSlot = null, today }: KnownSubject,
): { reason: string } | undefined {
  if (kind !== 'product' && kind !== 'umkm') return timeRefusal(window, { today, previous: [] })
  const facts = { events, window, today, category: categoryOf(events) ?? category }
  const { aspect, item, withdraws } = detail
  const mentoringAct = mentoringActOf(type)
  if (mentoringAct) return mentoringRefusal(mentoringAct, facts)
  const curationAct = curationActOf(type)
  if (curationAct) return curationRefusal(curationAct, { ...facts, ...(aspect && { aspect }) })
  if (type === 'checklistNoted' && item) return checklistRefusal({ ...detail, item }, facts)
  if (type === 'categorised' && detail.category) return categoryRefusal(detail.category, events)
  if (type === 'archived') return archiveRefusal(events, facts)
  if (type === 'named') return namingRefusal({ ...facts, launchSlot, name: isNamed(events) ? '…' : null })
  if (type === 'withdrawn' && withdraws) return withdrawalRefusal(withdraws, events, category)
  return type === 'registered' && events.length === 0 ? undefined : { reason: 'unknownEntry' }
}

function isNamed(events: readonly RegistryEvent[]): boolean {
  return events.some((event) => event.type === 'named')
}
