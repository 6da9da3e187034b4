import { addMonths, lastDayOf, monthOf, monthsFrom, toDay } from '#shared/day/day.ts'
import type { Day, Month } from '#shared/day/day.ts'
import { PROGRAMME_LAUNCH_DAY } from '#shared/day/programme-days.ts'

/** What happens to a monthly report. `drafted`: somebody began it. `withdrawn`: an import of it was taken back. */
export type ReportEventType = 'drafted' | 'submitted' | 'accepted' | 'returned' | 'reopened' | 'withdrawn'

/** Where a report stands. An accepted one is locked until PMD reopens it; a returned one waits for the kabupaten. */
export const reportStates = ['draft', 'submitted', 'accepted', 'returned', 'reopened'] as const
export type ReportState = (typeof reportStates)[number]

/** What can be done about a report that is there. */
export const reportActs = ['save', 'submit', 'accept', 'return', 'reopen'] as const
export type ReportAct = (typeof reportActs)[number]

/** draft → submitted → accepted, which locks it, or returned → submitted; accepted → reopened → submitted. */
const rules = {
  save: { draft: 'draft', returned: 'returned', reopened: 'reopened' },
  submit: { draft: 'submitted', returned: 'submitted', reopened: 'submitted' },
  accept: { submitted: 'accepted' },
  return: { submitted: 'returned' },
  reopen: { accepted: 'reopened' },
} as const satisfies Record<ReportAct, Partial<Record<ReportState, ReportState>>>

/** The state after an act; undefined where it is not possible. A report that nobody has begun is a draft. */
export function reportStateAfter(act: ReportAct, state: ReportState): ReportState | undefined {
  const to: Partial<Record<ReportState, ReportState>> = rules[act]
  return to[state]
}

/** Whether nobody may change what the report says: it lies with PMD, or PMD has accepted it. */
export function isLocked(state: ReportState): boolean {
  return reportStateAfter('save', state) === undefined
}

/** The first month of which there is anything to report. */
export const FIRST_REPORT_MONTH: Month = monthOf(PROGRAMME_LAUNCH_DAY)

/** Every month that a report can be about at a day in WITA, the running one included, oldest first. */
export function reportableMonths(today: Day): Month[] {
  return monthsFrom(FIRST_REPORT_MONTH, monthOf(today))
}

/** The last day on which the report of a month is in time: a day of the next month. @param dueDay 1 to 28 */
export function reportDueOn(month: Month, dueDay: number): Day {
  return toDay(`${addMonths(month, 1)}-${String(dueDay).padStart(2, '0')}`)
}

/** Whether a month is over, so that its report can be submitted: from midnight in WITA. */
export function isMonthOver(month: Month, today: Day): boolean {
  return today > lastDayOf(month)
}
