import { setImmediate } from 'node:timers/promises'
import { listLastChanges } from '#server/audit/change-queries.ts'
import type { SheetChange, SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { listDesa } from '#server/wilayah/desa-queries.ts'
import { listKabupatenNames } from '#server/wilayah/queries.ts'
import type { PlanCounts } from '#shared/exchange/answers.ts'
import { ID_KEY, VERSION_KEY, type ParsedRow, type RowValues } from '#shared/exchange/dataset.ts'
import type { SheetLayout } from '#shared/exchange/layout.ts'
import { countKinds, rowPlanner } from '#shared/exchange/plan-import.ts'
import type { PlannedRow, RecordedRow, RowDecision } from '#shared/exchange/plan.ts'
import { preparePlaces, type Places } from '#shared/exchange/places.ts'
import type { RawRow } from '#shared/exchange/raw.ts'
import { rowReader } from '#shared/exchange/read-rows.ts'
import type { SkippedRow } from '#shared/exchange/skipped-rows.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { tellProgress } from './progress.ts'
import type { RowToKeep } from './store-rows.ts'

type Asked = {
  id: string
  layout: SheetLayout
  /** Where rows belong that do not say it. */
  kabupatenCode: KabupatenCode | null
  rows: readonly RawRow[]
  decided?: ReadonlyMap<number, RowDecision | null>
}
export type PlannedImport = { rows: RowToKeep[]; skipped: SkippedRow[]; counts: PlanCounts | undefined }

/** Others are answered between so many rows. */
const CHECKED_AT_ONCE = 500

/**
 * What taking the rows of a file over would do; without counts when somebody has to say first which column is which. The
 * heading lines and what is no data are among the rows, without a plan.
 */
export async function planRows(reader: SheetReader, part: SheetPart, asked: Asked): Promise<PlannedImport> {
  const { layout, kabupatenCode, rows: raw } = asked
  const { spec } = part
  const bare = raw.map(({ line, cells }): RowToKeep => ({ line, cells }))
  if (openColumns(layout, kabupatenCode).length > 0) return { rows: bare, skipped: [], counts: undefined }
  const progress = { id: asked.id, personId: reader.actor.id }
  tellProgress(progress, { step: 'compare', done: 0, total: raw.length })
  const sheet = { name: '', isHidden: false, rows: raw, mergedRows: [] }
  const own = kabupatenCode === null ? {} : { kabupatenCode }
  const places = await loadPlaces(reader, part)
  const { data, skipped, read } = rowReader(sheet, layout, { spec, places, ...own })
  const told = await inTurns(data, (row) => withKabupaten(read(row), part, kabupatenCode))
  const recorded = await part.find(reader, told)
  const rows = await inTurns(told, rowPlanner(spec, { recorded, ...(asked.decided && { decided: asked.decided }) }))
  const valuesOf = mergedValues(told, rows, recorded)
  const checked = await checkPlan(reader, part, { planned: rows, valuesOf, total: raw.length, progress })
  const planned = await withLastChanges(reader, checked)
  const byLine = new Map(planned.map((row) => [row.line, row]))
  return {
    rows: bare.map((row) => {
      const plan = byLine.get(row.line)
      const values = plan && (plan.kind === 'added' || plan.kind === 'changed') ? valuesOf(plan) : undefined
      return { ...row, ...(plan && { planned: plan }), ...(values && { values }) }
    }),
    skipped,
    counts: countKinds(planned),
  }
}

/** Others are answered in between. */
async function inTurns<From, To>(all: readonly From[], work: (one: From) => To): Promise<To[]> {
  const done: To[] = []
  for (const one of all) {
    if (done.length % CHECKED_AT_ONCE === 0) await setImmediate()
    done.push(work(one))
  }
  return done
}

/** Required columns that nothing fills yet. Rows with an id bring what they do not say. */
export function openColumns({ mapping, missing }: SheetLayout, kabupatenCode: KabupatenCode | null): string[] {
  if (ID_KEY in mapping) return []
  return missing.filter((key) => key !== KABUPATEN || kabupatenCode === null)
}

const KABUPATEN = 'kabupatenCode'

/** A new row that does not say where it belongs belongs to the place that was chosen for the file. */
function withKabupaten(row: ParsedRow, { spec }: SheetPart, code: KabupatenCode | null): ParsedRow {
  const isAsked = code !== null && spec.columns.some(({ key }) => key === KABUPATEN)
  if (!isAsked || typeof row.values[ID_KEY] === 'string' || (row.values[KABUPATEN] ?? null) !== null) return row
  const { [KABUPATEN]: problem, ...problems } = row.problems
  if (problem && problem.key !== 'required') return row
  return { ...row, values: { ...row.values, [KABUPATEN]: code }, problems }
}

/** The names of all kabupaten, so that one elsewhere is told by its name; the desa of those in reach. */
async function loadPlaces({ db, scope }: SheetReader, { spec }: SheetPart): Promise<Places> {
  const hasDesa = spec.columns.some((column) => column.kind === 'desa')
  return preparePlaces(await listKabupatenNames(db), hasDesa ? await listDesa(db, scope) : [])
}

type ValuesOf = (planned: PlannedRow) => RowValues

/** All values of a row as they shall be: what the file says over what is on record. */
function mergedValues(
  rows: readonly ParsedRow[],
  planned: readonly PlannedRow[],
  recorded: readonly RecordedRow[],
): ValuesOf {
  const byId = new Map(recorded.map((row) => [row.id, row]))
  const byLine = new Map(rows.map((row, index) => [row.line, { row, planned: planned[index] }]))
  return ({ line, id, changes }) => {
    const before = id === undefined ? undefined : byId.get(id)?.values
    const { [ID_KEY]: _id, [VERSION_KEY]: _version, ...given } = before ?? byLine.get(line)?.row.values ?? {}
    return { ...given, ...Object.fromEntries(changes.map(({ column, after }) => [column, after])) }
  }
}

type Checking = {
  planned: readonly PlannedRow[]
  valuesOf: ValuesOf
  total: number
  progress: { id: string; personId: string }
}

/** Refuses what forms and rules refuse. */
async function checkPlan(reader: SheetReader, part: SheetPart, checking: Checking): Promise<PlannedRow[]> {
  const { planned, valuesOf, total, progress } = checking
  const checked: PlannedRow[] = []
  const atOnce = part.takesWhole ? Math.max(1, planned.length) : CHECKED_AT_ONCE
  for (let start = 0; start < planned.length; start += atOnce) {
    const batch = planned.slice(start, start + atOnce)
    const changes = batch.filter(isChange).map((row) => toChange(row, valuesOf(row)))
    const problems = await part.check(reader, changes)
    checked.push(
      ...batch.map((row): PlannedRow => {
        const found = problems.get(row.line) ?? []
        return found.length > 0 ? { ...row, kind: 'refused', problems: [...row.problems, ...found] } : row
      }),
    )
    tellProgress(progress, { step: 'compare', done: Math.min(total, start + atOnce), total })
    await setImmediate()
  }
  return checked
}

function isChange({ kind }: PlannedRow): boolean {
  return kind === 'added' || kind === 'changed'
}

/** A planned row as its feature takes it over. */
export function toChange({ line, label, id, version, changes }: PlannedRow, values: RowValues): SheetChange {
  const changed = changes.map(({ column }) => column)
  return { line, label, values, changed, ...(id !== undefined && version !== undefined && { on: { id, version } }) }
}

/** Of conflicts, decided ones too: who changed the record, and when. */
async function withLastChanges({ db }: SheetReader, planned: readonly PlannedRow[]): Promise<PlannedRow[]> {
  const ids = planned.flatMap(({ current, id }) => (current && id !== undefined ? [id] : []))
  const last = await listLastChanges(db, ids)
  return planned.map((row) => {
    const change = row.current && row.id !== undefined ? last.get(row.id) : undefined
    if (!row.current || !change) return row
    return { ...row, current: { ...row.current, changedBy: change.by, changedAt: change.at } }
  })
}
