import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { evidenceFile } from './table.ts'

const { id, name, mediaType, sizeBytes } = evidenceFile
/** What a reader sees of a file. */
const ref = { id, name, mediaType, sizeBytes, hasSmall: isNotNull(evidenceFile.smallSha256).mapWith(Boolean) }

export type StoredEvidence = typeof evidenceFile.$inferSelect

/** The files of some ids, in scope, in the order in which they were stored. */
export async function listEvidence(db: Db, scope: Scope, ids: readonly string[]): Promise<EvidenceRef[]> {
  if (ids.length === 0) return []
  return db
    .select(ref)
    .from(evidenceFile)
    .where(and(inArray(id, [...ids]), inScope(evidenceFile.kabupatenCode, scope)))
    .orderBy(asc(evidenceFile.uploadedAt), asc(id))
}

/** One file with the place of its content; undefined when there is none in scope. */
export async function findEvidence(db: Db, scope: Scope, fileId: string): Promise<StoredEvidence | undefined> {
  const [row] = await db
    .select()
    .from(evidenceFile)
    .where(and(eq(id, fileId), inScope(evidenceFile.kabupatenCode, scope)))
  return row
}

/** @throws DomainError invalid-input unless every file was stored for the kabupaten */
export async function requireEvidence(db: Db, kabupatenCode: KabupatenCode, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  if ((await listEvidence(db, { kabupaten: [kabupatenCode] }, wanted)).length === wanted.length) return
  const detail = { field: 'evidence' }
  throw new DomainError('invalid-input', (say) => say.unknownEvidence, { detail })
}

/** How many files were sent, and how large they are together. */
export async function measureEvidence(db: Db): Promise<{ count: number; bytes: number }> {
  const [row] = await db
    .select({
      count: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${evidenceFile.sizeBytes}), 0)::float8`,
    })
    .from(evidenceFile)
  return row ?? { count: 0, bytes: 0 }
}
