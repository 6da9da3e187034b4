import type { Day } from '#shared/day/day.ts'
import { linesOfStay, type LedgerLine, type Stay } from '#shared/figure/ledger.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { linesOfPresence, surenessOf, timelineOf, type Presence } from '#shared/figure/timeline.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { countedReport, reportedMilestones, type Milestone } from './reports.ts'

/**
 * The ledger lines of one outlet: planned and in process end with the next step or when it closes, launched stays for
 * good, operating may come and go.
 * @param events effective events, in order of recording
 */
export function outletLines(kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]): LedgerLine[] {
  const lines = outletStays(kabupatenCode, events).flatMap(linesOfStay)
  const presence = operatingPresence(events)
  return presence ? [...lines, ...linesOfPresence(kabupatenCode, presence)] : lines
}

function outletStays(kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]): Stay[] {
  const stay = (figure: Stay['figure'], enter?: RegistryEvent, leave?: RegistryEvent): Stay[] =>
    enter ? [{ figure, kabupatenCode, enter: enter.window, ...(leave && { leave: leave.window }) }] : []
  const planned = countedReport(events, 'planned')
  const prepared = countedReport(events, 'prepared')
  const launched = countedReport(events, 'launched')
  const closed = countedReport(events, 'closed')
  return [
    ...stay('outletsPlanned', planned, prepared ?? launched ?? closed),
    ...stay('outletsInProcess', prepared, launched ?? closed),
    ...stay('outletsLaunched', launched),
  ]
}

/** An outlet may open, pause and open again; what is told late takes its place in time. */
function operatingPresence(events: readonly RegistryEvent[]): Presence | undefined {
  const steps = operationSteps(events).map(({ type, counted }) => ({ window: counted.window, state: type }))
  if (!steps.some(({ state }) => state === 'operating')) return undefined
  const timeline = timelineOf<Milestone | 'none'>('none', steps)
  const days: Day[] = timeline.steps.flatMap(({ window }) => [window.notBefore, window.notAfter])
  const countsOn = (day: Day) => surenessOf(timeline, day, (state) => state === 'operating')
  return { figure: 'outletsOperating', days, countsOn }
}

/** Opening, pausing and closing in order of time; of the same days, in order of recording. */
export function operationSteps<Event extends Pick<RegistryEvent, 'id' | 'type' | 'detail' | 'window'>>(
  events: readonly Event[],
) {
  return reportedMilestones(events)
    .filter(({ type }) => type === 'operating' || type === 'paused' || type === 'closed')
    .toSorted(
      (one, other) =>
        one.counted.window.notBefore.localeCompare(other.counted.window.notBefore) ||
        one.counted.window.notAfter.localeCompare(other.counted.window.notAfter),
    )
}
