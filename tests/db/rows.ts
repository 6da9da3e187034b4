import type { SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'

/** The rows of a statement that drizzle's builder cannot say. PGlite wraps them, postgres.js does not. */
export async function listRows(db: Db, statement: SQL): Promise<Record<string, unknown>[]> {
  const answer: unknown = await db.execute(statement)
  const rows = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : answer
  if (!Array.isArray(rows)) throw new Error('execute() gave no rows')
  return [...rows]
}
