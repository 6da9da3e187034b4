import { addDays, type Day } from '#shared/day/day.ts'
import type { Province } from '#shared/wilayah/province.ts'
import type { Desa, Kabupaten } from '#shared/wilayah/schema.ts'
import type { FirstFacts, LaunchFact } from './first-facts.ts'
import { simulateKabupaten, type KabupatenWork } from './kabupaten-work.ts'
import { dealLaunchStates } from './launch-products.ts'
import { simulateChannels } from './channel-stories.ts'
import { continueOutlet, isPlanned } from './outlet-stories.ts'
import { dealPaces, profileOf } from './profile.ts'
import { createRandom } from './random.ts'
import { simulateReports, type KnownProduct } from './report-stories.ts'
import { simulateShelves, type ShelfGoods } from './shelf-stories.ts'
import type { Simulation } from './simulation.ts'
import { SourceList } from './source-list.ts'
import type { SimulatedEvent } from './story.ts'

/**
 * What the simulation starts from. `today` is not over yet, so that the last simulated day is the one before. `share` (1)
 * makes less of everything, for tests.
 */
export type SimulationInput = {
  seed: number
  today: Day
  kabupaten: readonly Kabupaten[]
  desa: readonly Desa[]
  firstFacts: FirstFacts
  share?: number
  /** Where the registry holds several. */
  provinces?: readonly Province[]
}

/**
 * A year and a half of invented work after the launch, agreeing with what was reported of the launch and the outlets. Pure:
 * the same input gives the same rows and events.
 */
export function simulate({ seed, today, kabupaten, desa, firstFacts, ...input }: SimulationInput): Simulation {
  const random = createRandom(`pantau-ovop|${seed}`)
  const { share = 1, provinces = [] } = input
  const sources = new SourceList(provinces)
  const lastDay = addDays(today, -1)
  const desaOf = Map.groupBy(desa, (row) => row.kabupatenCode)
  const launchStates = dealLaunchStates(firstFacts.launchProducts, random.of('launch'))
  // One of the outlets that were never launched is launched at last, the others are still prepared.
  const launchedLate = random.of('outlets').shuffled(firstFacts.outlets.filter(isPlanned))[0]
  const parts = [...dealPaces(kabupaten, random.of('paces'))].map(([row, pace]) => {
    const own = random.of(row.code)
    const profile = profileOf(row, pace, { random: own.of('profile'), today, share })
    const office = { profile, sources, lastDay }
    const ofKabupaten = (each: { kabupatenCode: string }) => each.kabupatenCode === row.code
    const launchProducts = firstFacts.launchProducts.filter(ofKabupaten)
    const work = simulateKabupaten({
      ...{ ...office, share, random: own.of('work'), desa: desaOf.get(row.code) ?? [] },
      launchStates: new Map([...launchStates].filter(([fact]) => ofKabupaten(fact))),
    })
    const outlets = firstFacts.outlets
      .filter(ofKabupaten)
      .flatMap((fact) =>
        continueOutlet({ fact, mayLaunch: fact === launchedLate }, { ...office, random: own.of('outlet', fact.id) }),
      )
    const products = knownProducts(launchProducts, work.events)
    const names = new Map(work.products.map((product) => [product.id, product.name]))
    const others = simulateChannels({
      ...{ ...office, random: own.of('channels'), desa: desaOf.get(row.code) ?? [] },
      products: products
        .flatMap(({ id, since }) => ({ id, since, name: names.get(id) ?? '' }))
        .filter(({ name }) => name !== ''),
      outletIds: firstFacts.outlets.filter(ofKabupaten).map(({ id }) => id),
    })
    const told = simulateReports({ profile, lastDay, provinces, products, random: own.of('reports') })
    const shelves = simulateShelves({
      ...{ ...office, random: own.of('shelves') },
      outlets: firstFacts.outlets.filter(ofKabupaten).map(({ id, events }) => ({
        id,
        events: [...events, ...outlets.filter((event) => event.subjectId === id)],
      })),
      goods: goodsOf(launchProducts, work),
    })
    return { work, outlets, others, told, shelves }
  })
  const events = parts.flatMap(({ work, outlets, others, shelves }) => [
    ...work.events,
    ...outlets,
    ...others.events,
    ...shelves.events,
  ])
  return {
    sources: sources.rows,
    umkm: parts.flatMap(({ work }) => work.umkm),
    products: parts.flatMap(({ work }) => work.products),
    launchProducts: parts.flatMap(({ work }) => work.launchProducts),
    channels: parts.flatMap(({ others }) => others.channels),
    events: events.toSorted(byEntry),
    reports: parts.flatMap(({ told }) => told.reports),
    shelfEntries: parts.flatMap(({ shelves }) => shelves.entries),
    shelfLines: parts.flatMap(({ shelves }) => shelves.lines),
    reportEvents: parts.flatMap(({ told }) => told.reportEvents).toSorted(byEntry),
  }
}

/** The named products of a kabupaten with what is on record of them, as its outlets may sell them. */
function goodsOf(facts: readonly LaunchFact[], { products, launchProducts, events }: KabupatenWork): ShelfGoods[] {
  const told = Map.groupBy(events, (event) => event.subjectId)
  const named = launchProducts.flatMap(({ id, described }) => {
    const fact = facts.find((each) => each.id === id)
    const before = fact?.events.map((event) => ({ ...event, recordedAt: fact.knownSince.toISOString() })) ?? []
    return described ? [{ id, ...described, before }] : []
  })
  return [...products.map((product) => ({ ...product, before: [] })), ...named].map(
    ({ id, category, umkmId, before }) => ({ id, category, umkmId, events: [...before, ...(told.get(id) ?? [])] }),
  )
}

type Entered = { recordedAt: string }

function byEntry(a: Entered, b: Entered): number {
  return a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0
}

/** Every product of a kabupaten that anything is on record of, as its office knows it. */
function knownProducts(facts: readonly LaunchFact[], events: readonly SimulatedEvent[]): KnownProduct[] {
  const reported = facts.flatMap(({ id, events: before, knownSince }) =>
    before.map(({ type, window }) => ({ subjectId: id, type, window, recordedAt: knownSince.toISOString() })),
  )
  const told = events.filter((event) => event.subjectKind === 'product')
  return [...Map.groupBy([...reported, ...told], (event) => event.subjectId)].map(([id, own]) => ({
    id,
    since: own[0]?.recordedAt ?? '',
    launched: own.find((event) => event.type === 'launched'),
    archivedAt: own.find((event) => event.type === 'archived')?.recordedAt,
  }))
}
