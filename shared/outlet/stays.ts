import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { Stay } from '#shared/figure/ledger.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

type Milestone = RegistryEvent['type']

/** The report that counts for a milestone: the first that is no rival of a better supported one. */
export function countedReport<Report extends Pick<RegistryEvent, 'type' | 'detail'>>(
  events: readonly Report[],
  ...types: Milestone[]
): Report | undefined {
  return events.find((event) => types.includes(event.type) && event.detail.rivalOf === undefined)
}

/** Which figures an outlet counts in, and from when to when: planned and in process end with the next step, launched stays. */
export function outletStays(kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]): Stay[] {
  const stay = (figure: Stay['figure'], enter?: RegistryEvent, leave?: RegistryEvent): Stay[] =>
    enter ? [{ figure, kabupatenCode, enter: enter.window, ...(leave && { leave: leave.window }) }] : []
  const planned = countedReport(events, 'planned')
  const prepared = countedReport(events, 'prepared')
  const launched = countedReport(events, 'launched')
  return [
    ...stay('outletsPlanned', planned, prepared ?? launched),
    ...stay('outletsInProcess', prepared, launched),
    ...stay('outletsLaunched', launched),
    ...operatingStays(kabupatenCode, events),
  ]
}

/** An outlet may open, pause and open again; each time is a stay of its own. */
function operatingStays(kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]): Stay[] {
  const stays: Stay[] = []
  let open: Stay | undefined
  for (const event of events) {
    if (event.detail.rivalOf !== undefined) continue
    if (event.type === 'operating' && !open) {
      open = { figure: 'outletsOperating', kabupatenCode, enter: event.window }
      stays.push(open)
    } else if ((event.type === 'paused' || event.type === 'closed') && open) {
      open.leave = event.window
      open = undefined
    }
  }
  return stays
}
