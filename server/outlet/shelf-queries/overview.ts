import type { Db } from '#server/db/database.ts'
import type { AsOf } from '#server/figure/queries.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Month } from '#shared/day/day.ts'
import type { ShelfMonth, ShelfProduct, ShelfRow } from '#shared/outlet/shelf/answers.ts'
import type { ShelfOverview } from '#shared/outlet/shelf/overview.ts'
import { monthsOver } from '#shared/outlet/shelf/continuity.ts'
import { salesByMonth, toShelfProducts, toShelfRows } from '#shared/outlet/shelf/rows.ts'
import type { AnswerInfo, OutletRow } from '#shared/overview/overview.ts'
import { listOutlets } from '../queries.ts'
import { listProductLines } from './lines.ts'
import { listShelfMonths, type CountedMonth } from './months.ts'

/** Everything the tab of shelves shows to everybody: outlets by month, products, sums. */
export async function getShelfOverview(
  db: Db,
  scope: Scope,
  { day: asOf, knownAt }: AsOf,
): Promise<Omit<ShelfOverview, keyof AnswerInfo>> {
  const months = monthsOver(asOf)
  const reports = await listShelfMonths(db, scope, { asOf, knownAt })
  const outlets = await listOutlets(db, scope, knownAt)
  const rows = toShelfRows(outlets.map(withWindows), reports.map(withoutEvent), { months, asOf })
  return {
    kabupaten: await listKabupaten(db, scope),
    months,
    rows,
    products: await listShelfProducts(db, { rows, reports, months }),
    sales: salesByMonth(reports, months),
  }
}

type Facts = { rows: readonly ShelfRow[]; reports: readonly CountedMonth[]; months: readonly Month[] }

/** The products that reports of some months name, at each of the outlets. */
export async function listShelfProducts(db: Db, { rows, reports, months }: Facts): Promise<ShelfProduct[]> {
  const asked = new Map(
    reports.filter(({ month }) => months.includes(month)).map((report) => [report.eventId, report] as const),
  )
  const lines = await listProductLines(db, [...asked.keys()])
  const labels = await listProductLabels(db, [...new Set(lines.map((line) => line.productId))])
  const products = new Map(labels.map((label) => [label.id, label]))
  const stocked = lines.flatMap(({ eventId, productId, ranOut }) => {
    const report = asked.get(eventId)
    const product = products.get(productId)
    if (!report || !product) return []
    const { label: name, kabupatenCode } = product
    return [{ outletId: report.outletId, month: report.month, productId, name, kabupatenCode, ranOut }]
  })
  return toShelfProducts(rows, stocked, months)
}

/** Outlets at hand with their events as the rules read them. */
export function withWindows({ events, ...outlet }: OutletRow) {
  return {
    ...outlet,
    events: events.map((event) => ({
      ...event,
      window: { notBefore: event.notBefore, notAfter: event.notAfter },
    })),
  }
}

function withoutEvent({ eventId: _eventId, ...report }: CountedMonth): ShelfMonth {
  return report
}
