import { exactly, type DayWindow } from '#shared/day/window.ts'
import type { EventDetail, EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import type { FirstData } from '../first-data.ts'
import { stableId } from '../stable-id.ts'
import type { FirstFacts } from './first-facts.ts'

const KNOWN_SINCE = new Date('2026-02-20T12:00:00Z')
const KNOWN_AT_LAUNCH = new Date('2025-05-28T12:00:00Z')

/** For tests without a database: the launch products, of which the first has a name, and the outlets of the first data. */
export function buildFirstFacts(first: FirstData): FirstFacts {
  const launchProducts = first.launchSlots.rows.map(({ value: { kabupatenCode, slot, launched } }, index) => ({
    ...{ id: stableId('launch-slot', kabupatenCode, slot), kabupatenCode, launchSlot: slot },
    ...(index === 0 ? { name: 'Kain tenun', category: 'textile' as const } : { name: null, category: null }),
    events: [event('launched', launched), ...(index === 0 ? [event('named', launched)] : [])],
    knownSince: KNOWN_AT_LAUNCH,
  }))
  const reports = Map.groupBy(first.outlets.rows, ({ value }) => stableId('outlet', value.kabupatenCode, value.label))
  const outlets = [...reports].flatMap(([id, [best]]) => {
    if (!best) return []
    const { kabupatenCode, label, status, notBefore, notAfter, source } = best.value
    const window = notBefore && notAfter ? { notBefore, notAfter } : exactly(source.publishedText as never)
    return [{ id, kabupatenCode, label, events: [event(status, window)], knownSince: KNOWN_SINCE }]
  })
  return { launchProducts, outlets }
}

function event(type: EventType, window: DayWindow, detail: EventDetail = {}): RegistryEvent {
  return { id: type, type, window, detail }
}
