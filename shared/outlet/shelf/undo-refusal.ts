import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { Month } from '#shared/day/day.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'

type Recorded = RegistryEvent & { commandId: string | null }

/**
 * The submission of a command that still counts, to take it back; or why it cannot be: a newer one of its month stands.
 * @param month needed where a command reported several
 */
export function shelfUndo<Event extends Recorded>(
  commandId: string,
  events: readonly Event[],
  month?: Month,
): { event: Event } | { refusal: { reason: 'unknownEvent' | 'laterShelfReport' } } {
  const reports = effectiveEvents(events).filter((event) => event.type === 'shelfReported')
  const event = reports.findLast(
    ({ commandId: by, detail }) => by === commandId && (month === undefined || detail.month === month),
  )
  if (!event) return { refusal: { reason: 'unknownEvent' } }
  const ofMonth = reports.filter((report) => report.detail.month === event.detail.month)
  return ofMonth.at(-1) === event ? { event } : { refusal: { reason: 'laterShelfReport' } }
}
