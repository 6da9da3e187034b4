import type { Day } from '#shared/day/day.ts'
import type { FieldProblem } from '#shared/form/field-problem.ts'

/** A kabupaten or desa that a name may mean; `text` tells those of one name apart. */
export type PlaceCandidate = { code: string; text: string }

/**
 * Why a cell is not taken: what a form would say at the same field, or what only a spreadsheet can get wrong. The sentence
 * is in the catalogue of signed-in pages, under `sheet.cell`.
 */
export type CellProblem = FieldProblem | SheetProblem

export type SheetProblem =
  | { key: PlainSheetProblem }
  /** Two or more places have the name, or their names can be written so: somebody has to choose. */
  | { key: 'severalPlaces'; candidates: readonly PlaceCandidate[] }
  | { key: 'unknownPlace'; nearest: readonly PlaceCandidate[] }
  | { key: 'notAChoice'; nearest: readonly string[] }
  | { key: 'formulaFailed'; text: string }
  /** Only right when somebody writes the month before the day. */
  | { key: 'monthFirst'; meant: Day }

export const plainSheetProblems = [
  'notAnId',
  'notAMonth',
  'notAWindow',
  'notYesOrNo',
  /** A desa is looked up in its kabupaten, and the row does not say which. */
  'desaWithoutKabupaten',
  /** A number where a text belongs that is too long to have been kept exactly, such as 1,23E+12. */
  'roundedNumber',
] as const
export type PlainSheetProblem = (typeof plainSheetProblems)[number]
