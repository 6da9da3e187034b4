import { and, eq } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { inScope } from '#server/db/in-scope.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { requireOutlet, noSuchOutlet, type ShelfHistory } from '../shelf-queries/report.ts'
import { outlet } from '../table.ts'

/**
 * The outlet with its history, held until the commit, so that two reports of one month wait for each other.
 * @throws DomainError not-found, also where the actor may not report
 */
export async function lockOutlet({ tx, actor }: Act, outletId: string): Promise<ShelfHistory> {
  const scope = scopeOf(actor, 'outlet.work') ?? { kabupaten: [] }
  const locked = await tx
    .select({ id: outlet.id })
    .from(outlet)
    .where(and(eq(outlet.id, outletId), inScope(outlet.kabupatenCode, scope)))
    .for('update')
  if (locked.length === 0) throw noSuchOutlet()
  return requireOutlet(tx, scope, outletId)
}
