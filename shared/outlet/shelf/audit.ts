import type { AuditValues } from '#shared/audit/answers.ts'
import type { Month } from '#shared/day/day.ts'
import type { EventDetail } from '#shared/figure/registry-event.ts'
import type { ShelfContent, ShelfLine } from './answers.ts'
import { summaryOf } from './summary.ts'

type CountedLine = Pick<ShelfLine, 'kind' | 'ranOut' | 'salesRupiah' | 'supplierId' | 'supplier'>

/** What the event of a report tells everybody. */
export function detailOfShelf(month: Month, lines: readonly CountedLine[], salesRupiah: number | null): EventDetail {
  const summary = summaryOf(lines, salesRupiah)
  const { productCount, findingCount, outsideCount, ranOutCount } = summary
  return {
    ...{ month, productCount, findingCount, outsideCount, ranOutCount },
    ...(summary.salesRupiah !== null && { salesRupiah: summary.salesRupiah }),
  }
}

/** What the audit trail tells of a report: its counts, and the goods by name. */
export function auditOfShelf(month: Month, { lines, salesRupiah, note, evidence }: ShelfContent): AuditValues {
  const { productCount, findingCount, outsideCount, ranOutCount } = summaryOf(lines, salesRupiah)
  return {
    ...{ month, productCount, findingCount, outsideCount, ranOutCount, salesRupiah, note, evidence },
    goods: lines.map((line) => ({
      ...{ name: line.name, shelfKind: line.kind },
      ...(line.quantity !== null && { quantity: line.quantity }),
      ...(line.priceRupiah !== null && { priceRupiah: line.priceRupiah }),
      ...(line.ranOut && { ranOut: true }),
    })),
  }
}
