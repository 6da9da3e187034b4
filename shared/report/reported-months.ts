import type { Day, Month } from '#shared/day/day.ts'
import type { ReportedMonth } from '#shared/target/board.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ReportEventType } from './report.ts'

/** A step in the life of a report, as the board needs it. In order of recording. */
export type ReportMark = {
  kabupatenCode: KabupatenCode
  month: Month
  type: ReportEventType
  heldOn: Day
  productIds: readonly string[]
}

/**
 * The months that were reported at the end of a day: submitted, and not given back since. A report that PMD reopens still
 * stands until the kabupaten submits it anew.
 * @param unlaunched products that the registry has not launched: named by a report, they are reported and not verified
 */
export function reportedMonthsAt(
  marks: readonly ReportMark[],
  { asOf, unlaunched }: { asOf: Day; unlaunched: ReadonlySet<string> },
): ReportedMonth[] {
  const standing = new Map<string, ReportMark>()
  for (const mark of marks) {
    if (mark.heldOn > asOf) continue
    const key = `${mark.kabupatenCode}|${mark.month}`
    if (mark.type === 'submitted') standing.set(key, mark)
    if (mark.type === 'returned') standing.delete(key)
  }
  return [...standing.values()].map(({ kabupatenCode, month, productIds }) => ({
    kabupatenCode,
    month,
    claimed: new Set(productIds.filter((id) => unlaunched.has(id))).size,
  }))
}
