import { sql } from 'drizzle-orm'
import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { dayColumn } from '#server/db/columns.ts'
import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { Mentor, MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { CurationStage } from '#shared/product/curation-stage.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * Where each product stands: `productStanding` of its events, written with them, so that lists need not read the events.
 * It does not depend on the day: `missing` and `unmet` do not know of expiry, a reader compares `firstExpiryOn`. `searchKey`
 * and `launchSlot` are those of the product, by which lists are ordered. Rows are deleted and written anew, never changed:
 * the database keeps their counts in `standing_total`.
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
  searchKey: text(),
  launchSlot: integer(),
  lacksNothing: boolean()
    .notNull()
    .generatedAlwaysAs(sql`category is not null and cardinality(missing) = 0`),
})

/**
 * How many products stand alike in an area: a kabupaten or the whole of its province. `category` is empty where there is
 * none. The database keeps it by itself.
 */
export const standingTotal = pgTable(
  'standing_total',
  {
    areaCode: text().notNull(),
    isArchived: boolean().notNull(),
    mentoring: text().$type<MentoringStatus>().notNull(),
    stage: text().$type<CurationStage>().notNull(),
    category: text().$type<ProductCategory | ''>().notNull(),
    products: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.areaCode, table.isArchived, table.mentoring, table.stage, table.category] }),
  ],
)

/** The certificates that a product holds by its latest notes, one per item. The number of a NIB is personal data. */
export const certificate = pgTable(
  'certificate',
  {
    productId: uuid().notNull(),
    kabupatenCode: text().$type<KabupatenCode>().notNull(),
    item: text().$type<ChecklistItem>().notNull(),
    number: text(),
    issuer: text(),
    issuedOn: dayColumn(),
    expiresOn: dayColumn(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.item] })],
)
