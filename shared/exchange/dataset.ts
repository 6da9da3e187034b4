import type { Day, Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { TextRule } from '#shared/text/clean-text.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { CellProblem } from './cell-problem.ts'
import type { DatasetName } from './dataset-name.ts'

/** In Indonesian and in English. */
export type TwoLanguages = { id: string; en: string }

export type ColumnKind =
  | 'id'
  | 'version'
  | 'text'
  | 'prose'
  | 'choice'
  | 'day'
  | 'window'
  | 'month'
  | 'rupiah'
  | 'count'
  | 'kabupaten'
  | 'desa'
  | 'yesNo'

/** One value of a column of choices. `aliases` are other words for it that staff use in their own sheets. */
export type Choice = { value: string; label: TwoLanguages; aliases?: readonly string[] }

export type ColumnSpec = {
  /** The name of the field that the column fills. */
  key: string
  kind: ColumnKind
  header: TwoLanguages
  /** Other headings under which staff write the same. */
  aliases?: readonly string[]
  /** What to write here, for the instruction sheet. */
  hint: TwoLanguages
  isRequired?: boolean
  /** Cannot change for a row that is on record. */
  isLocked?: boolean
  isHidden?: boolean
  choices?: readonly Choice[]
  /** A text that is kept in one form, however it was written; one that does not read so is refused. */
  form?: 'phone' | 'nib'
  /** Limits of a text; without them a line of 200 characters, prose of 2000. */
  text?: Pick<TextRule, 'max' | 'min'>
}

export type DatasetSpec = {
  name: DatasetName
  title: TwoLanguages
  columns: readonly ColumnSpec[]
  /** Columns that together tell a row without id from every other; none where only the id does. */
  naturalKey?: readonly string[]
  /** The column whose text names a row for people. */
  labelColumn: string
}

/** What a cell says, by the kind of its column. An id, a text and a choice are texts, counts and rupiah are numbers. */
export type CellValue = string | number | boolean | Day | Month | DayWindow | KabupatenCode | DesaCode

/** By key of the column. `null` is an empty cell; a key that is missing is a column that the file does not have. */
export type RowValues = Readonly<Record<string, CellValue | null>>

/** A row of a file, read by its dataset. A column has a problem or a value, never both. */
export type ParsedRow = { line: number; values: RowValues; problems: Readonly<Record<string, CellProblem>> }

/** The id and version of a row on record are columns with these keys, wherever a dataset has them. */
export const ID_KEY = 'id'
export const VERSION_KEY = 'version'
