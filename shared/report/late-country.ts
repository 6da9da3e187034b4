import { daysBetween, type Day, type Month } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { provinceOf } from '#shared/wilayah/province.ts'
import type { LateCountry } from './answers.ts'

type Facts = {
  /** The months whose report is past its day, oldest first. */
  due: readonly { month: Month; dueOn: Day }[]
  hasGiven: (code: KabupatenCode, month: Month) => boolean
  today: Day
}

/**
 * How many kabupaten of each province owe reports past their day, the province with the most first, and which they are, the
 * longest waiting first. By the due day of today: of a report that was given back the day of its first submission may
 * differ by some days.
 */
export function lateCountry(
  codes: readonly KabupatenCode[],
  { due, hasGiven, today }: Facts,
): { sums: LateCountry; longest: KabupatenCode[] } {
  const waiting = due.map(({ month, dueOn }) => ({ month, days: daysBetween(dueOn, today) }))
  const late = codes
    .flatMap((code) => {
      const oldest = waiting.find(({ month }) => !hasGiven(code, month))
      return oldest ? [{ code, days: oldest.days }] : []
    })
    .toSorted((a, b) => b.days - a.days || (a.code < b.code ? -1 : 1))
  const provinces = [...Map.groupBy(late, ({ code }) => provinceOf(code))]
    .map(([province, own]) => ({ province, kabupaten: own.length, longestDays: own[0]?.days ?? 0 }))
    .toSorted((a, b) => b.kabupaten - a.kabupaten || (a.province < b.province ? -1 : 1))
  return { sums: { kabupaten: late.length, provinces }, longest: late.map(({ code }) => code) }
}
