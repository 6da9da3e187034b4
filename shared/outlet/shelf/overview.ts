import type { Month } from '#shared/day/day.ts'
import type { AnswerInfo, KabupatenRow } from '#shared/overview/overview.ts'
import type { ShelfProduct, ShelfRow } from './answers.ts'

/** The answer of `shelf.overview`: aggregates and open records, the same for everybody. */
export type ShelfOverview = AnswerInfo & {
  kabupaten: KabupatenRow[]
  /** The last six months that were over, oldest first. */
  months: Month[]
  rows: ShelfRow[]
  products: ShelfProduct[]
  /** Sums by month over the reports that tell of sales, and how many those are. */
  sales: { month: Month; rupiah: number; told: number; reports: number }[]
}
