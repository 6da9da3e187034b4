import { eq } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'

type New = { id: string | undefined; table: PgTable & { id: PgColumn } }

/**
 * What a command puts on record under an id that the client made.
 * @throws DomainError conflict when something has that id
 */
export async function requireNew(tx: Db, { id, table }: New): Promise<void> {
  if (id === undefined) return
  const taken = await tx.select({ id: table.id }).from(table).where(eq(table.id, id)).limit(1)
  if (taken.length > 0) throw new DomainError('conflict', (say) => say.alreadyRegistered)
}
