import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { DatasetName } from './dataset-name.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { SheetLayout } from './layout.ts'
import type { PlanKind, PlannedRow } from './plan.ts'
import type { RawCell } from './raw.ts'
import type { SkippedRow } from './skipped-rows.ts'

/** `reading`: its rows are not all there yet. `unmapped`: somebody has to say first which column is which. */
export type ImportState = 'reading' | 'unmapped' | 'planned' | 'applied' | 'undone'

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/** What taking a row over did: to what, the version that it made, and what undoing needs to know of before. */
export type UndoData = { id: string; version: number; before?: Plain }

export type PlanCounts = Readonly<Record<PlanKind, number>>

/** A spreadsheet that was sent. Days are instants. */
export type ImportSummary = {
  id: string
  dataset: DatasetName
  fileName: string
  sizeBytes: number
  state: ImportState
  /** Null until it is known which column is which. */
  counts: PlanCounts | null
  uploadedAt: string
  uploadedBy: string
  isOwn: boolean
  appliedAt: string | null
  appliedBy: string | null
  undoneAt: string | null
  undoneBy: string | null
}

export type ImportDetail = ImportSummary & {
  layout: SheetLayout
  /** Where rows belong that do not say it; null when every row has to. */
  kabupatenCode: KabupatenCode | null
  /** Rows below the headings that are no data. */
  skipped: SkippedRow[]
  /** The first rows of data, for whoever has to say what the columns are. */
  samples: (readonly RawCell[])[]
}

/** One page of the rows of one kind, in order of the file. */
export type ImportRows = {
  rows: PlannedRow[]
  total: number
  page: number
  pageSize: number
  /** The names of the codes in the rows. */
  names: Record<string, string>
}

export type ImportList = { imports: ImportSummary[] }

/** How far the work on a file is; without a total nobody knows yet. */
export type ImportProgress = { step: ImportStep; done?: number; total?: number }
export const importSteps = ['read', 'compare', 'keep', 'apply', 'undo'] as const
export type ImportStep = (typeof importSteps)[number]

/** Why an import was not undone: what stands against it, row by row, at most so many. */
export type UndoBlock = { id: string; label: string; why: 'changedSince' | 'usedSince' | 'gone'; by?: string }
export const MOST_BLOCKS_TOLD = 50

export type UploadRefusalCode =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'invalid-input'
  | 'too-large'
  | 'unreadable'
  | 'no-table'
  | 'conflict'
/** Why a file was not taken in. `refusal` says more of a file that cannot be read. */
/** `message` is Indonesian. */
export type UploadRefusal = { error: UploadRefusalCode; message: string; english: string; refusal?: FileRefusal }
