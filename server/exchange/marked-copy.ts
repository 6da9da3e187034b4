import { setImmediate } from 'node:timers/promises'
import type { Cell, CellStyle, ColumnDef } from 'hucre/xlsx'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import type { Actor } from '#shared/access/role.ts'
import { ID_KEY, VERSION_KEY, type DatasetSpec } from '#shared/exchange/dataset.ts'
import type { SheetLayout } from '#shared/exchange/layout.ts'
import type { PlannedRow } from '#shared/exchange/plan.ts'
import { MARK_SHEET, type RawCell } from '#shared/exchange/raw.ts'
import { exchangeMessages } from '#shared/messages/work/id/exchange.ts'
import { listStoredRows, requireImport } from './queries.ts'
import { withTurn } from './read/read-turns.ts'
import { sheetOf } from './sheets.ts'
import { UploadProblem } from './upload-problem.ts'
import { writeBook } from './workbook/write-book.ts'

/** Others are answered between so many rows. */
const ROWS_AT_ONCE = 2000
/** The heading of the column in which the reasons stand; nothing in it is read when the copy comes back. */
const REASONS = 'Keterangan Pantau OVOP'
const MARKED: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FBE7C6' } } }
const HEADING: CellStyle = { font: { bold: true } }

type Copied = { line: number; cells: readonly RawCell[]; planned: PlannedRow | null }

/**
 * The file as it was sent, every row on its line, with what is wrong marked at the cell and told beside the row.
 * @throws DomainError not-found; UploadProblem when too many files are being read or written
 */
export async function makeMarkedCopy(
  { db, actor }: { db: Db; actor: Actor },
  id: string,
): Promise<{ name: string; content: Uint8Array }> {
  const { dataset, fileName, layout } = await requireImport(db, actor, id)
  const part = sheetOf(dataset)
  if (!part) throw new DomainError('not-found', (say) => say.unknownDataset)
  const { spec } = part
  const marks = { name: MARK_SHEET, rows: [['dataset', dataset]], hidden: true }
  const content = await withTurn(async () => {
    const rows = await readAll(db, id)
    return writeBook({ sheets: [markedSheet(rows, { layout, spec }), marks] })
  })
  if (!content) throw new UploadProblem('unreadable', { reason: 'busy' })
  const plainName = fileName.replace(/\.\w+$/, '').replaceAll(/[^\w .-]/g, '_')
  return { name: `${plainName}-ditandai.xlsx`, content }
}

async function readAll(db: Db, id: string): Promise<Copied[]> {
  const all: Copied[] = []
  for (;;) {
    const rows = await listStoredRows(db, { id, after: all.at(-1)?.line ?? 0, most: ROWS_AT_ONCE })
    for (const { line, cells, planned } of rows) all.push({ line, cells, planned })
    if (rows.length < ROWS_AT_ONCE) return all
    await setImmediate()
  }
}

type Around = { layout: SheetLayout; spec: DatasetSpec }

function markedSheet(rows: readonly Copied[], { layout, spec }: Around) {
  const { first, last } = layout.headingLines
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 1)
  const lastLine = rows.at(-1)?.line ?? 0
  const byLine = new Map(rows.map((row) => [row.line, row]))
  const cells = new Map<string, Partial<Cell>>()
  const sheetRows = Array.from({ length: lastLine }, (_line, index) => {
    const row = byLine.get(index + 1)
    if (!row) return []
    const values = Array.from({ length: width }, (_cell, column) => cellOf(row.cells[column] ?? null))
    const reasons = reasonsOf(row.planned, spec)
    for (const { column, text } of reasons) {
      const at = column === undefined ? undefined : layout.mapping[column]
      if (at === undefined) continue
      cells.set(`${index},${at}`, {
        value: values[at] ?? null,
        style: MARKED,
        comment: { author: 'Pantau OVOP', text },
      })
    }
    const told = reasons.map(({ heading, text }) => (heading === undefined ? text : `${heading}: ${text}`)).join(' ')
    if (told !== '') cells.set(`${index},${width}`, { value: told, type: 'string', style: MARKED })
    return [...values, row.line === last ? REASONS : told || null]
  })
  if (last > 0) cells.set(`${last - 1},${width}`, { value: REASONS, type: 'string', style: HEADING })
  const hidden = new Set([ID_KEY, VERSION_KEY].flatMap((key) => layout.mapping[key] ?? []))
  const columns: ColumnDef[] = Array.from({ length: width + 1 }, (_column, index) => ({
    width: index === width ? 70 : 22,
    ...(hidden.has(index) && { hidden: true }),
  }))
  return {
    name: spec.title.id.slice(0, 31),
    rows: sheetRows,
    columns,
    cells,
    freezePane: { rows: Math.max(first, last) },
  }
}

type Reason = { column?: string; heading?: string; text: string }

function reasonsOf(planned: PlannedRow | null, spec: DatasetSpec): Reason[] {
  if (planned?.kind === 'conflict') return [{ text: exchangeMessages.kindHint('conflict') }]
  return (planned?.problems ?? []).map(({ column, problem }) => {
    const heading = spec.columns.find(({ key }) => key === column)?.header.id
    const text = exchangeMessages.problem(problem)
    return { text, ...(column !== undefined && { column }), ...(heading !== undefined && { heading }) }
  })
}

function cellOf(cell: RawCell): string | number | boolean | Date | null {
  if (cell === null || typeof cell !== 'object') return cell
  return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : cell.error
}
