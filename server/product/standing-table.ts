import { boolean, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn } from '#server/db/columns.ts'
import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { Mentor, MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { CurationStage } from '#shared/product/curation-stage.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * Where each product stands: `productStanding` of its events, written with them, so that lists need not read the events.
 * It does not depend on the day: `missing` and `unmet` do not know of expiry, a reader compares `firstExpiryOn`.
 */
export const productStanding = pgTable('product_standing', {
  productId: uuid().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  category: text().$type<ProductCategory>(),
  stage: text().$type<CurationStage>().notNull(),
  isVerified: boolean().notNull(),
  mentoring: text().$type<MentoringStatus>().notNull(),
  mentor: text().$type<Mentor>(),
  sinceNotBefore: dayColumn(),
  sinceNotAfter: dayColumn(),
  missing: text().array().$type<ChecklistItem[]>().notNull(),
  unmet: text().array().$type<ChecklistItem[]>().notNull(),
  firstExpiryOn: dayColumn(),
  firstExpiryItem: text().$type<ChecklistItem>(),
  isArchived: boolean().notNull(),
})

/** The certificates that a product holds by its latest notes, one per item. The number of a NIB is personal data. */
export const certificate = pgTable(
  'certificate',
  {
    productId: uuid().notNull(),
    item: text().$type<ChecklistItem>().notNull(),
    number: text(),
    issuer: text(),
    issuedOn: dayColumn(),
    expiresOn: dayColumn(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.item] })],
)
