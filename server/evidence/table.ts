import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * A photo or document that somebody sent; its content lies in a file named by its hash, and so may that of a small image
 * of it. Who may read the registry of the kabupaten may read it. Never changed, but for a small image that comes later.
 */
export const evidenceFile = pgTable('evidence_file', {
  id: uuid().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  sha256: text().notNull(),
  smallSha256: text(),
  name: text().notNull(),
  mediaType: text().notNull(),
  sizeBytes: integer().notNull(),
  uploadedBy: text().notNull(),
  uploadedAt: instantColumn().notNull(),
})
