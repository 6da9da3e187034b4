import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { UndoBlock, UndoData } from '#shared/exchange/answers.ts'
import type { DatasetSpec, ParsedRow, RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedProblem, RecordedRow } from '#shared/exchange/plan.ts'
import type { Act } from './run-command.ts'

/** Who brings rows in, or takes them out, and for which kabupaten. */
export type SheetReader = { db: Db; actor: Actor; scope: Scope; today: Day }

/** A row of a file that would add something, or change what is on record. `values` are all of the dataset, as they shall be. */
export type SheetChange = {
  line: number
  label: string
  values: RowValues
  /** What the file says otherwise than the record; everything that is filled, for a new one. */
  changed: readonly string[]
  /** Absent: it would be added. */
  on?: { id: string; version: number }
}

export type AppliedRow = UndoData & { line: number }

/** How a feature's records go out into a workbook and come in again. Its rules are those of its commands. */
export type SheetPart = {
  spec: DatasetSpec
  /** Whether a row without an id adds something. */
  takesNewRows: boolean
  /** Its rows hang together, so that all of a file are checked and taken over at once. */
  takesWhole?: boolean
  /** Everything on record in scope, by kabupaten and name. */
  list: (reader: SheetReader) => Promise<RecordedRow[]>
  /** What is on record in scope that the rows may mean: by id, or by natural key. */
  find: (reader: SheetReader, rows: readonly ParsedRow[]) => Promise<RecordedRow[]>
  /** What forms and rules have against the changes, by line. */
  check: (reader: SheetReader, changes: readonly SheetChange[]) => Promise<Map<number, PlannedProblem[]>>
  /**
   * Makes the changes, inside a command.
   * @throws DomainError conflict when one is not as it was, invalid-state or invalid-input when a rule refuses one after all
   */
  apply: (act: Act, changes: readonly SheetChange[]) => Promise<AppliedRow[]>
  /** Takes changes back, inside a command; or says what stands against it, and then does nothing. */
  undo: (act: Act, rows: readonly (UndoData & { commandId: string })[]) => Promise<UndoBlock[]>
}
