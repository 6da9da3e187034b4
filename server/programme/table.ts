import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn, instantColumn } from '#server/db/columns.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * A dated event of the programme's chronicle. `heldOn` is null where no report gives the day; `kabupatenCode` null means the province.
 * `claimId` is the claim that it was made of, if any. Without `recordedAt` it is of the first data; with `withdrawnAt` somebody took it back then.
 */
export const programmeEvent = pgTable('programme_event', {
  id: uuid().primaryKey(),
  heldOn: dayColumn(),
  title: text().notNull(),
  kabupatenCode: text().$type<KabupatenCode>(),
  kind: text().notNull(),
  note: text(),
  sourceId: uuid().notNull(),
  claimId: uuid(),
  recordedAt: instantColumn(),
  withdrawnAt: instantColumn(),
})
