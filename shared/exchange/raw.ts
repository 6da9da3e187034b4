import type { Day } from '#shared/day/day.ts'
import type { DatasetName } from './dataset-name.ts'

/** What a cell holds, before anybody knows what it means. `error` is what a formula failed with, such as `#REF!`. */
export type RawCell = null | string | number | boolean | { day: Day } | { error: string }

/** A row with anything in it. `line` is its number in the file as a person counts, from 1. */
export type RawRow = { line: number; cells: readonly RawCell[] }

export type RawSheet = {
  name: string
  isHidden: boolean
  /** In order of their lines; empty rows are left out. */
  rows: readonly RawRow[]
  /** Lines in which cells are merged: titles and headings of several lines. */
  mergedRows: readonly number[]
}

/** What a workbook made here says of itself, in a hidden sheet, so that every program keeps it. */
export type BookMarks = Readonly<{ dataset?: DatasetName } & Partial<Record<MarkName, string>>>

/** The hidden sheet of the marks: a name and a text in each row. */
export const MARK_SHEET = '_pantau'
export const markNames = ['dataset', 'scope', 'madeAt', 'dataVersion', 'format'] as const
export type MarkName = (typeof markNames)[number]

/** A file read as cells; neither program nor format shows any more. A CSV is a book of one sheet without a name. */
export type RawBook = { sheets: readonly RawSheet[]; marks: BookMarks }
