import { checklistOf, type Checklist } from '#shared/certification/checklist.ts'
import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import { openRequirements, readinessOf, requiredItems, type Readiness } from '#shared/certification/requirements.ts'
import type { Day } from '#shared/day/day.ts'
import { curationOf, type Curation } from '#shared/product/curation.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import { historyOf } from './product-standing.ts'

/** A product as its page reads it: what its history amounts to today, by the pure rules. */
export type ProductView = {
  product: ProductDetail
  today: Day
  history: ReturnType<typeof historyOf>
  checklist: Checklist
  readiness: Readiness
  curation: Curation
  required: readonly ChecklistItem[]
  /** How many of the required items are done or waived, and not expired. */
  metCount: number
}

export function viewOf(product: ProductDetail, today: Day): ProductView {
  const history = historyOf(product.events)
  const checklist = checklistOf(history, today)
  const required = requiredItems(product.category)
  return {
    product,
    today,
    history,
    checklist,
    readiness: readinessOf(product.category, checklist),
    curation: curationOf(history),
    required,
    metCount: required.length - openRequirements(product.category, checklist).length,
  }
}
