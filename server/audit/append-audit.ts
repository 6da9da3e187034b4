import { eq, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { dataVersion } from '#server/db/version-table.ts'
import type { Actor } from '#shared/access/role.ts'
import type { AuditValues } from '#shared/audit/answers.ts'
import { hashOf } from './chain.ts'
import { lastRecorded, recordingInstant } from './recording-instant.ts'
import { auditEntry } from './table.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

const BATCH_ROWS = 1000

/** Who acts, and from where. No actor: somebody who is not signed in (`name` says what is known), or the program itself. */
export type Doer = {
  actor?: Actor | undefined
  name?: string | undefined
  address?: string | undefined
  userAgent?: string | undefined
}

/** One change, as the trail keeps it. `before` and `after` hold what changed, without secrets. */
export type AuditNote = {
  action: string
  subjectKind?: string
  subjectId?: string
  subjectLabel?: string | null
  kabupatenCode?: KabupatenCode
  before?: AuditValues
  after?: AuditValues
}

type Appending = { doer: Doer; at: Date; commandId?: string; notes: readonly AuditNote[] }

/**
 * Adds rows to the end of the audit chain, in the transaction of the change they tell of: if they cannot be written,
 * nothing is. It holds the end of the chain until the commit, so it comes last in a transaction.
 */
export async function appendAudit(tx: Db, { doer, at: clock, commandId, notes }: Appending): Promise<void> {
  if (notes.length === 0) return
  const [end] = await tx
    .update(dataVersion)
    .set({ auditCount: sql`${dataVersion.auditCount} + ${notes.length}` })
    .where(eq(dataVersion.id, 1))
    .returning({ hash: dataVersion.auditHash, last: lastRecorded })
  if (!end) throw new Error('data_version has no row: the database was not migrated')
  const at = recordingInstant(clock, end.last)
  let previousHash = end.hash
  const rows = notes.map((note) => {
    const content = {
      at,
      personId: doer.actor?.id ?? null,
      personName: doer.actor?.name ?? doer.name ?? '',
      role: doer.actor?.role ?? null,
      action: note.action,
      subjectKind: note.subjectKind ?? null,
      subjectId: note.subjectId ?? null,
      subjectLabel: note.subjectLabel ?? null,
      kabupatenCode: note.kabupatenCode ?? null,
      before: note.before ?? null,
      after: note.after ?? null,
      commandId: commandId ?? null,
      address: doer.address ?? null,
      userAgent: doer.userAgent?.slice(0, 300) ?? null,
    }
    const hash = hashOf(previousHash, content)
    const row = { ...content, previousHash, hash }
    previousHash = hash
    return row
  })
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await insertRows(tx, rows.slice(start, start + BATCH_ROWS))
  }
  await tx.update(dataVersion).set({ auditHash: previousHash }).where(eq(dataVersion.id, 1))
}

/** One parameter for many rows: with one for each value, an import would spend most of its time here. They keep their order. */
async function insertRows(tx: Db, rows: readonly (typeof auditEntry.$inferInsert)[]): Promise<void> {
  await tx.execute(sql`insert into ${auditEntry} (at, person_id, person_name, role, action, subject_kind, subject_id,
      subject_label, kabupaten_code, before, after, command_id, address, user_agent, previous_hash, hash)
    select at, "personId", "personName", role, action, "subjectKind", "subjectId",
      "subjectLabel", "kabupatenCode", before, after, "commandId", address, "userAgent", "previousHash", hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as new(at timestamptz, "personId" text,
      "personName" text, role text, action text, "subjectKind" text, "subjectId" text, "subjectLabel" text,
      "kabupatenCode" text, before jsonb, after jsonb, "commandId" uuid, address text, "userAgent" text,
      "previousHash" text, hash text)`)
}
