import { fieldErrors } from '#shared/form/field-errors.ts'
import type { FieldProblem } from '#shared/form/field-problem.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ImportProblem, ImportRow } from './answers.ts'
import { claimColumns, requiredClaimColumns, type ClaimColumn } from './claim-columns.ts'
import { claimKey } from './claim-key.ts'
import { claimFormSchema, toClaim } from './form-schema.ts'
import type { Claim } from './schema.ts'

/** A table of texts, as any spreadsheet gives one. Lines count from 1, the headings being the first. */
export type TextTable = { headings: readonly string[]; rows: readonly { line: number; cells: readonly string[] }[] }

/** A row of a file, and the claim that it would become; none for one that is the same as another or refused. */
export type ReadImportRow = Omit<ImportRow, 'verdict'> & { claim?: Claim }

export type ReadImport = { rows: ReadImportRow[]; unknownColumns: string[] }

/** What the registry already holds, to tell the same claim from a new one. */
type Known = { idOf: (key: string) => string | undefined; kabupaten: ReadonlySet<KabupatenCode> }

const MOST_ROWS = 2000

/** Which field of the form each column fills. */
const fieldOf: Record<ClaimColumn, string> = {
  as_of_date: 'asOfText',
  metric: 'metric',
  value: 'valueText',
  unit: 'unit',
  scope: 'scopeText',
  said_by: 'speaker',
  source_url: 'source.reference',
  source_date: 'source.publishedText',
  paraphrase: 'paraphrase',
  conflict_group: 'conflictGroup',
  check_note: 'checkNote',
  figure: 'figure',
  printed_weekday: 'printedWeekday',
  office: 'office',
}

/** Reads a table with the columns of the first data: each row is new, the same as one that is there, or refused at its cells. */
export function readImport({ headings, rows }: TextTable, known: Known): ReadImport | ImportProblem {
  const names = headings.map(toColumnName)
  const problem = problemOfHeadings(names, rows.length)
  if (problem) return problem
  const lineOf = new Map<string, number>()
  const read = rows.map(({ line, cells }) => {
    const row = readRow(line, toCells(names, cells), known)
    const key = row.claim && claimKey(row.claim)
    if (key === undefined) return row
    const [id, earlier] = [known.idOf(key), lineOf.get(key)]
    lineOf.set(key, earlier ?? line)
    if (id !== undefined) return toSame(row, { id })
    return earlier === undefined ? row : toSame(row, { line: earlier })
  })
  return { rows: read, unknownColumns: headings.filter((_, index) => names[index] === undefined) }
}

function toColumnName(heading: string): ClaimColumn | undefined {
  const name = heading.trim().toLowerCase()
  return claimColumns.find((column) => column === name)
}

function problemOfHeadings(names: readonly (ClaimColumn | undefined)[], rowCount: number): ImportProblem | undefined {
  const missing = requiredClaimColumns.filter((column) => !names.includes(column))
  if (missing.length > 0) return { code: 'missingColumns', columns: missing }
  const double = names.find((name, index) => name !== undefined && names.indexOf(name) !== index)
  if (double) return { code: 'doubleColumn', column: double }
  if (rowCount === 0) return { code: 'empty' }
  return rowCount > MOST_ROWS ? { code: 'tooManyRows', max: MOST_ROWS } : undefined
}

type Cells = Partial<Record<ClaimColumn, string>>

function toCells(names: readonly (ClaimColumn | undefined)[], cells: readonly string[]): Cells {
  const named: Cells = {}
  names.forEach((name, index) => {
    if (name !== undefined) named[name] = (cells[index] ?? '').trim()
  })
  return named
}

function readRow(line: number, cells: Cells, { kabupaten }: Known): ReadImportRow {
  const form = toForm(cells)
  const problems = problemsOf(form)
  const code = readKabupatenCode(cells.scope ?? '')
  if (code && !kabupaten.has(code)) problems.push({ column: 'scope', problem: { key: 'chooseOne' } })
  const row = { line, cells, problems, sameAs: null }
  if (problems.length > 0) return { ...row, state: 'refused' }
  return { ...row, state: 'new', claim: toClaim(claimFormSchema.parse(form)) }
}

/** The cells as a form would send them; what is empty is left out. */
function toForm(cells: Cells): Record<string, unknown> {
  const form: Record<string, unknown> = {}
  const source: Record<string, string> = {}
  for (const column of claimColumns) {
    const text = cells[column] ?? ''
    if (text === '') continue
    const [outer = '', inner] = fieldOf[column].split('.')
    if (inner === undefined) form[outer] = text
    else source[inner] = text
  }
  return { ...form, source }
}

function problemsOf(form: Record<string, unknown>): { column: ClaimColumn; problem: FieldProblem }[] {
  const errors = fieldErrors(claimFormSchema, form)
  return claimColumns.flatMap((column) => {
    const problem = errors[fieldOf[column]]
    return problem ? [{ column, problem }] : []
  })
}

function toSame({ claim: _claim, ...row }: ReadImportRow, sameAs: ImportRow['sameAs']): ReadImportRow {
  return { ...row, state: 'same', sameAs }
}
