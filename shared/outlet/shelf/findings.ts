import type { Month } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ShelfFinding, ShelfLineKind } from './answers.ts'
import type { GateProduct } from './refusal.ts'

type Report = { eventId: string; outletId: string; month: Month }
type Line = { eventId: string; productId: string; kind: ShelfLineKind; ranOut: boolean }

type Facts = {
  /** The reports that count. */
  reports: readonly Report[]
  /** Their lines. */
  lines: readonly Line[]
  outlets: readonly { id: string; label: string; kabupatenCode: KabupatenCode }[]
  products: readonly { id: string; name: string | null; kabupatenCode: KabupatenCode }[]
  /** The products of findings as they are today. */
  gate: readonly GateProduct[]
}

/**
 * The products that were found on a shelf without being ready: one row per outlet and product. A finding is open until
 * the product is ready, or a newer report of the outlet has it no longer. Open ones first, the oldest on top.
 */
export function toShelfFindings({ reports, lines, outlets, products, gate }: Facts): ShelfFinding[] {
  const linesOf = Map.groupBy(lines, (line) => line.eventId)
  const rows = outlets.flatMap(({ id: outletId, label: outletLabel, kabupatenCode }) => {
    const own = reports
      .filter((report) => report.outletId === outletId)
      .toSorted((one, other) => (one.month < other.month ? -1 : 1))
    const onShelf = (report: Report | undefined, productId: string) =>
      (report ? (linesOf.get(report.eventId) ?? []) : []).find((line) => line.productId === productId)
    return products.flatMap(({ id: productId, name: productName, kabupatenCode: productKabupatenCode }) => {
      const found = own.filter((report) => onShelf(report, productId)?.kind === 'finding')
      const [first, last] = [found[0], found.at(-1)]
      if (!first || !last) return []
      const now = gate.find((product) => product.id === productId)
      const still = onShelf(own.at(-1), productId)
      const isOpen = still?.kind === 'finding' && !still.ranOut && now?.isReady !== true
      return [
        {
          ...{ outletId, outletLabel, kabupatenCode, productId, productName, productKabupatenCode },
          ...{ firstMonth: first.month, lastMonth: last.month, missing: now?.missing ?? [], isOpen },
        },
      ]
    })
  })
  return rows.toSorted(
    (one, other) => Number(other.isOpen) - Number(one.isOpen) || (one.firstMonth < other.firstMonth ? -1 : 1),
  )
}
