import type { RegistryEvent } from './registry-event.ts'

/** The history without what was taken back: neither the withdrawn events nor their withdrawals. A withdrawal stays for good. */
export function effectiveEvents<Event extends Pick<RegistryEvent, 'id' | 'type' | 'detail'>>(
  events: readonly Event[],
): Event[] {
  const withdrawn = new Set(events.flatMap(({ type, detail }) => (type === 'withdrawn' ? [detail.withdraws] : [])))
  return events.filter((event) => event.type !== 'withdrawn' && !withdrawn.has(event.id))
}
