import type { ReportedMilestone } from '#shared/outlet/reports.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'

/** What a member of staff is about to do with an outlet, in a dialog. */
export type AskedOutlet =
  | { kind: 'record' }
  /** Another report of what is on record. */
  | { kind: 'rival'; of: ReportedEvent }
  | { kind: 'choose'; report: ReportedEvent; milestone: ReportedMilestone<ReportedEvent> }
  | { kind: 'describe' }
