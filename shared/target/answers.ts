import type { Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { AnswerInfo, BoardCell, DeadlineTarget, KabupatenRow, SourceRef } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { DeadlineReading } from './deadline.ts'
import type { RankedPace } from './ranking.ts'

/** How a target recurs: a number every month for each kabupaten, or one number by a day; null is kept as text only. */
export type TargetPeriod = 'month' | 'byDay'

/** A target with all that is known of it. `value` is null where the target is not about one of our figures. */
export type TargetRow = {
  id: string
  version: number
  title: string
  figure: FigureName | null
  period: TargetPeriod | null
  /** Null: for every kabupaten (per month), or for the province (by a day). */
  kabupatenCode: KabupatenCode | null
  value: number | null
  valueText: string
  unit: string
  periodText: string | null
  dueText: string | null
  dueOn: Day | null
  scopeText: string
  setBy: string
  setOn: Day
  validFrom: Day
  /** The last day on which it is in force; null: until another replaces it. */
  validTo: Day | null
  /** When it was decided that another replaces it or that it ends; null while it stands. */
  closedOn: Day | null
  /** The target that took its place. */
  replacedBy: string | null
  /** Why it was set or changed, in the words of the governor's office, for everybody to read. */
  reason: string | null
  progressEvidence: string | null
  note: string | null
  source: SourceRef
}

/** A figure to reach by a day, and how it stands; null when nothing of its kind was ever recorded. Missed and moved ones stay. */
export type DeadlineRow = { target: DeadlineTarget; reading: DeadlineReading | null }

/** All of the target page in one answer: aggregates and open records, the same for everybody. */
export type TargetPage = AnswerInfo & {
  /** The year of `pace`, and every year that can be asked for. */
  year: number
  years: number[]
  kabupaten: KabupatenRow[]
  /** Every month since the first target, to the month of `asOf`. */
  board: BoardCell[]
  /** Every kabupaten with a target, ranked; in the order of the ranking, the unranked last. */
  pace: RankedPace[]
  deadlines: DeadlineRow[]
  /** What was set or announced by `asOf`, ours and others, newest first. */
  targets: TargetRow[]
  /** The day of the next month on which a monthly report is due. */
  reportDueDay: number
}

/** The answer of every command about targets. `closed` is the target that another took the place of. */
export type ChangedTarget = { id: string; version: number; closed?: { id: string; version: number } }

/** The `detail` of a conflict. */
export type TargetConflict = { current: TargetRow; changedBy: string; changedAt: string }
