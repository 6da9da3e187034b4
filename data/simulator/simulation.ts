import type { Day, Month } from '#shared/day/day.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { ProductScheme } from '#shared/product/schema.ts'
import type { ReportEventType, ReportState } from '#shared/report/report.ts'
import type { UmkmKind } from '#shared/umkm/kind.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ChannelStoryRow } from './channel-stories.ts'
import type { ShelfEntryRow, ShelfLineRow } from './shelf-stories.ts'
import type { SourceRow } from './source-list.ts'
import type { SimulatedEvent } from './story.ts'

export type UmkmRow = {
  id: string
  kabupatenCode: KabupatenCode
  desaCode: DesaCode
  name: string
  kind: UmkmKind
  ownerName: string | null
  phone: string | null
  nib: string | null
  searchKey: string
  sourceId: string
  version: number
}

/** What describes a product. `version` counts the entries about it. */
export type ProductDescription = {
  name: string
  category: ProductCategory
  scheme: ProductScheme
  umkmId: string | null
  producer: string | null
  desaCode: DesaCode
  searchKey: string
  sourceId: string
}
export type ProductRow = ProductDescription & { id: string; kabupatenCode: KabupatenCode; version: number }

/** A product of the launch: what it is called, once somebody says so, and how many entries were made about it. */
export type LaunchProductRow = { id: string; described: ProductDescription | null; addedEntries: number }

export type ReportRow = {
  id: string
  kabupatenCode: KabupatenCode
  month: Month
  state: ReportState
  productIds: string[]
  isNihil: boolean
  shelfRemark: string | null
  obstacles: string | null
  version: number
}

/** A step in the life of a report; the instant in UTC. */
export type ReportEventRow = {
  id: string
  reportId: string
  kabupatenCode: KabupatenCode
  month: Month
  type: ReportEventType
  heldOn: Day
  dueOn: Day
  productIds: string[]
  isNihil: boolean
  note: string | null
  recordedBy: string
  personName: string
  recordedAt: string
}

/** Everything that the simulator adds to the first data. Events are in order of entry. */
export type Simulation = {
  sources: readonly SourceRow[]
  umkm: readonly UmkmRow[]
  products: readonly ProductRow[]
  launchProducts: readonly LaunchProductRow[]
  channels: readonly ChannelStoryRow[]
  events: readonly SimulatedEvent[]
  reports: readonly ReportRow[]
  reportEvents: readonly ReportEventRow[]
  shelfEntries: readonly ShelfEntryRow[]
  shelfLines: readonly ShelfLineRow[]
}
