import { parse } from 'csv-parse/sync'

/** The cells of a file of separated values, by comma, semicolon or tab; undefined when it is none. */
export function readSeparated(text: string): string[][] | undefined {
  const [firstLine = ''] = text.split(/\r?\n/u, 1)
  const delimiter = [';', '\t', ','].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ','
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false })
  } catch {
    return undefined
  }
}
