import { readinessOf, type OpenItem } from '#shared/certification/requirements.ts'
import { checklistOf } from '#shared/certification/checklist.ts'
import { firstDayOf, lastDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { ShelfLineKind } from './answers.ts'
import type { ShelfInput, ShelfLineInput } from './schema.ts'

/** What stands against one line. `line` counts from 0. */
export type LineRefusal =
  | { line: number; reason: 'notOnRecord' }
  | { line: number; reason: 'noSuchSupplier' }
  | { line: number; reason: 'notReady'; missing: OpenItem[] }

/** An amount that is probably a typing error; `path` is its field: `lines.3.priceRupiah`. */
export type UnusualAmount = { path: string; amount: number; limit: number; unit: 'rupiah' | 'piece' }

/** Why a shelf report is not taken. `unusual` asks: sent again with `confirmed`, the amounts are taken. */
export type ShelfRefusal =
  | { reason: 'notLaunched'; launched: DayWindow | null }
  | { reason: 'closed'; closed: DayWindow }
  | { reason: 'futureMonth'; last: Month }
  | { reason: 'lines'; lines: LineRefusal[] }
  | { reason: 'unusual'; amounts: UnusualAmount[] }

/** The day that a report of a month tells of: the month's last, or today while the month is running. */
export function shelfDay(month: Month, today: Day): Day {
  const last = lastDayOf(month)
  return last < today ? last : today
}

/** Why an outlet has no shelf to report of a month, or undefined when it has. */
export function monthRefusal(
  { launched, closed }: { launched: DayWindow | null; closed: DayWindow | null },
  month: Month,
  today: Day,
): ShelfRefusal | undefined {
  if (month > monthOf(today)) return { reason: 'futureMonth', last: monthOf(today) }
  if (launched === null || launched.notBefore > lastDayOf(month)) return { reason: 'notLaunched', launched }
  return closed !== null && closed.notAfter < firstDayOf(month) ? { reason: 'closed', closed } : undefined
}

/** What the gate knows of a product on a day. */
export type GateProduct = { id: string; isOnRecord: boolean; isReady: boolean; missing: OpenItem[] }

type Known = { id: string; isOnRecord: boolean; category: ProductCategory | null; events: readonly RegistryEvent[] }

/** Whether the programme would let a product onto a shelf on a day, and what is missing. */
export function gateProduct({ id, isOnRecord, category, events }: Known, day: Day): GateProduct {
  return { id, isOnRecord, ...readinessOf(category, checklistOf(events, day)) }
}

/** As what a line is kept: what became ready is no finding any more. */
export function kindOfLine(line: ShelfLineInput, product: GateProduct | undefined): ShelfLineKind {
  if (line.kind === 'outside') return 'outside'
  return product?.isReady ? 'programme' : 'finding'
}

/** What a report names, as the registry knows it. */
type ShelfGround = { products: readonly GateProduct[]; supplierIds: ReadonlySet<string> }

type NamedLine = Pick<ShelfLineInput, 'kind' | 'productId' | 'asFinding' | 'supplierId'>

/** The gate: only ready products go on a shelf; another one is refused with what is missing, unless noted as a finding. */
export function lineRefusals(lines: readonly NamedLine[], { products, supplierIds }: ShelfGround): LineRefusal[] {
  const known = new Map(products.map((product) => [product.id, product]))
  return lines.flatMap(({ kind, productId, asFinding, supplierId }, line): LineRefusal[] => {
    const refusals: LineRefusal[] = []
    if (supplierId !== undefined && !supplierIds.has(supplierId)) refusals.push({ line, reason: 'noSuchSupplier' })
    if (kind === 'outside') return refusals
    const product = known.get(productId ?? '')
    if (!product?.isOnRecord) return [...refusals, { line, reason: 'notOnRecord' }]
    if (product.isReady || asFinding) return refusals
    return [...refusals, { line, reason: 'notReady', missing: product.missing }]
  })
}

/** Above these somebody has probably typed a zero too many: a village shop sells for less. */
const unusualAbove = {
  priceRupiah: 10_000_000,
  quantity: 10_000,
  lineSalesRupiah: 100_000_000,
  salesRupiah: 500_000_000,
} as const

/** The amounts that have to be confirmed, in the order of the form. */
export function unusualAmounts({ lines, salesRupiah }: Pick<ShelfInput, 'lines' | 'salesRupiah'>): UnusualAmount[] {
  const above = (path: string, amount: number | undefined, of: Pick<UnusualAmount, 'limit' | 'unit'>) =>
    amount !== undefined && amount > of.limit ? [{ path, amount, ...of }] : []
  return [
    ...lines.flatMap((line, index) => [
      ...above(`lines.${index}.quantity`, line.quantity, { limit: unusualAbove.quantity, unit: 'piece' }),
      ...above(`lines.${index}.priceRupiah`, line.priceRupiah, { limit: unusualAbove.priceRupiah, unit: 'rupiah' }),
      ...above(`lines.${index}.salesRupiah`, line.salesRupiah, { limit: unusualAbove.lineSalesRupiah, unit: 'rupiah' }),
    ]),
    ...above('salesRupiah', salesRupiah, { limit: unusualAbove.salesRupiah, unit: 'rupiah' }),
  ]
}

type Facts = ShelfGround & {
  opening: { launched: DayWindow | null; closed: DayWindow | null }
  month: Month
  today: Day
}

/** Why a shelf report is not taken, or undefined when it is. */
export function shelfRefusal(input: ShelfInput, { opening, month, today, ...ground }: Facts): ShelfRefusal | undefined {
  const closedMonth = monthRefusal(opening, month, today)
  if (closedMonth) return closedMonth
  const lines = lineRefusals(input.lines, ground)
  if (lines.length > 0) return { reason: 'lines', lines }
  const amounts = input.confirmed ? [] : unusualAmounts(input)
  return amounts.length > 0 ? { reason: 'unusual', amounts } : undefined
}
