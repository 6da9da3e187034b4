import { and, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listUnreported } from '#server/figure/reported-month-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { silentMonths, silentOutlets } from '#shared/outlet/silent-outlets.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { outlet } from './table.ts'

/** The outlets that are silent; of those that reported nothing is read. */
export async function listSilentOutlets(
  db: Db,
  scope: Scope,
  today: Day,
): Promise<{ id: string; kabupatenCode: KabupatenCode }[]> {
  const [since] = silentMonths(today)
  if (!since) return []
  const ids = db
    .select({ id: outlet.id })
    .from(outlet)
    .where(and(eq(outlet.kind, 'outlet'), inScope(outlet.kabupatenCode, scope)))
  const eventsOf = Map.groupBy(await listUnreported(db, ids, { since, asOf: today }), ({ outletId }) => outletId)
  const outlets = [...eventsOf].map(([id, events]) => ({ id, kind: 'outlet' as const, events }))
  const silent = silentOutlets(outlets, [], today)
  return outlets.flatMap(({ id, events: [first] }) =>
    first && silent.has(id) ? { id, kabupatenCode: first.kabupatenCode } : [],
  )
}
