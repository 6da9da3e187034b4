import { isDay } from '#shared/day/day.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'

type Asked = {
  year?: string | undefined
  asOf?: string | undefined
  knownAt?: string | undefined
  province?: ProvinceCode | undefined
}
export type TargetQuestion = { year?: number; asOf?: string; knownAt?: string; province?: ProvinceCode }

const FIRST_YEAR = 2025

/** A year as an address spells it; undefined for words, and for years before the programme. */
export function readTargetYear(year: unknown): string | undefined {
  return typeof year === 'string' && /^20\d\d$/.test(year) && Number(year) >= FIRST_YEAR ? year : undefined
}

/**
 * What the target page asks, in the one order in which both the page and its sender spell it. A year after the day that
 * is shown is left out: whoever goes back in time sees the year of that day.
 */
export function targetQuestion({ year, asOf, knownAt, province }: Asked): TargetQuestion {
  const known = readTargetYear(year)
  const isAhead = known !== undefined && asOf !== undefined && isDay(asOf) && asOf.slice(0, 4) < known
  const time = { ...(asOf && { asOf }), ...(knownAt && { knownAt }), ...(province && { province }) }
  return { ...(known && !isAhead && { year: Number(known) }), ...time }
}
