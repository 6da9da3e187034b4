import { requiredItems } from '#shared/certification/requirements.ts'
import { toDay, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { EventDetail, EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ProductCategory } from './category.ts'

/** `['mentoringStarted', '2026-02-01', { by: 'kabupaten' }]`; two days are a window. */
export type EventCells = [type: EventType, days: string | [string, string], detail?: EventDetail]

export function windowOf(days: string | [string, string]): DayWindow {
  const [notBefore, notAfter] = typeof days === 'string' ? [days, days] : days
  return { notBefore: toDay(notBefore), notAfter: toDay(notAfter) }
}

/** A history for tests; the events are called e0, e1, … in order. */
export function buildHistory(...cells: EventCells[]): RegistryEvent[] {
  return cells.map(([type, days, detail = {}], index) => ({ id: `e${index}`, type, window: windowOf(days), detail }))
}

/** Everything that a category requires, done on one day. */
export function everythingDone(category: ProductCategory, day: string, expiresOn?: Day): EventCells[] {
  return requiredItems(category).map((item) => [
    'checklistNoted',
    day,
    { item, state: 'done', ...(item === 'halal' && expiresOn && { expiresOn }) },
  ])
}
