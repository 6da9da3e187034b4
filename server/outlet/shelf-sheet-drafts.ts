import type { SheetChange, SheetReader } from '#server/command/sheet-part.ts'
import { listGateProducts } from '#server/product/shelf-queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import type { Month } from '#shared/day/day.ts'
import type { CellValue } from '#shared/exchange/dataset.ts'
import type { PlannedProblem } from '#shared/exchange/plan.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import { errorsOfIssues } from '#shared/form/field-errors.ts'
import type { ShelfLine } from '#shared/outlet/shelf/answers.ts'
import { shelfDay, shelfRefusal, unusualAmounts } from '#shared/outlet/shelf/refusal.ts'
import { openingOf } from '#shared/outlet/shelf/rows.ts'
import { shelfInputSchema, type ShelfInput } from '#shared/outlet/shelf/schema.ts'
import { emptyShelf } from './shelf-queries/lines.ts'
import { shelfVersion } from './shelf-queries/report.ts'
import { placeRows, type PlacedRow } from './shelf-sheet-places.ts'
import { ALL_KEY, goodsKey, loadSheetOutlets, type SheetOutlet } from './shelf-sheet-rows.ts'

/** One report as the rows of a file would have it, on top of what it says already. */
export type ShelfDraft = {
  outlet: SheetOutlet
  month: Month
  version: number
  input: ShelfInput
  rows: readonly PlacedRow[]
}
type Reader = Pick<SheetReader, 'db' | 'scope' | 'today'>
type Problems = Map<number, PlannedProblem[]>

/** The reports that the rows make, each as its form would send it; and what stands against rows, by line. */
export async function draftShelves(
  reader: Reader,
  changes: readonly SheetChange[],
): Promise<{ drafts: ShelfDraft[]; problems: Problems }> {
  const outlets = await loadSheetOutlets(reader)
  const problems: Problems = new Map()
  const placed: PlacedRow[] = []
  for (const row of await placeRows(reader, outlets, changes)) {
    if ('problem' in row) problems.set(row.change.line, [row.problem])
    else placed.push(row)
  }
  const drafts: ShelfDraft[] = []
  for (const rows of Map.groupBy(placed, ({ outlet, month }) => `${outlet.stored.id} ${month}`).values()) {
    const draft = await draftShelf(reader, rows, problems)
    if (draft) drafts.push(draft)
  }
  return { drafts, problems }
}

/** Rows that are refused stay out of the report, so that what is left is looked at again. */
async function draftShelf(
  reader: Reader,
  rows: readonly PlacedRow[],
  problems: Problems,
): Promise<ShelfDraft | undefined> {
  const [first] = rows
  if (!first) return undefined
  const { outlet, month } = first
  const merged = merge(rows)
  const checked = await checkDraft(reader, rows, merged)
  if (!('found' in checked)) {
    return { outlet, month, version: shelfVersion(outlet.events, month), input: checked, rows }
  }
  for (const { row, ...problem } of checked.found) {
    const { line } = row.change
    problems.set(line, [...(problems.get(line) ?? []), problem])
  }
  const left = rows.filter(({ change }) => !problems.has(change.line))
  return draftShelf(reader, left, problems)
}

type DraftLine = { key: string; name: string; told: Record<string, unknown>; row?: PlacedRow }
type Merged = { lines: DraftLine[]; salesRupiah: CellValue | null }

/** What the report says already, with what the rows say over it. */
function merge(rows: readonly PlacedRow[]): Merged {
  const [first] = rows
  const { lines: before, salesRupiah } = first?.outlet.reports.get(first.month)?.content ?? emptyShelf
  const merged: Merged = {
    lines: before.map((line) => ({ key: goodsKey(line), name: line.name, told: toldBefore(line) })),
    salesRupiah,
  }
  const byKey = new Map(before.map((line) => [goodsKey(line), line]))
  for (const row of rows) {
    const { values, on } = row.change
    if (row.key === ALL_KEY) {
      merged.salesRupiah = values['salesRupiah'] ?? null
      continue
    }
    const index = on ? merged.lines.findIndex(({ key }) => key === row.key) : -1
    const found = index < 0 ? undefined : byKey.get(row.key)
    const line = { key: row.key, name: row.change.label, told: toldBy(row, found), row }
    if (index < 0 && values['standing'] !== 'gone') merged.lines.push(line)
    else if (index >= 0) merged.lines.splice(index, 1, ...(values['standing'] === 'gone' ? [] : [line]))
  }
  return merged
}

function filled(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}

