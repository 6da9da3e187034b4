import { daysBetween, type Day, type Month } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { LateKabupaten, ReportListRow } from './answers.ts'
import { reportDueOn, type ReportState } from './report.ts'

/** A report as it is kept, with its submissions in order. */
export type KeptReport = {
  id: string
  version: number
  kabupatenCode: KabupatenCode
  month: Month
  state: ReportState
  productCount: number
  isNihil: boolean
  submissions: readonly { heldOn: Day; dueOn: Day }[]
}

type Moment = { today: Day; reportDueDay: number }

/** One line per kabupaten and month, whether or not somebody has begun the report. */
export function reportRow(
  place: { kabupatenCode: KabupatenCode; month: Month },
  report: KeptReport | undefined,
  { today, reportDueDay }: Moment,
): ReportListRow {
  const { kabupatenCode, month } = place
  const [first] = report?.submissions ?? []
  const state = report?.state ?? 'missing'
  const due = first?.dueOn ?? reportDueOn(month, reportDueDay)
  const until = first && !isWithKabupaten(state) ? first.heldOn : today
  return {
    kabupatenCode,
    month,
    state,
    id: report?.id ?? null,
    version: report?.version ?? null,
    productCount: report?.productCount ?? 0,
    isNihil: report?.isNihil ?? false,
    submittedOn: report?.submissions.at(-1)?.heldOn ?? null,
    dueOn: due,
    daysLate: Math.max(0, daysBetween(due, until)),
  }
}

/** Nobody has submitted it, or it was given back: PMD waits for the kabupaten. A reopened one still stands. */
export function isWithKabupaten(state: ReportListRow['state']): boolean {
  return state === 'missing' || state === 'draft' || state === 'returned'
}

/** Who is to be reminded: kabupaten with reports past their day, the longest waiting first. */
export function lateReports(rows: readonly ReportListRow[]): LateKabupaten[] {
  const late = rows.filter((row) => isWithKabupaten(row.state) && row.daysLate > 0)
  return [...Map.groupBy(late, (row) => row.kabupatenCode)]
    .map(([kabupatenCode, own]) => ({
      kabupatenCode,
      months: own
        .toSorted((a, b) => (a.month < b.month ? -1 : 1))
        .map(({ month, state, dueOn, daysLate }) => ({ month, state, dueOn, daysLate })),
    }))
    .toSorted((a, b) => longestWait(b) - longestWait(a) || (a.kabupatenCode < b.kabupatenCode ? -1 : 1))
}

function longestWait({ months }: LateKabupaten): number {
  return Math.max(...months.map((month) => month.daysLate))
}
