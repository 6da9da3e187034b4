import type { Day, Month } from '#shared/day/day.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { sumRupiah } from '#shared/money/rupiah.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { operationSteps } from '../lines.ts'
import { countedReport } from '../reports.ts'
import type { ShelfMonth, ShelfProduct, ShelfRow } from './answers.ts'
import type { ShelfOverview } from './overview.ts'
import { continuityOf, isSilent, outletStates, productStates, type Opening, type Pause } from './continuity.ts'

/** From when to when an outlet can be reported, by its milestones; `closed` is null when it is open, or open again. */
export function openingOf(events: readonly RegistryEvent[]): Pick<Opening, 'closed'> & {
  launched: Opening['launched'] | null
  pauses: Pause[]
} {
  const steps = operationSteps(events)
  const last = steps.at(-1)
  return {
    launched: countedReport(events, 'launched')?.window ?? null,
    closed: last?.type === 'closed' ? last.counted.window : null,
    pauses: steps.flatMap(({ type, counted }, index) =>
      type === 'paused'
        ? [{ from: counted.window.notAfter, before: steps[index + 1]?.counted.window.notBefore ?? null }]
        : [],
    ),
  }
}

type Outlet = { id: string; kabupatenCode: KabupatenCode; label: string; events: readonly RegistryEvent[] }

/**
 * The outlets that were launched by a day, possibly, with their months.
 * @param reports all shelf reports known, of any outlet
 */
export function toShelfRows(
  outlets: readonly Outlet[],
  reports: readonly ShelfMonth[],
  { months, asOf }: { months: readonly Month[]; asOf: Day },
): ShelfRow[] {
  const ofOutlet = Map.groupBy(reports, (report) => report.outletId)
  return outlets.flatMap(({ id, kabupatenCode, label, events }) => {
    const { launched, closed: closing, pauses } = openingOf(events.filter((event) => event.window.notBefore <= asOf))
    if (!launched || launched.notBefore > asOf) return []
    const closed = closing && closing.notAfter <= asOf ? closing : null
    const own = (ofOutlet.get(id) ?? []).toSorted((one, other) => (one.month < other.month ? -1 : 1))
    const states = outletStates({ launched, closed, pauses }, own, months)
    const [first] = months
    return [
      {
        ...{ outletId: id, kabupatenCode, label, launched, states },
        closedOn: closed?.notAfter ?? null,
        reports: own.filter(({ month }) => first === undefined || month >= first),
        continuity: continuityOf(states),
        lastMonth: own.at(-1)?.month ?? null,
        isSilent: closed === null && isSilent(states),
      },
    ]
  })
}

/** A product on the shelf, or run out, in the report of one outlet and month. */
type StockedMonth = {
  outletId: string
  productId: string
  name: string | null
  kabupatenCode: KabupatenCode
  month: Month
  ranOut: boolean
}

/** The products that any of the months names, each at each of its outlets. */
export function toShelfProducts(
  rows: readonly ShelfRow[],
  lines: readonly StockedMonth[],
  months: readonly Month[],
): ShelfProduct[] {
  const ofOutlet = new Map(rows.map((row) => [row.outletId, row]))
  const grouped = Map.groupBy(lines, (line) => `${line.outletId} ${line.productId}`)
  return [...grouped.values()].flatMap((own) => {
    const [first] = own
    const row = first && ofOutlet.get(first.outletId)
    if (!first || !row) return []
    const { productId, name, kabupatenCode, outletId } = first
    const states = productStates(row.states, months, own)
    return [{ productId, name, kabupatenCode, outletId, states, continuity: continuityOf(states) }]
  })
}

/** What was sold in each month: the sum of the reports that tell, with how many of them do. Silence is not zero. */
export function salesByMonth(reports: readonly ShelfMonth[], months: readonly Month[]): ShelfOverview['sales'] {
  return months.map((month) => {
    const own = reports.filter((report) => report.month === month)
    const told = own.flatMap(({ salesRupiah }) => salesRupiah ?? [])
    return { month, rupiah: sumRupiah(told), told: told.length, reports: own.length }
  })
}
