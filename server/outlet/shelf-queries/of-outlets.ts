import type { Db } from '#server/db/database.ts'
import type { AsOf } from '#server/figure/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { Month } from '#shared/day/day.ts'
import type { ShelfRow } from '#shared/outlet/shelf/answers.ts'
import { monthsOver } from '#shared/outlet/shelf/continuity.ts'
import { toShelfRows } from '#shared/outlet/shelf/rows.ts'
import type { OutletRow } from '#shared/overview/overview.ts'
import { listShelfMonths } from './months.ts'
import { withWindows } from './overview.ts'

/** The shelves of some outlets over the last months that were over by a day, as everybody may read them. */
export async function listShelves(
  db: Db,
  outlets: readonly OutletRow[],
  { day: asOf, knownAt }: AsOf,
): Promise<{ months: Month[]; rows: ShelfRow[] }> {
  const months = monthsOver(asOf)
  const outletIds = outlets.map(({ id }) => id)
  const counted = await listShelfMonths(db, OPEN_SCOPE, { asOf, knownAt, outletIds })
  const reports = counted.map(({ eventId: _eventId, ...report }) => report)
  return { months, rows: toShelfRows(outlets.map(withWindows), reports, { months, asOf }) }
}
