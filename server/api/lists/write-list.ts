import { Readable } from 'node:stream'
import { writeXlsxStream } from 'hucre/xlsx'
import { stringify } from 'csv-stringify/sync'
import type { Db } from '#server/db/database.ts'
import { withoutFormula } from '#shared/export/formula.ts'
import type { About } from '#shared/export/about.ts'
import type { ListFormat } from '#shared/export/list.ts'
import { toRecords, type SheetCell } from '#shared/export/sheet.ts'
import type { OpenedList } from './list-parts.ts'

type Written = { db: Db; list: OpenedList; about: About }

/** A list as the bytes of a file, made while its rows are read. */
export function writeList(ending: ListFormat, written: Written): Readable {
  // A chunk holds many rows: none is made before the one before it was taken.
  if (ending === 'csv') return Readable.from(csvPieces(written), { highWaterMark: 1 })
  return ending === 'json' ? Readable.from(jsonPieces(written), { highWaterMark: 1 }) : toXlsx(written)
}

async function* csvPieces({ db, list, about }: Written): AsyncGenerator<string> {
  yield `\uFEFF${toLines([...about.map(([term, text]) => [`# ${term}: ${text}`]), [...list.header]])}`
  for await (const rows of list.batches(db)) yield toLines(rows)
}

function toLines(rows: readonly (readonly SheetCell[])[]): string {
  const records = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)))
  return stringify(records, { record_delimiter: 'windows' })
}

async function* jsonPieces({ db, list, about }: Written): AsyncGenerator<string> {
  yield `{\n"about": ${JSON.stringify(Object.fromEntries(about), null, 2)},\n"rows": [\n`
  let isFirst = true
  for await (const rows of list.batches(db)) {
    const texts = toRecords({ header: [...list.header], rows }).map((record) => JSON.stringify(record))
    if (texts.length > 0) yield `${isFirst ? '' : ',\n'}${texts.join(',\n')}`
    isFirst = isFirst && texts.length === 0
  }
  yield '\n]\n}\n'
}

/**
 * The stream of hucre writes one sheet and begins another when it is full; with as many rows as the list has for a full
 * one, the lines about it come to stand on a second.
 */
function toXlsx(written: Written): Readable {
  const { list } = written
  const stream = writeXlsxStream(xlsxRows(written), {
    name: list.title.slice(0, 25),
    columns: list.header.map((header) => ({ header, width: Math.max(12, header.length + 2) })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: rowsOfFirstSheet(list) + 1,
    repeatHeaders: false,
  })
  return Readable.fromWeb(stream)
}

/** A list without rows shows one empty row: a sheet of headings only cannot be written. */
const rowsOfFirstSheet = ({ count }: Written['list']) => Math.max(1, count)

async function* xlsxRows({ db, list, about }: Written): AsyncGenerator<SheetCell[]> {
  let count = 0
  for await (const rows of list.batches(db)) {
    count += rows.length
    yield* rows
  }
  // A row that meanwhile left the list must not draw the lines about it up to the rows.
  for (; count < rowsOfFirstSheet(list); count += 1) yield [null]
  for (const [term, text] of about) yield [term, text]
}
