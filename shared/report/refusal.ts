import { lastDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { launchWithin, spanOf } from '#shared/target/launch.ts'
import type { ReportableProduct, ReportContent } from './answers.ts'
import { FIRST_REPORT_MONTH, isMonthOver, reportStateAfter, type ReportAct, type ReportState } from './report.ts'

/** A product that bars an act. A launch slot may have no name yet. */
export type BarringProduct = { id: string; name: string | null; launchSlot: number | null; launched: DayWindow | null }

/** Why an act on a monthly report is not possible. */
export type ReportRefusal =
  | { reason: 'wrongState'; act: ReportAct; state: ReportState }
  | { reason: 'notReportable'; first: Month; last: Month }
  | { reason: 'monthRunning'; endsOn: Day }
  | { reason: 'saysNothing' }
  /** Named products that are not on record here, or no longer. */
  | { reason: 'notOnRecord'; products: BarringProduct[]; unknown: number }
  /** Named products that were surely launched in another month. */
  | { reason: 'otherMonth'; products: BarringProduct[] }
  /** Products surely launched in the month that the report leaves out; with nihil it leaves out all. */
  | { reason: 'leftOut'; products: BarringProduct[]; isNihil: boolean }

/** Why an act is not possible where a report stands, or undefined when it is. */
export function actRefusal(act: ReportAct, state: ReportState): ReportRefusal | undefined {
  return reportStateAfter(act, state) ? undefined : { reason: 'wrongState', act, state }
}

type WriteFacts = {
  month: Month
  state: ReportState
  today: Day
  content: Pick<ReportContent, 'productIds' | 'isNihil'>
  /** All products that may have been launched in the month, and all that the report names and the registry knows. */
  products: readonly ReportableProduct[]
}

/** Why a draft cannot be kept, or undefined when it can: the running month can be prepared. */
export function saveRefusal(facts: WriteFacts): ReportRefusal | undefined {
  const { month, state, today } = facts
  const last = monthOf(today)
  if (month < FIRST_REPORT_MONTH || month > last) return { reason: 'notReportable', first: FIRST_REPORT_MONTH, last }
  return actRefusal('save', state) ?? unknownProducts(facts)
}

/** Why a report cannot be submitted, or undefined when it can: once the month is over, and as the registry has it. */
export function submitRefusal(facts: WriteFacts): ReportRefusal | undefined {
  const { month, state, today, content } = facts
  const refusal = saveRefusal(facts)
  if (refusal) return refusal.reason === 'wrongState' ? { reason: 'wrongState', act: 'submit', state } : refusal
  if (!isMonthOver(month, today)) return { reason: 'monthRunning', endsOn: lastDayOf(month) }
  if (!content.isNihil && content.productIds.length === 0) return { reason: 'saysNothing' }
  return otherMonths(facts) ?? leftOut(facts)
}

function unknownProducts({ content, products }: WriteFacts): ReportRefusal | undefined {
  const known = new Map(products.map((product) => [product.id, product]))
  const named = content.productIds.flatMap((id) => known.get(id) ?? [])
  const archived = named.filter((product) => product.isArchived).map(toBarring)
  const unknown = content.productIds.filter((id) => !known.has(id)).length
  return archived.length + unknown > 0 ? { reason: 'notOnRecord', products: archived, unknown } : undefined
}

function otherMonths({ month, today, content, products }: WriteFacts): ReportRefusal | undefined {
  const elsewhere = products.filter(
    (product) =>
      content.productIds.includes(product.id) && product.launched && surenessIn(product, month, today) === 'no',
  )
  return elsewhere.length > 0 ? { reason: 'otherMonth', products: elsewhere.map(toBarring) } : undefined
}

function leftOut({ month, today, content, products }: WriteFacts): ReportRefusal | undefined {
  const { productIds, isNihil } = content
  const missing = products.filter(
    (product) =>
      !product.isArchived && !productIds.includes(product.id) && surenessIn(product, month, today) === 'surely',
  )
  return missing.length > 0 ? { reason: 'leftOut', products: missing.map(toBarring), isNihil } : undefined
}

/** How surely the registry has the launch of a product in a month. */
export function surenessIn({ launched }: Pick<ReportableProduct, 'launched'>, month: Month, today: Day) {
  if (!launched) return 'no'
  return launchWithin({ window: launched, isVerified: false, archived: null }, spanOf(month), today)
}

function toBarring({ id, name, launchSlot, launched }: ReportableProduct): BarringProduct {
  return { id, name, launchSlot, launched }
}
