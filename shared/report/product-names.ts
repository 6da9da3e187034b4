import { searchKey } from '#shared/text/search-key.ts'
import type { ReportableProduct } from './answers.ts'

type Named = Pick<ReportableProduct, 'id' | 'name' | 'launchSlot'>

/** How one cell names the products of a report: `Kopi Belu; Tenun Lidak`. A launch slot without a name goes by its number. */
export function productNamesOf(ids: readonly string[], products: readonly Named[]): string | null {
  const byId = new Map(products.map((product) => [product.id, nameOf(product)]))
  return ids.length === 0 ? null : ids.map((id) => byId.get(id) ?? id).join('; ')
}

function nameOf({ id, name, launchSlot }: Named): string {
  return name ?? (launchSlot === null ? id : `Produk peluncuran ${launchSlot}`)
}

function namesIn(text: string): string[] {
  return text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The keys of the names in such a cell, to look products up by. */
export function productKeysIn(text: string): string[] {
  return [...new Set(namesIn(text).map(searchKey))].filter((key) => key !== '')
}

/** Why a cell does not name products. */
export type ProductNamesProblem = { unknown: string } | { several: string[] }

/** The products that such a cell names, in its order and each once; or the first name that is not one product's. */
export function readProductNames(
  text: string,
  products: readonly Named[],
): { productIds: string[] } | { problem: ProductNamesProblem } {
  const byKey = Map.groupBy(products, (product) => searchKey(nameOf(product)))
  const productIds = new Set<string>()
  for (const name of namesIn(text)) {
    const found = byKey.get(searchKey(name)) ?? products.filter(({ id }) => id === name)
    const [product, second] = found
    if (!product) return { problem: { unknown: name } }
    if (second) return { problem: { several: found.map(nameOf) } }
    productIds.add(product.id)
  }
  return { productIds: [...productIds] }
}
