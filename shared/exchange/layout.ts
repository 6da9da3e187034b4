import type { DatasetName } from './dataset-name.ts'

/** Which column of the sheet, from 0, fills which column of the dataset. */
export type ColumnMapping = Readonly<Record<string, number>>

/** A heading of the sheet as it stands there; that of several lines is joined with a space. */
export type Heading = { index: number; text: string }

/** Where the table of a dataset lies in a sheet, and which columns are which. */
export type SheetLayout = {
  dataset: DatasetName
  /** Of the book's sheets, from 0. */
  sheet: number
  /** The first and the last line of the headings; rows after the last one are data. */
  headingLines: { first: number; last: number }
  headings: readonly Heading[]
  mapping: ColumnMapping
  /** Columns of the sheet that fill nothing. */
  unused: readonly Heading[]
  /** Required columns of the dataset that no heading names. */
  missing: readonly string[]
  /** The same for two sheets with the same headings, whatever their order of rows: a mapping is remembered under it. */
  fingerprint: string
}
