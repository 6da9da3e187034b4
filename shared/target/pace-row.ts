import type { Month } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** The months of the recent rate with all that its formula prints: rate = made ÷ months. */
export type RecentRate = {
  firstMonth: Month
  lastMonth: Month
  /** Three, or fewer while the target is younger. */
  months: number
  made: number
  /** Of these months, those that nobody reported: the rate leaves out what may have been made in them. */
  notReported: number
  /** Null when none of these months was reported: no data is not zero. */
  rate: number | null
}

/** A month of the year. `due` and `made` add up from the first month that had a target; `made` is null after `asOf`. */
export type PacePoint = {
  month: Month
  target: number
  due: number
  made: Interval | null
  /** The projection at the month's end; null for months that are over, and without a recent rate. */
  projected: number | null
}

/** How one kabupaten stands in one year against its monthly target. */
export type Pace = {
  kabupatenCode: KabupatenCode
  year: number
  /** Months with a target that are over: how many, how many met it, and how many nobody reported. */
  monthsElapsed: number
  monthsMet: number
  monthsNotReported: number
  /** The sum of the targets of the months that are over. */
  due: number
  /** Verified products of the year up to `asOf`; the running month counts as far as it has come. */
  made: Interval
  /** Of these, surely in months that are over. */
  madeBefore: number
  /** Reported products that nobody has verified. */
  unverified: Interval
  /** due − made: what is behind, negative when ahead. */
  gap: number
  /** The sum of all targets of the year. */
  yearDue: number
  /** What the year still asks for: yearDue − made, never below zero. */
  left: number
  /** Months with a target that are not over, the running one included. */
  monthsLeft: number
  /** left ÷ monthsLeft; null once the year is over. */
  requiredRate: number | null
  /** Null while no month with a target is over. */
  recent: RecentRate | null
  /** madeBefore + recent rate × monthsLeft, never below made; null without a recent rate. */
  projected: number | null
  /** monthsMet ÷ monthsElapsed; null while no month is over or none was ever reported. */
  consistency: number | null
  /** Months met one after the other up to the last that is over, also before the year. */
  streak: number
  points: PacePoint[]
}
