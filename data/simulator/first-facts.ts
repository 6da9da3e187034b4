import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** A place among the products of the launch, as the first data has it. */
export type LaunchFact = {
  id: string
  kabupatenCode: KabupatenCode
  launchSlot: number
  name: string | null
  category: ProductCategory | null
  /** What is on record, in order, and since when all of it is. */
  events: readonly RegistryEvent[]
  knownSince: Date
}

/** An outlet of the first data with its reports. */
export type OutletFact = {
  id: string
  kabupatenCode: KabupatenCode
  label: string
  events: readonly RegistryEvent[]
  knownSince: Date
}

/** What was reported in truth and goes on in the simulation. */
export type FirstFacts = { launchProducts: readonly LaunchFact[]; outlets: readonly OutletFact[] }
