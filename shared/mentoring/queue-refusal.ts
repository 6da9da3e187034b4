import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import { requiredItems } from '#shared/certification/requirements.ts'
import type { Day } from '#shared/day/day.ts'
import type { ProductStanding } from '#shared/product/standing.ts'
import { mentoringAfter, type MentoringAct } from './acts.ts'
import type { MentoringRefusal } from './refusal.ts'

/** As `MentoringRefusal`, but a list does not know why an item is open. */
export type QueueRefusal =
  | Extract<MentoringRefusal, { reason: 'archived' | 'wrongStatus' | 'alreadyProvince' | 'categoryUnknown' }>
  | { reason: 'itemsOpen'; items: ChecklistItem[] }

/**
 * Why an act is not possible today for a product of a list, or undefined when it is: what `mentoringRefusal` says of its
 * history, told from its standing.
 */
export function queueRefusal(act: MentoringAct, standing: ProductStanding, today: Day): QueueRefusal | undefined {
  if (standing.isArchived) return { reason: 'archived' }
  const { mentoring: status, mentor, category } = standing
  if (!mentoringAfter(act, status)) return { reason: 'wrongStatus', act, status }
  if (act === 'transfer' && mentor === 'province') return { reason: 'alreadyProvince' }
  if (act !== 'complete') return undefined
  if (category === null) return { reason: 'categoryUnknown' }
  const items = openItemsOn(standing, today)
  return items.length > 0 ? { reason: 'itemsOpen', items } : undefined
}

/** What still stands against completing the mentoring on a day, in usual order: what was never met, and what has expired. */
export function openItemsOn({ category, unmet, certificates }: ProductStanding, day: Day): ChecklistItem[] {
  const isExpired = (item: ChecklistItem) =>
    certificates.some(({ item: held, expiresOn }) => held === item && expiresOn !== null && expiresOn < day)
  return requiredItems(category).filter((item) => unmet.includes(item) || isExpired(item))
}
