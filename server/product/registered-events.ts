import type { DayWindow } from '#shared/day/window.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { NewEvent } from './record-product-events.ts'

/** What putting a product on record records. */
export function registeredEvents(category: ProductCategory, window: DayWindow): NewEvent[] {
  return [
    { type: 'registered', window, detail: {} },
    { type: 'categorised', window, detail: { category } },
  ]
}
