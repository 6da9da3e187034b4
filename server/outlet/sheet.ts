import { and, asc, eq, inArray } from 'drizzle-orm'
import { listLastChanges } from '#server/audit/change-queries.ts'
import type { Act } from '#server/command/run-command.ts'
import { rowsChangedSince } from '#server/command/sheet-conflict.ts'
import type { AppliedRow, SheetChange, SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listDesaElsewhere } from '#server/wilayah/desa-queries.ts'
import type { UndoBlock, UndoData } from '#shared/exchange/answers.ts'
import { outletsSpec } from '#shared/exchange/datasets/outlets.ts'
import { ID_KEY, VERSION_KEY, type RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedProblem, RecordedRow } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { errorsOfIssues } from '#shared/form/field-errors.ts'
import { outletDescriptionSchema } from '#shared/outlet/schema.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { desaCodeSchema } from '#shared/wilayah/schema.ts'
import { changeOutlet, type OutletColumns } from './change-outlet.ts'
import type { StoredOutlet } from './describe-outlet.ts'
import { outlet } from './table.ts'

/** Outlets in a workbook: their descriptions. A new one begins with what happened, so it is registered on its page. */
export const outletSheet: SheetPart = {
  spec: outletsSpec,
  takesNewRows: false,
  list: listRows,
  find: listRows,
  check: checkRows,
  apply: applyRows,
  undo: undoRows,
}

/** There are some dozens, so that all are read where some are meant. */
async function listRows({ db, scope }: SheetReader): Promise<RecordedRow[]> {
  const rows = await db
    .select()
    .from(outlet)
    .where(and(eq(outlet.kind, 'outlet'), inScope(outlet.kabupatenCode, scope)))
    .orderBy(asc(outlet.kabupatenCode), asc(outlet.label), asc(outlet.id))
  return rows.map((row) => {
    const { id, version, kabupatenCode, label } = row
    const values = { [ID_KEY]: id, [VERSION_KEY]: version, kabupatenCode, ...descriptionOf(row) }
    return { id, version, label, values }
  })
}

/** The point stays: it is picked on a map. */
function descriptionOf({ label, operatorKind, operatorName, place, desaCode }: StoredOutlet) {
  return { label, operatorKind, operatorName, place, desaCode }
}

/** The values as the form sends them: what is empty is left out. */
function inputOf({ label, operatorKind, operatorName, place, desaCode }: RowValues): Record<string, unknown> {
  const fields = { label, operatorKind, operatorName, place, desaCode }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}

async function checkRows(
  { db }: Pick<SheetReader, 'db'>,
  changes: readonly SheetChange[],
): Promise<Map<number, PlannedProblem[]>> {
  const places = changes.flatMap(({ line, values, changed }) => {
    const kabupatenCode = readKabupatenCode(textValue(values['kabupatenCode']))
    const desaCode = changed.includes('desaCode') ? desaCodeSchema.safeParse(values['desaCode']).data : undefined
    return kabupatenCode ? [{ line, kabupatenCode, desaCode }] : []
  })
  const elsewhere = await listDesaElsewhere(db, places)
  const wrong = new Set(places.flatMap(({ line, desaCode }) => (desaCode && elsewhere.has(desaCode) ? [line] : [])))
  return new Map(
    changes.flatMap(({ line, values, on }) => {
      const found = on ? formProblems(values) : [{ problem: { key: 'unknownId' as const } }]
      if (wrong.has(line)) found.push({ column: 'desaCode', problem: { key: 'desaElsewhere' } })
      return found.length > 0 ? [[line, found] as const] : []
    }),
  )
}

function formProblems(values: RowValues): PlannedProblem[] {
  const input = inputOf(values)
  const parsed = outletDescriptionSchema.safeParse(input)
  if (parsed.success) return []
  return Object.entries(errorsOfIssues(parsed.error.issues, input)).map(([column, problem]) => ({ column, problem }))
}

/** @throws DomainError forbidden, not-found; conflict when one is not as it was */
async function applyRows(act: Act, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  const problems = await checkRows({ db: act.tx }, changes)
  if (problems.size > 0) throw rowsChangedSince([...problems.keys()])
  const applied: AppliedRow[] = []
  for (const { line, values, on } of changes) {
    if (!on) continue
    const {
      label,
      operatorKind = null,
      operatorName = null,
      place = null,
      desaCode = null,
    } = outletDescriptionSchema.parse(inputOf(values))
    let before: AppliedRow['before']
    const changed = await changeOutlet<never>(act, {
      ...{ action: 'exchange.apply', id: on.id, baseVersion: on.version },
      decide: ({ stored }) => {
        before = descriptionOf(stored)
        return { columns: { label, operatorKind, operatorName, place, desaCode } }
      },
    })
    applied.push({ line, id: on.id, version: changed.version, before: before ?? null })
  }
  return applied
}

/** Descriptions are what they were; or what stands against it, and then nothing is done. */
async function undoRows(act: Act, rows: readonly UndoData[]): Promise<UndoBlock[]> {
  const ids = rows.map((row) => row.id)
  const found = await act.tx.select().from(outlet).where(inArray(outlet.id, ids))
  const stored = new Map(found.map((row) => [row.id, row]))
  const last = await listLastChanges(act.tx, ids)
  const blocks = rows.flatMap(({ id, version }): UndoBlock[] => {
    const row = stored.get(id)
    if (!row) return [{ id, label: '', why: 'gone' }]
    const by = last.get(id)?.by
    return row.version === version
      ? []
      : [{ id, label: row.label, why: 'changedSince', ...(by !== undefined && { by }) }]
  })
  if (blocks.length > 0) return blocks
  for (const { id, version, before } of rows) {
    // Written by applyRows.
    const columns = before as unknown as OutletColumns
    await changeOutlet<never>(act, { action: 'exchange.undo', id, baseVersion: version, decide: () => ({ columns }) })
  }
  return []
}
