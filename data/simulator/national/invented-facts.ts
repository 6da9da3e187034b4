import { addDays } from '#shared/day/day.ts'
import { PROGRAMME_LAUNCH_DAY } from '#shared/day/programme-days.ts'
import { exactly } from '#shared/day/window.ts'
import type { NewRegistryEvent } from '#shared/figure/registry-event.ts'
import type { Kabupaten } from '#shared/wilayah/schema.ts'
import { stableId } from '../../stable-id.ts'
import type { FirstFacts } from '../first-facts.ts'
import type { Random } from '../random.ts'
import { officeOfTeller, sourceOf } from './country-sources.ts'

const LAUNCH_SLOTS = [1, 2] as const
/** Of ten kabupaten, how many have an outlet, and how many of those it was only planned for. */
const OUTLET_SHARE = 0.9
const PLANNED_SHARE = 0.1

/** What stands in another province for the reports of the first data: the products of a launch, and outlets. */
export type InventedFacts = {
  products: { id: string; kabupatenCode: Kabupaten['code']; launchSlot: number; sourceId: string }[]
  outlets: { id: string; kabupatenCode: Kabupaten['code']; label: string; sourceId: string }[]
  events: NewRegistryEvent[]
}

/** Two launch products of every kabupaten, on the day of the first launch, and an outlet in most, launched in the months after. */
export function inventFacts(kabupaten: readonly Kabupaten[], random: Random): InventedFacts {
  const facts: InventedFacts = { products: [], outlets: [], events: [] }
  for (const row of kabupaten) {
    const { code: kabupatenCode, shortName } = row
    const office = officeOfTeller('kabupaten', row, [])
    const own = random.of(kabupatenCode)
    const { id: sourceId } = sourceOf(office, PROGRAMME_LAUNCH_DAY)
    for (const launchSlot of LAUNCH_SLOTS) {
      const id = stableId('simulated-slot', kabupatenCode, launchSlot)
      facts.products.push({ id, kabupatenCode, launchSlot, sourceId })
      facts.events.push({
        ...{ id: stableId('simulated-launch', id), subjectKind: 'product', subjectId: id, kabupatenCode },
        ...{ type: 'launched', window: exactly(PROGRAMME_LAUNCH_DAY), detail: {}, sourceId },
      })
    }
    if (!own.chance(OUTLET_SHARE)) continue
    const id = stableId('simulated-outlet', kabupatenCode)
    const on = addDays(PROGRAMME_LAUNCH_DAY, own.int(150, 330))
    const type = own.chance(PLANNED_SHARE) ? 'planned' : 'launched'
    const { id: outletSourceId } = sourceOf(office, on)
    facts.outlets.push({ id, kabupatenCode, label: `Mart OVOP ${shortName} (contoh)`, sourceId: outletSourceId })
    facts.events.push({
      ...{ id: stableId('simulated-launch', id), subjectKind: 'outlet', subjectId: id, kabupatenCode },
      ...{ type, window: exactly(on), detail: {}, sourceId: outletSourceId },
    })
  }
  return facts
}

/** The same as the simulator goes on from them, on record from the evening of their day. */
export function toFirstFacts({ products, outlets, events }: InventedFacts): FirstFacts {
  const known = (subjectId: string) => {
    const own = events.filter((event) => event.subjectId === subjectId)
    return { events: own, knownSince: eveningOf(own[0]) }
  }
  return {
    launchProducts: products.map((row) => ({ ...row, name: null, category: null, ...known(row.id) })),
    outlets: outlets.map((row) => ({ ...row, ...known(row.id) })),
  }
}

/** When such a report is entered. */
export function eveningOf(event: NewRegistryEvent | undefined): Date {
  return new Date(`${event?.window.notAfter ?? PROGRAMME_LAUNCH_DAY}T18:00:00+08:00`)
}
