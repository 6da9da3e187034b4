import { randomUUID } from 'node:crypto'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { appendAudit, type AuditNote } from '#server/audit/append-audit.ts'
import type { Db } from '#server/db/database.ts'
import { raiseVersion } from '#server/db/version.ts'
import type { Actor } from '#shared/access/role.ts'
import { editKeyOf } from '#shared/conflict/edit-key.ts'
import type { StaleSubject } from '#shared/conflict/subject.ts'
import { refusedEdit } from './conflict-table.ts'

type Refused = {
  actor: Actor
  now: Date
  address?: string | undefined
  userAgent?: string | undefined
  name: string
  input: { commandId: string }
  stale: readonly StaleSubject[]
}

/**
 * Keeps the words of a command that was refused because records had become newer, once for each of them. An earlier edit
 * of the same person about the same stands back. To be called after the transaction of the command was taken back.
 */
export async function keepRefusedEdit(db: Db, refused: Refused): Promise<void> {
  const { actor, now, name, input, stale, address, userAgent } = refused
  const { commandId, ...fields } = input
  const editKey = editKeyOf(name, fields)
  if (editKey === undefined) return
  await db.transaction(async (tx) => {
    const rows = stale.map((subject) => ({
      ...{ id: randomUUID(), commandId, personId: actor.id, personName: actor.name, name, editKey },
      ...{ subjectKind: subject.kind, subjectId: subject.id, subjectLabel: subject.label },
      ...{ kabupatenCode: subject.kabupatenCode, input: aboutOnly(fields, subject.id) },
      ...{ baseVersion: subject.baseVersion, currentVersion: subject.version, changedBy: subject.changedBy },
      changedAt: subject.changedAt === '' ? null : new Date(subject.changedAt),
      ...{ refusedAt: now, state: 'open' as const },
    }))
    const kept = await tx
      .insert(refusedEdit)
      .values(rows)
      .onConflictDoUpdate({
        target: [refusedEdit.commandId, refusedEdit.subjectId],
        // The same words sent again are no news; an entry that was corrected and is too late again keeps its id.
        setWhere: sql`${refusedEdit.input} is distinct from excluded.input`,
        set: {
          ...{ input: sql`excluded.input`, baseVersion: sql`excluded.base_version` },
          ...{ currentVersion: sql`excluded.current_version`, changedBy: sql`excluded.changed_by` },
          ...{ changedAt: sql`excluded.changed_at`, refusedAt: now, state: 'open', settledAt: null, settledBy: null },
        },
      })
      .returning({ subjectId: refusedEdit.subjectId })
    if (kept.length === 0) return
    const ids = kept.map((row) => row.subjectId)
    await settleOwn(tx, { actor, now, editKey, subjectIds: ids, state: 'replaced', exceptCommand: commandId })
    await raiseVersion(tx)
    const notes = rows.filter((row) => ids.includes(row.subjectId)).map(toNote)
    await appendAudit(tx, { doer: { actor, address, userAgent }, at: now, commandId, notes })
  })
}

type Done = { actor: Actor; now: Date; name: string; input: object; notes: readonly AuditNote[] }

/** What somebody wrote anew is no longer waiting: their refused edits about the same of the records that were changed. */
export async function settleRewritten(tx: Db, { actor, now, name, input, notes }: Done): Promise<void> {
  const editKey = editKeyOf(name, { ...input })
  const subjectIds = notes.flatMap(({ subjectId }) => subjectId ?? [])
  if (editKey === undefined || subjectIds.length === 0) return
  await settleOwn(tx, { actor, now, editKey, subjectIds, state: 'edited' })
}

type Settling = {
  actor: Actor
  now: Date
  editKey: string
  subjectIds: readonly string[]
  state: 'edited' | 'replaced'
  exceptCommand?: string
}

async function settleOwn(tx: Db, { actor, now, editKey, subjectIds, state, exceptCommand }: Settling): Promise<void> {
  const waiting = await tx
    .select({ id: refusedEdit.id, subjectId: refusedEdit.subjectId })
    .from(refusedEdit)
    .where(
      and(
        eq(refusedEdit.personId, actor.id),
        eq(refusedEdit.state, 'open'),
        eq(refusedEdit.editKey, editKey),
        exceptCommand === undefined ? undefined : ne(refusedEdit.commandId, exceptCommand),
      ),
    )
  const settled = waiting.filter((row) => subjectIds.includes(row.subjectId)).map((row) => row.id)
  if (settled.length === 0) return
  await tx
    .update(refusedEdit)
    .set({ state, settledAt: now, settledBy: actor.name })
    .where(inArray(refusedEdit.id, settled))
}

/** The same command, without the other records that it was about: who may read one of them may not read all. */
function aboutOnly(fields: Record<string, unknown>, id: string): Record<string, unknown> {
  const { products } = fields
  if (!Array.isArray(products)) return fields
  return { ...fields, products: products.filter((asked: { id?: unknown }) => asked.id === id) }
}

function toNote(row: typeof refusedEdit.$inferInsert): AuditNote {
  const { name: command, changedBy, baseVersion, currentVersion } = row
  return {
    ...{ action: 'conflict.keep', subjectKind: row.subjectKind, subjectId: row.subjectId },
    ...{ subjectLabel: row.subjectLabel ?? null, kabupatenCode: row.kabupatenCode },
    after: { command, changedBy, baseVersion, currentVersion },
  }
}
