import { toDay } from '#shared/day/day.ts'
import type { EventDetail, EventType, RegistryEvent } from '#shared/figure/registry-event.ts'

/** An event of an outlet for tests: `event('launched', '2025-12-01')`, or with a window `'2025-12-01/2025-12-31'`. */
export function outletEvent(type: EventType, days: string, detail: EventDetail & { id?: string } = {}): RegistryEvent {
  const { id = `${type} ${days}`, ...told } = detail
  const [first = days, last = first] = days.split('/')
  return { id, type, window: { notBefore: toDay(first), notAfter: toDay(last) }, detail: told }
}
