import { inArray } from 'drizzle-orm'
import { listLastChanges } from '#server/audit/change-queries.ts'
import type { Act } from '#server/command/run-command.ts'
import { rowsChangedSince } from '#server/command/sheet-conflict.ts'
import type { AppliedRow, SheetChange, SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { listHistories } from '#server/figure/history-queries.ts'
import { listDesaElsewhere } from '#server/wilayah/desa-queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { exactly } from '#shared/day/window.ts'
import type { UndoBlock, UndoData } from '#shared/exchange/answers.ts'
import { outletsSpec } from '#shared/exchange/datasets/outlets.ts'
import type { PlannedProblem } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import { outletUndoRefusal } from '#shared/outlet/undo-refusal.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { desaCodeSchema } from '#shared/wilayah/schema.ts'
import { changeOutlet, type OutletColumns } from './change-outlet.ts'
import { describedColumns } from './commands/described-columns.ts'
import { enterOutlet } from './commands/register-outlet.ts'
import type { StoredOutlet } from './describe-outlet.ts'
import { readOutletRow, type OutletRow } from './sheet-input.ts'
import { findOutletRows, listOutletRows, loadOutlets, pointOf } from './sheet-rows.ts'
import { outlet } from './table.ts'

/** Outlets in a workbook: what they are, and a step of each. */
export const outletSheet: SheetPart = {
  spec: outletsSpec,
  takesNewRows: true,
  list: listOutletRows,
  find: findOutletRows,
  check: async (reader, changes) => (await readRows(reader, changes)).problems,
  apply: applyRows,
  undo: undoRows,
}

type Reader = Pick<SheetReader, 'db' | 'scope' | 'today'>

async function readRows(reader: Reader, changes: readonly SheetChange[]) {
  const histories = new Map((await loadOutlets(reader)).map((history) => [history.stored.id, history]))
  const elsewhere = await linesElsewhere(reader, changes)
  const problems = new Map<number, PlannedProblem[]>()
  const rows: { change: SheetChange; row: OutletRow }[] = []
  for (const change of changes) {
    const row = readOutletRow(change, change.on && histories.get(change.on.id), reader.today)
    const found: PlannedProblem[] = 'problems' in row ? row.problems : []
    if (elsewhere.has(change.line)) found.push({ column: 'desaCode', problem: { key: 'desaElsewhere' } })
    if (found.length > 0) problems.set(change.line, found)
    else if ('kind' in row) rows.push({ change, row })
  }
  return { rows, problems }
}

/** The lines of rows whose desa lies in another kabupaten. */
async function linesElsewhere({ db }: Reader, changes: readonly SheetChange[]): Promise<Set<number>> {
  const places = changes.flatMap(({ line, values, changed }) => {
    const kabupatenCode = readKabupatenCode(textValue(values['kabupatenCode']))
    const desaCode = changed.includes('desaCode') ? desaCodeSchema.safeParse(values['desaCode']).data : undefined
    return kabupatenCode ? [{ line, kabupatenCode, desaCode }] : []
  })
  const elsewhere = await listDesaElsewhere(db, places)
  return new Set(places.flatMap(({ line, desaCode }) => (desaCode && elsewhere.has(desaCode) ? [line] : [])))
}

/** @throws DomainError forbidden, not-found; conflict when one is not as it was */
async function applyRows(act: Act, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  const { tx, actor, today } = act
  const scope = scopeOf(actor, 'outlet.work') ?? { kabupaten: [] }
  const { rows, problems } = await readRows({ db: tx, scope, today }, changes)
  if (problems.size > 0) throw rowsChangedSince([...problems.keys()])
  const applied: AppliedRow[] = []
  for (const { change, row } of rows) {
    const { line } = change
    if (row.kind === 'new') applied.push({ line, ...(await enterOutlet(act, ACTION, row.input)), before: null })
    else applied.push(await changeKnown(act, change, row))
  }
  return applied
}

const ACTION = 'exchange.apply'

async function changeKnown(act: Act, { line, on, values }: SheetChange, row: OutletRow): Promise<AppliedRow> {
  if (!on || row.kind === 'new') throw rowsChangedSince([line])
  const { description, step } = row
  let before: AppliedRow['before']
  const happened = step && newEventOf(step)
  const { version } = await changeOutlet<never>(act, {
    ...{ action: ACTION, id: on.id, baseVersion: on.version, source: step?.source },
    decide: ({ stored }) => {
      before = description ? describedNow(stored) : null
      const isSamePoint = textValue(values['point']) === pointOf(stored)
      const { pointQuality } = stored
      const isKept = isSamePoint && (values['pointQuality'] ?? null) === pointQuality
      const { latitude, longitude } = stored
      const columns = description && {
        ...describedColumns(description),
        ...(isKept && { latitude, longitude, pointQuality }),
      }
      return { ...(happened && { events: [happened] }), ...(columns && { columns }) }
    },
  })
  return { line, id: on.id, version, before: before ?? null }
}

function newEventOf({ type, source: _source, ...entry }: NonNullable<Extract<OutletRow, { kind: 'known' }>['step']>) {
  return { type, window: entry.window, detail: detailOf(entry) }
}

function describedNow(stored: StoredOutlet) {
  const { label, operatorKind, operatorName, place, desaCode, latitude, longitude, pointQuality } = stored
  return { label, operatorKind, operatorName, place, desaCode, latitude, longitude, pointQuality }
}

/** Outlets are what they were, and what they reached is taken back; or what stands against it, and then nothing is done. */
async function undoRows(act: Act, rows: readonly (UndoData & { commandId: string })[]): Promise<UndoBlock[]> {
  const ids = rows.map((row) => row.id)
  const found = await act.tx.select().from(outlet).where(inArray(outlet.id, ids))
  const stored = new Map(found.map((row) => [row.id, row]))
  const histories = await listHistories(act.tx, ids)
  const last = await listLastChanges(act.tx, ids)
  const blocks = rows.flatMap(({ id, version, commandId }): UndoBlock[] => {
    const row = stored.get(id)
    if (!row) return [{ id, label: '', why: 'gone' }]
    const by = last.get(id)?.by
    const told = { id, label: row.label, ...(by !== undefined && { by }) }
    if (row.version !== version) return [{ ...told, why: 'changedSince' }]
    const events = histories.get(id) ?? []
    const isStep = events.some((event) => event.commandId === commandId)
    return isStep && outletUndoRefusal(commandId, events) ? [{ ...told, why: 'usedSince' }] : []
  })
  if (blocks.length > 0) return blocks
  for (const { id, version, before, commandId } of rows) {
    // Written by applyRows.
    const columns = before as unknown as OutletColumns | null
    await changeOutlet<never>(act, {
      ...{ action: 'exchange.undo', id, baseVersion: version },
      decide: ({ events }) => {
        const window = exactly(act.today)
        const own = effectiveEvents(events).filter((event) => event.commandId === commandId)
        const withdrawals = own.map((event) => ({
          type: 'withdrawn' as const,
          window,
          detail: { withdraws: event.id },
        }))
        return { events: withdrawals.toReversed(), ...(columns && { columns }) }
      },
    })
  }
  return []
}
