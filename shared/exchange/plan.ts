import type { CellProblem } from './cell-problem.ts'
import type { CellValue, RowValues } from './dataset.ts'
import type { DatasetName } from './dataset-name.ts'
import type { RuleRefusal } from './rule-refusal.ts'

export const planKinds = ['added', 'changed', 'unchanged', 'conflict', 'refused'] as const
export type PlanKind = (typeof planKinds)[number]

/** `null` is empty. */
export type CellChange = { column: string; before: CellValue | null; after: CellValue | null }

/** Why a row is not taken that is not the fault of one cell. */
export type RowProblem =
  /** No row on record has the id, or it is not the importer's to change. */
  | { key: 'unknownId' }
  | { key: 'lockedColumn' }
  /** A step that only another office takes. */
  | { key: 'notAllowed' }
  /** Another row of the file is the same thing. */
  | { key: 'sameAsLine'; line: number }
  /** Several rows on record could be meant. */
  | { key: 'severalRecords'; labels: readonly string[] }
  | { key: 'rule'; rule: RuleRefusal }

/** Without `column` the whole row is meant. */
export type PlannedProblem = { column?: string; problem: CellProblem | RowProblem }

/** What a person says of a row: the file's values count although the record was changed since, or it stays out. */
export const rowChoices = ['takeFile', 'leaveOut'] as const
/** `version`: of the record that was seen then. What was changed again after that is asked again. */
export type RowDecision = { choice: (typeof rowChoices)[number]; version?: number }
/** By line; null takes a decision back. */
export type DecidedRows = Map<number, RowDecision | null>

/** What importing a row of the file would do. */
export type PlannedRow = {
  line: number
  kind: PlanKind
  /** The row on record; none for one that would be added. */
  id?: string
  /** The version on record that the change applies to: it is a conflict when it is another one by then. */
  version?: number
  label: string
  /** Cell by cell; for an added row everything that is filled. */
  changes: readonly CellChange[]
  problems: readonly PlannedProblem[]
  /** A row that stays out by decision is `unchanged`, and keeps the changes that it would have made. */
  decided?: RowDecision
  /** Of a conflict: what is on record now, by whom and since when. */
  current?: { values: RowValues; version: number; changedBy?: string; changedAt?: string }
}

export type ImportPlan = {
  dataset: DatasetName
  rows: readonly PlannedRow[]
  counts: Readonly<Record<PlanKind, number>>
}

/** A row on record that an import may meet, with the values of all columns that the importer may read. */
export type RecordedRow = {
  id: string
  version: number
  label: string
  values: RowValues
  changedBy?: string
  /** An instant. */
  changedAt?: string
}
