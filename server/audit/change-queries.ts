import { desc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { auditEntry } from './table.ts'

/** Who changed a subject last, and when; undefined when nobody has since the first data. */
export async function findLastChange(db: Db, subjectId: string): Promise<{ by: string; at: string } | undefined> {
  const [last] = await db
    .select({ by: auditEntry.personName, at: auditEntry.at })
    .from(auditEntry)
    .where(eq(auditEntry.subjectId, subjectId))
    .orderBy(desc(auditEntry.ordinal))
    .limit(1)
  return last && { by: last.by, at: last.at.toISOString() }
}
