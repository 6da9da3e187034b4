import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { damaged, FileRefused } from './file-refused.ts'
import { decodeCsv, lineOfOpenQuote, separatorOf } from './csv-text.ts'
import type { SheetCollector } from './sheet-collector.ts'

/** What csv-parse gives for each row when it is asked for `info`. */
type WithLine = { info: { lines: number }; record: string[] }

/** Excel's own line that says what separates the cells. */
const SEPARATOR_LINE = /^sep=([,;\t])(?:\r\n|\r|\n)/u
/** Exports put an apostrophe before what a spreadsheet would take for a formula. */
const HELD_OFF = /^'(?=[=+\-@\t\r])/u

/** Reads a CSV as a sheet without a name. Lines count as an editor counts them, so that a cell of two lines moves the next. */
export async function readCsvFile(bytes: Buffer, collector: SheetCollector): Promise<void> {
  const decoded = decodeCsv(bytes)
  const told = SEPARATOR_LINE.exec(decoded)
  const text = told ? decoded.slice(told[0].length) : decoded
  collector.startSheet('', false)
  const delimiter = told?.[1] ?? separatorOf(text)
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: collector.limits.cellCharacters * 8,
  })
  const firstLine = told ? 2 : 1
  let line = firstLine
  try {
    // In pieces, since all rows of a piece are in memory at once.
    const records: AsyncIterable<WithLine> = Readable.from(piecesOf(Buffer.from(text))).pipe(parser)
    for await (const { info, record } of records) {
      record.forEach((cell, column) => collector.add(line, column, cell.replace(HELD_OFF, '')))
      line = info.lines + firstLine
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const opened = lineOfOpenQuote(text, delimiter, firstLine)
    if (opened !== undefined) throw new FileRefused({ reason: 'openQuote', line: opened })
    throw error.code === 'CSV_MAX_RECORD_SIZE' ? collector.longCell(line) : damaged()
  }
}

const PIECE = 65_536

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}
