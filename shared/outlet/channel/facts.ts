import { firstDayOf, lastDayOf } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ChannelForm, ChannelKind } from './channel.ts'
import type { ChannelEntry } from './schema.ts'

/** A record of any kind in the same shape; null is not known, or not of its kind. */
export type ChannelFacts = {
  kind: ChannelKind
  kabupatenCode: KabupatenCode
  label: string
  form: ChannelForm | null
  place: string | null
  desaCode: DesaCode | null
  outletId: string | null
  productIds: string[]
  cooperativeId: string | null
  link: string | null
  priceRupiah: number | null
  amountRupiah: number | null
  transactionCount: number | null
  visitCount: number | null
  isAtOutlet: boolean | null
  note: string | null
}

const nothing = {
  ...{ form: null, place: null, desaCode: null, outletId: null, productIds: [], cooperativeId: null, link: null },
  ...{ priceRupiah: null, amountRupiah: null, transactionCount: null, visitCount: null, isAtOutlet: null, note: null },
} satisfies Partial<ChannelFacts>

/** What an entry tells, without when and from where. */
export function factsOf(entry: ChannelEntry): ChannelFacts {
  const told: Record<string, unknown> = { ...entry }
  for (const name of ['window', 'month', 'source']) delete told[name]
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  // Every kind of entry has its fields under the names they have here; the schema let no others through.
  return { ...nothing, ...(known as Pick<ChannelFacts, 'kind' | 'kabupatenCode' | 'label'>) }
}

/** The days of a record: those of its form, or the whole month that a purchase is about. */
export function windowOf(entry: ChannelEntry): DayWindow {
  if (entry.kind !== 'purchase') return entry.window
  return { notBefore: firstDayOf(entry.month), notAfter: lastDayOf(entry.month) }
}
