import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { appendAudit } from '#server/audit/append-audit.ts'
import type { Db } from '#server/db/database.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import { cleanFileName } from '#shared/evidence/file-name.ts'
import { fileMediaTypes, MOST_FILE_BYTES, MOST_SMALL_BYTES, smallMediaTypes } from '#shared/evidence/file-rule.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { FileProblem } from './file-problem.ts'
import { mediaTypeOf, place, withArrived, type Arrived } from './file-store.ts'
import { findEvidence, type StoredEvidence } from './queries.ts'
import { evidenceFile } from './table.ts'

/** Who sends a file, and where files are kept. */
export type Storing = {
  db: Db
  home: string
  actor: Actor
  now: Date
  address?: string | undefined
  userAgent?: string | undefined
}
type Sent = {
  kabupatenCode: KabupatenCode
  name: string
  /** Under which the device that sends it knows it already. */
  id?: string | undefined
  content: AsyncIterable<Uint8Array>
}

/**
 * Stores a file for a kabupaten: first its content, then its row and the row of the trail, so that a crash leaves at
 * most content that nothing names. The same file sent again by the same person is found instead.
 * @throws FileProblem, or DomainError not-found for a kabupaten where the actor may not edit
 */
export async function storeEvidence(storing: Storing, sent: Sent): Promise<EvidenceRef> {
  const { kabupatenCode, name, id, content } = sent
  const { db, home, actor, now } = storing
  await requireKabupaten(db, editScope(actor), kabupatenCode)
  return withArrived(home, { content, maxBytes: MOST_FILE_BYTES }, async (arrived) => {
    const mediaType = await mediaTypeOf(arrived, fileMediaTypes)
    const file = {
      ...{ kabupatenCode, mediaType, sizeBytes: arrived.sizeBytes, sha256: arrived.sha256 },
      ...{ name: cleanFileName(name, mediaType), uploadedBy: actor.id },
    }
    await place(home, arrived)
    const earlier = await findSame(db, { ...file, id })
    if (earlier) return toRef(earlier)
    const row = { ...file, id: id ?? randomUUID(), smallSha256: null, uploadedAt: now }
    const isNew = await db.transaction(async (tx) => {
      const stored = await tx.insert(evidenceFile).values(row).onConflictDoNothing().returning({ id: evidenceFile.id })
      if (stored.length > 0) await tell(tx, storing, { action: 'evidence.store', row })
      return stored.length > 0
    })
    if (isNew) return toRef(row)
    // The same file came twice at the same moment; another one under its id is nobody's mistake but an attack.
    const twin = await findSame(db, { ...file, id })
    if (!twin) throw new FileProblem('invalid-input')
    return toRef(twin)
  })
}

/**
 * Stores the small image of a file; the first one stays.
 * @throws FileProblem, also not-found for a file that is not there or in a kabupaten where the actor may not edit
 */
export async function storeSmall(storing: Storing, id: string, content: Sent['content']): Promise<EvidenceRef> {
  const { db, home, actor } = storing
  const found = await findEvidence(db, editScope(actor), id)
  if (!found) throw new FileProblem('not-found')
  return withArrived(home, { content, maxBytes: MOST_SMALL_BYTES }, async (arrived: Arrived) => {
    await mediaTypeOf(arrived, smallMediaTypes)
    await place(home, arrived)
    const row = { ...found, smallSha256: arrived.sha256 }
    await db.transaction(async (tx) => {
      const isFirst = and(eq(evidenceFile.id, id), isNull(evidenceFile.smallSha256))
      const changed = await tx
        .update(evidenceFile)
        .set({ smallSha256: arrived.sha256 })
        .where(isFirst)
        .returning({ id: evidenceFile.id })
      if (changed.length > 0) await tell(tx, storing, { action: 'evidence.storeSmall', row })
    })
    return toRef(row)
  })
}

/** Nowhere for who holds no right to edit. */
function editScope(actor: Actor) {
  return scopeOf(actor, 'registry.edit') ?? { kabupaten: [] }
}

type Same = Pick<StoredEvidence, 'sha256' | 'kabupatenCode' | 'name' | 'uploadedBy'> & { id: string | undefined }

/** Under the id that the device gave it, where it gave one: what it is about to say names it so. */
async function findSame(db: Db, { sha256, kabupatenCode, name, uploadedBy, id }: Same) {
  const [row] = await db
    .select()
    .from(evidenceFile)
    .where(
      and(
        eq(evidenceFile.sha256, sha256),
        eq(evidenceFile.kabupatenCode, kabupatenCode),
        eq(evidenceFile.name, name),
        eq(evidenceFile.uploadedBy, uploadedBy),
        id === undefined ? undefined : eq(evidenceFile.id, id),
      ),
    )
    .limit(1)
  return row
}

type Telling = { action: string; row: StoredEvidence }

function tell(tx: Db, { actor, address, userAgent, now }: Storing, { action, row }: Telling): Promise<void> {
  const { id, name, kabupatenCode, mediaType, sizeBytes } = row
  const subject = { subjectKind: 'evidence', subjectId: id, subjectLabel: name, kabupatenCode }
  const notes = [{ action, ...subject, after: { mediaType, sizeBytes } }]
  return appendAudit(tx, { doer: { actor, address, userAgent }, at: now, notes })
}

function toRef({ id, name, mediaType, sizeBytes, smallSha256 }: StoredEvidence): EvidenceRef {
  return { id, name, mediaType, sizeBytes, hasSmall: smallSha256 !== null }
}
