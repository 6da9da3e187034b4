import type { Db } from '#server/db/database.ts'
import { listGateProducts } from '#server/product/shelf-queries.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { requireReaderScope } from '#server/wilayah/province-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { ShelfFindings, ShelfProduct } from '#shared/outlet/shelf/answers.ts'
import { continuityOf, monthsOver } from '#shared/outlet/shelf/continuity.ts'
import { toShelfFindings } from '#shared/outlet/shelf/findings.ts'
import { toShelfRows } from '#shared/outlet/shelf/rows.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { listOutlets } from '../queries.ts'
import { listEntriesOfProduct, listProductLines } from './lines.ts'
import { listShelfMonths } from './months.ts'
import { listShelfProducts, withWindows } from './overview.ts'

type Question = { today: Day; province?: ProvinceCode | undefined }

/**
 * The products found on shelves in scope without being ready, open ones first.
 * @throws DomainError invalid-input for the whole of a national registry: they are told by province
 */
export async function listFindings(db: Db, reader: Scope, { today, province }: Question): Promise<ShelfFindings> {
  const scope = await requireReaderScope(db, reader, province)
  const reports = await listShelfMonths(db, scope, { asOf: today })
  const lines = await listProductLines(
    db,
    reports.map((report) => report.eventId),
  )
  const found = [...new Set(lines.filter((line) => line.kind === 'finding').map((line) => line.productId))]
  const labels = await listProductLabels(db, found)
  const outlets = await listOutlets(db, scope)
  return {
    rows: toShelfFindings({
      reports,
      lines,
      outlets,
      products: labels.map(({ id, label, kabupatenCode }) => ({ id, name: label, kabupatenCode })),
      gate: await listGateProducts(db, found, today),
    }),
    today,
  }
}

/** Where a product is and was on a shelf in the last six months that are over, and since then. */
export async function listOutletsOfProduct(db: Db, productId: string, today: Day) {
  const entries = await listEntriesOfProduct(db, productId)
  const outletIds = [...new Set(entries.map((entry) => entry.outletId))]
  const months = monthsOver(today)
  if (outletIds.length === 0) return { months, rows: [], today }
  const reports = await listShelfMonths(db, OPEN_SCOPE, { asOf: today, outletIds })
  const outlets = (await listOutlets(db, OPEN_SCOPE)).filter((outlet) => outletIds.includes(outlet.id))
  const rows = toShelfRows(outlets.map(withWindows), reports, { months, asOf: today })
  const products = await listShelfProducts(db, { rows, reports, months })
  const isThere = new Map(entries.map((entry) => [entry.eventId, !entry.ranOut]))
  return {
    months,
    rows: rows.map((row) => {
      const own: ShelfProduct | undefined = products.find(
        (each) => each.productId === productId && each.outletId === row.outletId,
      )
      const states = own?.states ?? row.states.map(unnamed)
      const last = reports.findLast(({ outletId, eventId }) => outletId === row.outletId && isThere.has(eventId))
      return {
        ...{ outletId: row.outletId, label: row.label, kabupatenCode: row.kabupatenCode, states },
        continuity: continuityOf(states),
        /** The last month whose report names it. */
        lastMonth: last?.month ?? null,
      }
    }),
    today,
  }
}

function unnamed(state: 'stocked' | 'empty' | 'missing' | 'notOpen') {
  return state === 'stocked' || state === 'empty' ? ('absent' as const) : state
}