function whatOf({ kind, productId, name }: ShelfLine): Record<string, unknown> {
  if (kind === 'outside') return { kind: 'outside', name }
  return { kind: 'programme', productId, ...(kind === 'finding' && { asFinding: true }) }
}

function supplierOf(supplier: unknown, before: ShelfLine | undefined): Record<string, unknown> {
  const isKnown = before !== undefined && before.supplierId !== null && before.supplier === supplier
  return isKnown ? { supplierId: before.supplierId } : { supplier }
}

function toldBefore(line: ShelfLine): Record<string, unknown> {
  const { quantity, priceRupiah, salesRupiah, ranOut, supplier } = line
  return filled({ ...whatOf(line), quantity, priceRupiah, salesRupiah, ranOut, ...supplierOf(supplier, line) })
}

function toldBy({ change, goods }: PlacedRow, before: ShelfLine | undefined): Record<string, unknown> {
  const { values } = change
  const { quantity, priceRupiah, salesRupiah, supplier } = values
  const isNamed = goods !== undefined && 'name' in goods
  const asFinding = values['kind'] === 'finding' && { asFinding: true }
  const what = before ? whatOf(before) : { kind: isNamed ? 'outside' : 'programme', ...goods, ...asFinding }
  const ranOut = values['standing'] === 'ranOut'
  return filled({ ...what, quantity, priceRupiah, salesRupiah, ranOut, ...supplierOf(supplier, before) })
}

type Found = PlannedProblem & { row: PlacedRow }

/** What the form and the rules say of a report, at the rows; or the report. */
async function checkDraft(
  { db, today }: Reader,
  rows: readonly PlacedRow[],
  { lines, salesRupiah }: Merged,
): Promise<ShelfInput | { found: Found[] }> {
  const [first] = rows
  const onAll = (problem: PlannedProblem) => ({ found: rows.map((row) => ({ ...problem, row })) })
  const onLine = (index: number, problem: PlannedProblem): Found[] => {
    const line = lines[index]
    if (line?.row) return [{ ...problem, row: line.row }]
    const refusal = { reason: 'otherGoods' as const, name: line?.name ?? '' }
    return onAll({ problem: { key: 'rule', rule: { about: 'shelfRow', refusal } } }).found
  }
  const onPath = (path: string, problem: PlannedProblem['problem']): Found[] => {
    const [, index, field = 'name'] = /^lines\.(\d+)(?:\.(.+))?$/u.exec(path) ?? []
    if (index !== undefined) return onLine(Number(index), { column: columnOf[field] ?? field, problem })
    const all = rows.find((row) => row.key === ALL_KEY)
    const told = path === 'salesRupiah' ? { column: path, problem } : { problem }
    return all && path === 'salesRupiah' ? [{ ...told, row: all }] : onAll(told).found
  }
  const { evidence = [], note = null } = first?.outlet.reports.get(first.month)?.content ?? {}
  const input = { lines: lines.map(({ told }) => told), ...filled({ salesRupiah, note }), evidence, confirmed: true }
  const parsed = shelfInputSchema.safeParse(input)
  if (!parsed.success || !first) {
    const errors = Object.entries(errorsOfIssues(parsed.error?.issues ?? [], input))
    return { found: errors.flatMap(([path, problem]) => onPath(path, problem)) }
  }
  const { outlet, month } = first
  const supplierIds = parsed.data.lines.flatMap((line) => line.supplierId ?? [])
  const products = parsed.data.lines.flatMap((line) => line.productId ?? [])
  const refusal = shelfRefusal(parsed.data, {
    ...{ opening: openingOf(effectiveEvents(outlet.events)), month, today },
    products: await listGateProducts(db, products, shelfDay(month, today)),
    supplierIds: new Set((await listUmkmLabels(db, supplierIds)).map(({ id }) => id)),
  })
  if (refusal?.reason === 'lines') {
    return {
      found: refusal.lines.flatMap((told) =>
        onLine(told.line, { column: 'name', problem: { key: 'rule', rule: { about: 'shelfLine', refusal: told } } }),
      ),
    }
  }
  if (refusal) return onAll({ column: 'month', problem: { key: 'rule', rule: { about: 'shelf', refusal } } })
  const unusual = unusualAmounts(parsed.data).flatMap((amount) =>
    onPath(amount.path, { key: 'rule', rule: { about: 'shelfAmount', amount } }),
  )
  // What was confirmed in the form before is not asked again.
  const found = unusual.filter(({ row, column = '' }) => row.change.changed.includes(column))
  return found.length > 0 ? { found } : parsed.data
}

const columnOf: Partial<Record<string, string>> = { productId: 'name', supplierId: 'supplier' }
