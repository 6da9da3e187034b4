import type { Month } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ChannelForm, ChannelKind } from './channel.ts'

/** Exact sums of records that ended in a month: one for each kabupaten, kind and form. */
export type ChannelSum = {
  kind: ChannelKind
  form: ChannelForm | null
  isAtOutlet: boolean | null
  kabupatenCode: KabupatenCode
  month: Month
  recordCount: number
  /** Records that tell no amount; they are not zero. */
  unknownCount: number
  amountRupiah: number
  transactionCount: number
  visitCount: number
}
