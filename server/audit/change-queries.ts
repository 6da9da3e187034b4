import { and, desc, eq, inArray, notLike } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { auditEntry } from './table.ts'

/** The trail tells of edits that were refused, too; they changed nothing. */
const isChange = notLike(auditEntry.action, 'conflict.%')

/** Who changed a subject last, and when; undefined when nobody has since the first data. */
export async function findLastChange(db: Db, subjectId: string): Promise<{ by: string; at: string } | undefined> {
  const [last] = await db
    .select({ by: auditEntry.personName, at: auditEntry.at })
    .from(auditEntry)
    .where(and(eq(auditEntry.subjectId, subjectId), isChange))
    .orderBy(desc(auditEntry.ordinal))
    .limit(1)
  return last && { by: last.by, at: last.at.toISOString() }
}

/** The same of many subjects, by id. */
export async function listLastChanges(
  db: Db,
  subjectIds: readonly string[],
): Promise<Map<string | null, { by: string; at: string }>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([auditEntry.subjectId], {
      subjectId: auditEntry.subjectId,
      by: auditEntry.personName,
      at: auditEntry.at,
    })
    .from(auditEntry)
    .where(and(inArray(auditEntry.subjectId, [...subjectIds]), isChange))
    .orderBy(auditEntry.subjectId, desc(auditEntry.ordinal))
  return new Map(rows.map(({ subjectId, by, at }) => [subjectId, { by, at: at.toISOString() }]))
}
