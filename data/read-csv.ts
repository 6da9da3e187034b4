import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CsvError, parse } from 'csv-parse/sync'
import type { z } from 'zod'
import { id as indonesian } from 'zod/locales'

type ColumnType = 'text' | 'number' | 'yesNo'

/** Which field of the schema a column fills (`source.reference` for a field inside a field), and how its text is read. */
export type Column = readonly [field: string, type?: ColumnType]

export type CsvFile<T> = {
  path: string
  columns: Readonly<Record<string, Column>>
  schema: z.ZodType<T>
  /** Columns that are read but belong to no field: kept in the file for people. */
  ignored?: readonly string[]
}

export type CsvRow<T> = { line: number; value: T }
export type CsvTable<T> = { path: string; sha256: string; rows: CsvRow<T>[] }

/** A file that cannot be taken. Each problem names file, line, column and reason; nothing of the file was loaded. */
export class CsvProblem extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'CsvProblem'
    this.problems = problems
  }
}

const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url))
const MOST_PROBLEMS = 20
const indonesianMessages = indonesian().localeError

/**
 * Reads a CSV file below `root` (the project's folder) whole through its schema.
 * @throws CsvProblem when a column is missing or unknown, or a row does not fit; it lists up to 20 problems.
 */
export function readCsv<T>(file: CsvFile<T>, root = PROJECT_ROOT): CsvTable<T> {
  const bytes = readFileSync(join(root, file.path))
  const records = parseRecords(file.path, bytes)
  checkHeader(file, records.header)
  const problems: string[] = []
  const rows: CsvRow<T>[] = []
  for (const { line, record } of records.rows) {
    const parsed = file.schema.safeParse(toInput(file, record), { error: indonesianMessages })
    if (parsed.success) rows.push({ line, value: parsed.data })
    else problems.push(...parsed.error.issues.map((issue) => describeIssue(file, line, issue)))
    if (problems.length >= MOST_PROBLEMS) break
  }
  if (problems.length > 0) throw new CsvProblem(problems.slice(0, MOST_PROBLEMS))
  return { path: file.path, sha256: createHash('sha256').update(bytes).digest('hex'), rows }
}

type RawRow = { line: number; record: Record<string, string> }

function parseRecords(path: string, bytes: Buffer): { header: string[]; rows: RawRow[] } {
  try {
    const parsed = parseWithLines(bytes)
    const [head, ...rest] = parsed
    if (!head) throw new CsvProblem([`${path}: berkas kosong; baris pertama harus berisi nama kolom`])
    const header = head.record
    const rows = rest.map(({ info, record }) => ({
      line: info.lines,
      record: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
    }))
    return { header, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new CsvProblem([`${path}: baris ${Number(error['lines'])}: bukan CSV yang sah (${error.message})`])
  }
}

/** csv-parse gives `{ info, record }` for each row when `info` is asked for; its types know only the bare rows. */
function parseWithLines(bytes: Buffer): { info: { lines: number }; record: string[] }[] {
  return parse(bytes, { bom: true, info: true }) as unknown as { info: { lines: number }; record: string[] }[]
}

function checkHeader<T>(file: CsvFile<T>, header: readonly string[]): void {
  const known = [...Object.keys(file.columns), ...(file.ignored ?? [])]
  const missing = known.filter((name) => !header.includes(name))
  const unknown = header.filter((name) => !known.includes(name))
  const problems = [
    ...missing.map((name) => `${file.path}: baris 1, kolom ${name}: kolom ini tidak ada`),
    ...unknown.map((name) => `${file.path}: baris 1, kolom ${name}: kolom ini tidak dikenal`),
  ]
  if (problems.length > 0) throw new CsvProblem(problems)
}

function toInput<T>(file: CsvFile<T>, record: Record<string, string>): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, [field, type = 'text']] of Object.entries(file.columns)) {
    const value = toValue(record[name]?.trim() ?? '', type)
    if (value === undefined) continue
    const [outer = field, inner] = field.split('.')
    if (inner === undefined) input[outer] = value
    else input[outer] = { ...(input[outer] as object | undefined), [inner]: value }
  }
  return input
}

function toValue(text: string, type: ColumnType): unknown {
  if (text === '') return undefined
  if (type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  if (type === 'yesNo') return text === 'yes' ? true : text === 'no' ? false : text
  return text
}

function describeIssue<T>(file: CsvFile<T>, line: number, issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.')
  const column = Object.entries(file.columns).find(([, [name]]) => name === field || name.startsWith(`${field}.`))?.[0]
  return `${file.path}: baris ${line}, kolom ${column ?? field}: ${issue.message}`
}
