import { isDay } from '#shared/day/day.ts'

type Asked = { year?: string | undefined; asOf?: string | undefined; knownAt?: string | undefined }

const FIRST_YEAR = 2025

/** A year as an address spells it; undefined for words, and for years before the programme. */
export function readTargetYear(year: unknown): string | undefined {
  return typeof year === 'string' && /^20\d\d$/.test(year) && Number(year) >= FIRST_YEAR ? year : undefined
}

/**
 * What the target page asks, in the one order in which both the page and its sender spell it. A year after the day that
 * is shown is left out: whoever goes back in time sees the year of that day.
 */
export function targetQuestion({ year, asOf, knownAt }: Asked): { year?: number; asOf?: string; knownAt?: string } {
  const known = readTargetYear(year)
  const isAhead = known !== undefined && asOf !== undefined && isDay(asOf) && asOf.slice(0, 4) < known
  return { ...(known && !isAhead && { year: Number(known) }), ...(asOf && { asOf }), ...(knownAt && { knownAt }) }
}
