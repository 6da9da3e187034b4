import { addDays, type Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import type { CountedAs } from '../answers.ts'
import type { ReadClaim } from '../read-claim.ts'
import type { ClaimRecords, Evidence } from '../records.ts'

/**
 * The record at the end of each as-of day of a claim and of the day before: what is said of a day may have been said
 * before or after what happened on it. Days without any record are left out.
 */
export function listRecorded(
  { asOf, area }: ReadClaim,
  { evidence, figure, counted }: { evidence: Evidence; figure: FigureName; counted: CountedAs },
): Interval[] {
  const intervals: Interval[] = []
  if (area === undefined) return intervals
  const intervalAt = countedAt(counted, evidence)
  for (let day = addDays(asOf.notBefore, -1); day <= asOf.notAfter; day = addDays(day, 1)) {
    const interval = intervalAt(figure, area, day)
    if (interval) intervals.push(interval)
  }
  return intervals
}

/** From the lowest to the highest of several intervals. */
export function spanOf(intervals: readonly Interval[]): Interval {
  return { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) }
}

/** How the record counts on a day. */
export function countedAt(counted: CountedAs, evidence: Evidence): ClaimRecords['intervalAt'] {
  return counted === 'items' ? evidence.records.intervalAt : kabupatenAt(evidence)
}

/** In how many kabupaten of an area the figure is one or more. */
function kabupatenAt({ records, register }: Evidence) {
  return (figure: FigureName, areaText: string, day: Day): Interval | undefined => {
    const area = parseArea(areaText)
    const codes = area ? codesInArea(area, register) : []
    const each = codes.flatMap((code) => records.intervalAt(figure, code, day) ?? [])
    if (each.length === 0) return undefined
    return { low: each.filter(({ low }) => low > 0).length, high: each.filter(({ high }) => high > 0).length }
  }
}
