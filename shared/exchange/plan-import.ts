import {
  ID_KEY,
  VERSION_KEY,
  type CellValue,
  type ColumnSpec,
  type DatasetSpec,
  type ParsedRow,
  type RowValues,
} from './dataset.ts'
import type { CellProblem } from './cell-problem.ts'
import {
  planKinds,
  type CellChange,
  type ImportPlan,
  type PlanKind,
  type PlannedProblem,
  type PlannedRow,
  type RecordedRow,
  type RowDecision,
  type RowProblem,
} from './plan.ts'
import { nameKey } from './name-key.ts'
import { sameValue } from './same-value.ts'

/** What a rule has against a row as it would be: problems by column, or of the whole row. */
export type RowCheck = (values: RowValues, recorded: RecordedRow | undefined) => readonly PlannedProblem[]

export type PlanOptions = {
  /** What is on record and may be meant, by id; of rows that the importer may not change nothing. */
  recorded: readonly RecordedRow[]
  check?: RowCheck
  decided?: ReadonlyMap<number, RowDecision | null>
}

/**
 * What importing the rows of a file would do, row by row and cell by cell. A row with an id is compared with the row on
 * record, and is a conflict when that has another version than the file knew; one without is told by its natural key, and then
 * its empty cells change nothing, since a sheet of one's own leaves out more than it empties. A row that says nothing new is
 * unchanged whatever its version: so the same file twice changes nothing.
 */
export function planImport(
  spec: DatasetSpec,
  rows: readonly ParsedRow[],
  { recorded, check }: PlanOptions,
): ImportPlan {
  const plan = rowPlanner(spec, { recorded, ...(check && { check }) })
  const planned = rows.map(plan)
  return { dataset: spec.name, rows: planned, counts: countKinds(planned) }
}

/** The same row by row, in order of the file, for who has to answer others in between. */
export function rowPlanner(spec: DatasetSpec, options: PlanOptions): (row: ParsedRow) => PlannedRow {
  const { recorded, check, decided } = options
  const planner = new Planner(spec, recorded, check)
  return (row) => withDecision(planner.plan(row), decided?.get(row.line))
}

/** A plan as somebody decided it: a conflict that shall be a change, or a row that stays out. */
function withDecision(planned: PlannedRow, decided: RowDecision | null | undefined): PlannedRow {
  if (!decided || planned.kind === 'refused' || planned.kind === 'unchanged') return planned
  if (decided.choice === 'leaveOut') return { ...planned, kind: 'unchanged', decided }
  const isSeen = planned.kind === 'conflict' && decided.version === planned.version
  return isSeen ? { ...planned, kind: 'changed', decided } : planned
}

/** How many rows of each kind there are. */
export function countKinds(rows: readonly PlannedRow[]): Record<PlanKind, number> {
  const counts = Object.fromEntries(planKinds.map((kind) => [kind, 0])) as Record<PlanKind, number>
  for (const { kind } of rows) counts[kind]++
  return counts
}

/** The natural key of a row, or undefined when the dataset has none or a part of it is missing. */
function naturalKeyOf(spec: DatasetSpec, values: RowValues): string | undefined {
  const parts = spec.naturalKey?.map((key) => values[key])
  if (!parts || parts.some((part) => part === null || part === undefined)) return undefined
  return parts.map((part) => (typeof part === 'string' ? nameKey(part) : JSON.stringify(part))).join('|')
}

type Target = { recorded?: RecordedRow; isById?: boolean } | { problem: RowProblem }

class Planner {
  readonly #spec: DatasetSpec
  readonly #check: RowCheck | undefined
  readonly #byId: ReadonlyMap<string, RecordedRow>
  readonly #recorded: readonly RecordedRow[]
  #byKey: ReadonlyMap<string | undefined, readonly RecordedRow[]> | undefined
  /** Which line of the file meant which thing first. */
  readonly #seen = new Map<string, number>()

  constructor(spec: DatasetSpec, recorded: readonly RecordedRow[], check: RowCheck | undefined) {
    this.#spec = spec
    this.#check = check
    this.#byId = new Map(recorded.map((row) => [row.id, row]))
    this.#recorded = recorded
  }

