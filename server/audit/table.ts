import { bigint, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'
import type { Role } from '#shared/access/role.ts'
import type { AuditValues } from '#shared/audit/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * Who changed what, when and from where. Append-only, and a chain: each row's hash covers its content and the hash of
 * the row before. No person for what the program did by itself; no kabupaten for what concerns none.
 */
export const auditEntry = pgTable('audit_entry', {
  ordinal: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  at: instantColumn().notNull(),
  personId: text(),
  personName: text().notNull(),
  role: text().$type<Role>(),
  action: text().notNull(),
  subjectKind: text(),
  subjectId: text(),
  subjectLabel: text(),
  kabupatenCode: text().$type<KabupatenCode>(),
  before: jsonb().$type<AuditValues>(),
  after: jsonb().$type<AuditValues>(),
  commandId: uuid(),
  address: text(),
  userAgent: text(),
  previousHash: text().notNull(),
  hash: text().notNull(),
})
