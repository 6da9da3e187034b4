import { CsvError, parse } from 'csv-parse/sync'
import type { ImportProblem } from '#shared/claim/answers.ts'
import type { TextTable } from '#shared/claim/import-rows.ts'

/** Excel in Indonesian parts cells with semicolons. */
const delimiters = [',', ';', '\t']

/** Reads a CSV as a table of texts; the delimiter is the one that its headings use most. Empty lines are left out. */
export function readClaimTable(text: string): TextTable | ImportProblem {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const uses = (delimiter: string) => head.split(delimiter).length
  const delimiter = delimiters.toSorted((one, other) => uses(other) - uses(one))[0] ?? ','
  try {
    const [headings, ...rows] = parseWithLines(text, delimiter)
    if (!headings) return { code: 'empty' }
    return {
      headings: headings.record,
      rows: rows
        .map(({ info, record }) => ({ line: info.lines, cells: record }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { code: 'notCsv', line: Number(error['lines']) }
  }
}

/** csv-parse gives `{ info, record }` for each row when `info` is asked for; its types know only the bare rows. */
function parseWithLines(text: string, delimiter: string): { info: { lines: number }; record: string[] }[] {
  const options = { bom: true, info: true, delimiter, skip_empty_lines: true, relax_column_count: true }
  return parse(text, options) as unknown as { info: { lines: number }; record: string[] }[]
}
