import type { Db } from '#server/db/database.ts'
import { listFileTables } from '#server/exchange/file-queries.ts'
import { listProductsByKey, listShelfCandidates } from '#server/product/shelf-queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { previewShelfRows, type ShelfPreview } from '#shared/outlet/shelf/preview.ts'
import { findHeadLine, readShelfRows } from '#shared/outlet/shelf/read-rows.ts'
import { shelfDay } from '#shared/outlet/shelf/refusal.ts'
import type { PreviewShelf } from '#shared/outlet/shelf/schema.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { requireOutlet } from './report.ts'

/**
 * What a spreadsheet would put on the shelf, row by row. Nothing is stored.
 * @throws DomainError not-found for an outlet out of scope
 */
export async function previewShelf(
  db: Db,
  scope: Scope,
  { outletId, month, name, content, today }: PreviewShelf & { today: Day },
): Promise<ShelfPreview> {
  const { stored } = await requireOutlet(db, scope, outletId)
  const file = await listFileTables(Buffer.from(content, 'base64'), name)
  if ('refusal' in file) return file
  const { tables } = file
  const table = tables.find((one) => findHeadLine(one) !== undefined) ?? tables.find((one) => one.length > 0) ?? []
  const read = readShelfRows(table)
  if ('problem' in read) return read
  const keys = [...new Set(read.rows.map((row) => searchKey(row.name)))].filter((key) => key !== '')
  const named = await listProductsByKey(db, OPEN_SCOPE, keys)
  const candidates = await listShelfCandidates(
    db,
    named.map((product) => product.id),
    shelfDay(month, today),
  )
  const own = candidates.filter((candidate) => candidate.kabupatenCode === stored.kabupatenCode)
  const others = candidates.filter((candidate) => !own.includes(candidate))
  return { rows: previewShelfRows(read.rows, [...own, ...others]), unknownHeadings: read.unknownHeadings }
}