  plan(row: ParsedRow): PlannedRow {
    const target = this.#targetOf(row)
    const own: PlannedProblem[] = Object.entries(row.problems).map(([column, problem]) => ({ column, problem }))
    if ('problem' in target) return this.#refused(row, undefined, [{ problem: target.problem }, ...own])
    const { recorded, isById = false } = target
    const repeated = this.#repeated(row, recorded)
    if (repeated) return this.#refused(row, recorded, [{ problem: repeated }, ...own])
    const given = this.#given(row, recorded && isById)
    const problems = [...own, ...this.#lockedProblems(given, recorded), ...this.#missing(given, recorded, row)]
    if (problems.length > 0) return this.#refused(row, recorded, problems)
    const changes = this.#changes(given, recorded)
    if (recorded && changes.length === 0) return this.#planned(row, 'unchanged', { recorded, changes })
    if (recorded && isById && row.values[VERSION_KEY] !== recorded.version)
      return this.#conflict(row, recorded, changes)
    const found = this.#check?.({ ...recorded?.values, ...given }, recorded) ?? []
    if (found.length > 0) return this.#refused(row, recorded, found)
    return this.#planned(row, recorded ? 'changed' : 'added', { recorded, changes })
  }

  #targetOf({ values, problems }: ParsedRow): Target {
    const id = values[ID_KEY]
    if (typeof id === 'string') {
      const recorded = this.#byId.get(id)
      return recorded ? { recorded, isById: true } : { problem: { key: 'unknownId' } }
    }
    if (ID_KEY in problems) return {}
    const all = this.#recordedWithKey(naturalKeyOf(this.#spec, values))
    const [recorded, second] = all
    if (!recorded) return {}
    if (!second) return { recorded }
    return { problem: { key: 'severalRecords', labels: all.slice(0, 5).map(({ label }) => label) } }
  }

  /** Rows with ids need no natural keys, so they are made when the first row without one comes. */
  #recordedWithKey(key: string | undefined): readonly RecordedRow[] {
    if (key === undefined) return []
    this.#byKey ??= Map.groupBy(this.#recorded, ({ values }) => naturalKeyOf(this.#spec, values))
    return this.#byKey.get(key) ?? []
  }

  #repeated(row: ParsedRow, recorded: RecordedRow | undefined): RowProblem | undefined {
    const key = recorded?.id ?? naturalKeyOf(this.#spec, row.values)
    if (key === undefined) return undefined
    const line = this.#seen.get(key)
    if (line === undefined) this.#seen.set(key, row.line)
    return line === undefined ? undefined : { key: 'sameAsLine', line }
  }

  /** What the row says of the columns that an import can fill. */
  #given(row: ParsedRow, keepsEmpty: boolean | undefined): Record<string, CellValue | null> {
    const given: Record<string, CellValue | null> = {}
    for (const column of this.#columns()) {
      const value = row.values[column.key]
      if (value === undefined || (value === null && (!keepsEmpty || column.isLocked))) continue
      given[column.key] = value
    }
    return given
  }

  #columns(): ColumnSpec[] {
    return this.#spec.columns.filter(({ kind }) => kind !== 'id' && kind !== 'version')
  }

  #lockedProblems(given: RowValues, recorded: RecordedRow | undefined): PlannedProblem[] {
    if (!recorded) return []
    return this.#columns()
      .filter(({ key, isLocked }) => isLocked && key in given && !sameValue(given[key], recorded.values[key]))
      .map(({ key }) => ({ column: key, problem: { key: 'lockedColumn' } }))
  }

  /** A new row has all that is required, even when the file has no such column. */
  #missing(given: RowValues, recorded: RecordedRow | undefined, row: ParsedRow): PlannedProblem[] {
    if (recorded) return []
    const problem: CellProblem = { key: 'required' }
    return this.#columns()
      .filter(({ key, isRequired }) => isRequired && !(key in given) && !(key in row.problems))
      .map(({ key }) => ({ column: key, problem }))
  }

  #changes(given: RowValues, recorded: RecordedRow | undefined): CellChange[] {
    return Object.entries(given).flatMap(([column, after]) => {
      const before = recorded?.values[column] ?? null
      return sameValue(before, after) ? [] : [{ column, before, after }]
    })
  }

  #conflict(row: ParsedRow, recorded: RecordedRow, changes: readonly CellChange[]): PlannedRow {
    const { values, version, changedBy, changedAt } = recorded
    const current = { values, version, ...(changedBy && { changedBy }), ...(changedAt && { changedAt }) }
    return { ...this.#planned(row, 'conflict', { recorded, changes }), current }
  }

  #refused(row: ParsedRow, recorded: RecordedRow | undefined, problems: readonly PlannedProblem[]): PlannedRow {
    return { ...this.#planned(row, 'refused', { recorded, changes: [] }), problems }
  }

  #planned(
    { line, values }: ParsedRow,
    kind: PlanKind,
    { recorded, changes }: { recorded: RecordedRow | undefined; changes: readonly CellChange[] },
  ): PlannedRow {
    const told = values[this.#spec.labelColumn]
    const label = typeof told === 'string' ? told : (recorded?.label ?? '')
    return {
      line,
      kind,
      ...(recorded && { id: recorded.id, version: recorded.version }),
      label,
      changes,
      problems: [],
    }
  }
}
