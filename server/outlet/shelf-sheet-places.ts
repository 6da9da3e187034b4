import type { SheetChange, SheetReader } from '#server/command/sheet-part.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { listProductsByKey } from '#server/product/shelf-queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { isMonth, type Month } from '#shared/day/day.ts'
import { ALL_GOODS } from '#shared/exchange/datasets/shelf.ts'
import type { RowValues } from '#shared/exchange/dataset.ts'
import { nameKey } from '#shared/exchange/name-key.ts'
import type { PlannedProblem } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { ALL_KEY, goodsKey, shelfRowId, type SheetOutlet } from './shelf-sheet-rows.ts'

/** A row in its report. `goods`: what a new one puts on the shelf. */
export type PlacedRow = {
  change: SheetChange
  outlet: SheetOutlet
  month: Month
  id: string
  key: string
  goods?: { productId: string } | { name: string }
}
type Placed = PlacedRow | { change: SheetChange; problem: PlannedProblem }

type Product = { id: string; label: string | null; kabupatenCode: string }
type Known = {
  onRecord: ReadonlyMap<string, Pick<PlacedRow, 'outlet' | 'month' | 'key'>>
  outlets: ReadonlyMap<string, readonly SheetOutlet[]>
  products: ReadonlyMap<string | null, readonly Product[]>
}

/** Finds the report of each row, and the product of each new one; or says what the row is to say instead. */
export async function placeRows(
  { db }: Pick<SheetReader, 'db'>,
  outlets: readonly SheetOutlet[],
  changes: readonly SheetChange[],
): Promise<Placed[]> {
  const known: Known = {
    onRecord: rowsOnRecord(outlets),
    outlets: Map.groupBy(outlets, ({ stored }) => outletKey(stored.kabupatenCode, stored.label)),
    products: await namedProducts({ db }, changes),
  }
  return changes.map((change) => {
    const problem = wrongCell(change.values, change.on !== undefined)
    if (problem) return { change, problem }
    if (!change.on) return placeNew(change, known)
    const found = known.onRecord.get(change.on.id)
    return found ? { ...found, change, id: change.on.id } : { change, problem: { problem: { key: 'unknownId' } } }
  })
}

function outletKey(kabupatenCode: string, label: string): string {
  return `${kabupatenCode}|${nameKey(label)}`
}

function rowsOnRecord(outlets: readonly SheetOutlet[]): Known['onRecord'] {
  return new Map(
    outlets.flatMap((outlet) =>
      [...outlet.reports].flatMap(([month, { content }]) =>
        [...content.lines.map(goodsKey), ALL_KEY].map((key) => {
          return [shelfRowId(outlet.stored.id, month, key), { outlet, month, key }] as const
        }),
      ),
    ),
  )
}

async function namedProducts(
  { db }: Pick<SheetReader, 'db'>,
  changes: readonly SheetChange[],
): Promise<Known['products']> {
  const names = changes.flatMap(({ on, values }) => (on ? [] : searchKey(textValue(values['name']))))
  const found = await listProductsByKey(db, OPEN_SCOPE, [...new Set(names)].filter(Boolean))
  const labels = await listProductLabels(
    db,
    found.map(({ id }) => id),
  )
  const byId = new Map(labels.map((label) => [label.id, label]))
  const products = found.flatMap(({ id, key }) => {
    const product = byId.get(id)
    return product ? [{ key, product }] : []
  })
  const grouped = Map.groupBy(products, ({ key }) => key)
  return new Map([...grouped].map(([key, own]) => [key, own.map(({ product }) => product)]))
}

/** The row of a month's sales tells nothing else; one of goods says whether they are there. */
function wrongCell(values: RowValues, isOnRecord: boolean): PlannedProblem | undefined {
  const isNamedAll = nameKey(textValue(values['name'])) === nameKey(ALL_GOODS)
  if (values['kind'] === 'all' && !isNamedAll) return { column: 'name', problem: { key: 'wrongForm' } }
  if (!isAll(values)) {
    const standing = values['standing'] ?? null
    return isOnRecord && standing === null ? { column: 'standing', problem: { key: 'required' } } : undefined
  }
  const column = ['standing', 'quantity', 'priceRupiah', 'supplier'].find((key) => (values[key] ?? null) !== null)
  return column === undefined ? undefined : { column, problem: { key: 'lockedColumn' } }
}

function isAll(values: RowValues): boolean {
  const kind = values['kind'] ?? null
  const isNamedAll = nameKey(textValue(values['name'])) === nameKey(ALL_GOODS)
  return kind === 'all' || (kind === null && isNamedAll)
}

function placeNew(change: SheetChange, { outlets, products }: Known): Placed {
  const { values } = change
  const wrong = (column: string, problem: PlannedProblem['problem']) => ({ change, problem: { column, problem } })
  const kabupatenCode = textValue(values['kabupatenCode'])
  const named = outlets.get(outletKey(kabupatenCode, textValue(values['outlet']))) ?? []
  const [outlet, second] = named
  if (!outlet) {
    return wrong('outlet', { key: 'rule', rule: { about: 'shelfRow', refusal: { reason: 'unknownOutlet' } } })
  }
  if (second) return wrong('outlet', { key: 'severalRecords', labels: named.map(({ stored }) => stored.label) })
  const month = textValue(values['month'])
  if (!isMonth(month)) return wrong('month', { key: 'notAMonth' })
  const place = { change, outlet, month }
  const idOf = (key: string) => shelfRowId(outlet.stored.id, month, key)
  if (isAll(values)) return { ...place, key: ALL_KEY, id: idOf(ALL_KEY) }
  const name = textValue(values['name'])
  if (values['kind'] === 'outside') {
    const key = goodsKey({ name })
    return { ...place, key, id: idOf(key), goods: { name } }
  }
  const found = products.get(searchKey(name)) ?? []
  const own = found.filter((product) => product.kabupatenCode === kabupatenCode)
  const [product, other] = own.length > 0 ? own : found
  if (!product) {
    return wrong('name', { key: 'rule', rule: { about: 'shelfRow', refusal: { reason: 'unknownProduct' } } })
  }
  if (other) return wrong('name', { key: 'severalRecords', labels: found.map(({ label }) => label ?? '') })
  return { ...place, key: product.id, id: idOf(product.id), goods: { productId: product.id } }
}
