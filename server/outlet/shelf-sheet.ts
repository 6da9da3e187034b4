import type { Act } from '#server/command/run-command.ts'
import { rowsChangedSince } from '#server/command/sheet-conflict.ts'
import type { AppliedRow, SheetChange, SheetPart } from '#server/command/sheet-part.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { toMonth } from '#shared/day/day.ts'
import type { UndoBlock, UndoData } from '#shared/exchange/answers.ts'
import { shelfSpec } from '#shared/exchange/datasets/shelf.ts'
import { shelfUndo } from '#shared/outlet/shelf/undo-refusal.ts'
import { lockOutlet } from './shelf-commands/lock-outlet.ts'
import { reportShelf } from './shelf-commands/submit-shelf.ts'
import { withdrawShelf } from './shelf-commands/undo-shelf.ts'
import { draftShelves } from './shelf-sheet-drafts.ts'
import { loadSheetOutlets, recordedRows, rowsAsTold } from './shelf-sheet-rows.ts'

/** Shelf reports in a workbook: a row for all goods of each, and one for the sales of the month. */
export const shelfSheet: SheetPart = {
  spec: shelfSpec,
  takesNewRows: true,
  takesWhole: true,
  list: async (reader) => recordedRows(await loadSheetOutlets(reader)),
  find: async (reader, rows) => rowsAsTold(await loadSheetOutlets(reader), rows),
  check: async (reader, changes) => (await draftShelves(reader, changes)).problems,
  apply: applyRows,
  undo: undoRows,
}

/**
 * One report for each outlet and month.
 * @throws DomainError conflict when a report is not as it was, or a rule refuses it after all
 */
async function applyRows(act: Act, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  const { tx, actor, today } = act
  const scope = scopeOf(actor, 'outlet.work') ?? { kabupaten: [] }
  const { drafts, problems } = await draftShelves({ db: tx, scope, today }, changes)
  const late = drafts.flatMap(({ rows, version }) =>
    rows.flatMap(({ change: { on, line } }) => (on && on.version !== version ? [line] : [])),
  )
  if (problems.size > 0 || late.length > 0) throw rowsChangedSince([...problems.keys(), ...late])
  const applied: AppliedRow[] = []
  for (const { outlet, month, version: baseVersion, input, rows } of drafts) {
    const outletId = outlet.stored.id
    const { version } = await reportShelf(act, 'exchange.apply', { ...input, outletId, month, baseVersion })
    const before = { outletId, month }
    applied.push(...rows.map(({ id, change }) => ({ line: change.line, id, version, before })))
  }
  return applied
}

type Undone = UndoData & { commandId: string }

/** The reports before stand again; or what stands against it, and then nothing is done. */
async function undoRows(act: Act, rows: readonly Undone[]): Promise<UndoBlock[]> {
  // Written by applyRows.
  const placeOf = ({ before }: Undone) => before as { outletId: string; month: string }
  const reports = Map.groupBy(rows, (row) => `${placeOf(row).outletId} ${placeOf(row).month}`)
  const blocks: UndoBlock[] = []
  const found: Parameters<typeof withdrawShelf>[2][] = []
  for (const [first] of reports.values()) {
    if (!first) continue
    const { outletId, month } = placeOf(first)
    const { stored, events } = await lockOutlet(act, outletId)
    const undo = shelfUndo(first.commandId, events, toMonth(month))
    if ('event' in undo) found.push({ stored, event: undo.event })
    else blocks.push({ id: first.id, label: `${stored.label}, ${month}`, why: 'changedSince' })
  }
  if (blocks.length > 0) return blocks
  for (const report of found) await withdrawShelf(act, 'exchange.undo', report)
  return []
}
