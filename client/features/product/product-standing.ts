import { requiredForOutlet } from '#shared/certification/requirements.ts'
import { daysBetween, type Day } from '#shared/day/day.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ProductListRow, WorkEvent } from '#shared/product/answers.ts'
import { missingOn } from '#shared/product/standing.ts'
import type { Mark } from '#client/ui/work/readiness-mark.tsx'

/** The readiness of a product of the list, as a shape. */
export function readinessMark({ isReady, standing }: ProductListRow, today: Day): Mark {
  if (isReady) return 'reached'
  const wanted = requiredForOutlet(standing.category)
  const missing = missingOn(standing, today).filter((item) => wanted.includes(item))
  return missing.length < wanted.length ? 'partly' : 'none'
}

/** The certificate that ends first, when it does so within 90 days. */
export function soonestExpiry({ firstExpiry }: ProductListRow['standing'], today: Day) {
  if (!firstExpiry) return undefined
  const days = daysBetween(today, firstExpiry.expiresOn)
  return days <= 90 ? { item: firstExpiry.item, days } : undefined
}

/** The history as the pure rules read it. */
export function historyOf(events: readonly WorkEvent[]): (RegistryEvent & { commandId: string | null })[] {
  return events.map(({ id, type, notBefore, notAfter, detail, commandId }) => {
    return { id, type, window: { notBefore, notAfter }, detail, commandId }
  })
}
