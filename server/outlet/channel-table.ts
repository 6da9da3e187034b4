import { bigint, boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ChannelForm, ChannelKind } from '#shared/outlet/channel/channel.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * What was told of another channel of the programme. Append-only: when it began and ended is in its events, and a
 * correction is a further row of the same `originId` (the first row's own id), whose forerunner is withdrawn. Columns that
 * its kind does not have are null. `label` is its name; `amountRupiah` is capital received, spent or turned over.
 */
export const channel = pgTable('channel', {
  id: uuid().primaryKey(),
  originId: uuid().notNull(),
  kind: text().$type<ChannelKind>().notNull(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  label: text().notNull(),
  form: text().$type<ChannelForm>(),
  place: text(),
  desaCode: text().$type<DesaCode>(),
  outletId: uuid(),
  productIds: uuid().array().notNull(),
  cooperativeId: uuid(),
  link: text(),
  priceRupiah: bigint({ mode: 'number' }),
  amountRupiah: bigint({ mode: 'number' }),
  transactionCount: integer(),
  visitCount: integer(),
  isAtOutlet: boolean(),
  note: text(),
  sourceId: uuid().notNull(),
  simulated: boolean().notNull(),
})
