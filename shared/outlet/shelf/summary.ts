import { sumRupiah } from '#shared/money/rupiah.ts'
import type { ShelfLine } from './answers.ts'

type SummedLine = Pick<ShelfLine, 'kind' | 'ranOut' | 'salesRupiah' | 'supplierId' | 'supplier'>

/** What one report amounts to. Goods that had run out are counted apart. */
export type ShelfSummary = {
  productCount: number
  findingCount: number
  outsideCount: number
  ranOutCount: number
  supplierCount: number
  /** All sales; null when the report does not tell: neither as a whole nor of every line. */
  salesRupiah: number | null
  /** Sales of products of the programme and all sales, where every line tells its own. */
  localSales: { localRupiah: number; rupiah: number } | null
}

/** Counts and sums of a report. @param salesRupiah the sales of the month as a whole, null when not told */
export function summaryOf(lines: readonly SummedLine[], salesRupiah: number | null): ShelfSummary {
  const there = lines.filter((line) => !line.ranOut)
  const isLocal = (line: SummedLine) => line.kind !== 'outside'
  const suppliers = lines.flatMap(({ supplierId, supplier }) => supplierId ?? supplier ?? [])
  const told = lines.length > 0 && lines.every((line) => line.salesRupiah !== null)
  const sumOf = (some: readonly SummedLine[]) => sumRupiah(some.map((line) => line.salesRupiah ?? 0))
  return {
    productCount: there.filter(isLocal).length,
    findingCount: there.filter((line) => line.kind === 'finding').length,
    outsideCount: there.filter((line) => line.kind === 'outside').length,
    ranOutCount: lines.filter((line) => line.ranOut && isLocal(line)).length,
    supplierCount: new Set(suppliers).size,
    salesRupiah: salesRupiah ?? (told ? sumOf(lines) : null),
    localSales: told ? { localRupiah: sumOf(lines.filter(isLocal)), rupiah: sumOf(lines) } : null,
  }
}

/** The share of goods of the programme among all goods on the shelf; undefined for an empty shelf. (0–1) */
export function localShare({
  productCount,
  outsideCount,
}: Pick<ShelfSummary, 'productCount' | 'outsideCount'>): number | undefined {
  const all = productCount + outsideCount
  return all === 0 ? undefined : productCount / all
}
