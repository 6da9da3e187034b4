import { withoutFormula } from '#shared/export/formula.ts'
import { toRecords, type Sheet, type SheetCell } from '#shared/export/sheet.ts'

export type SheetFormat = 'xlsx' | 'csv' | 'json'
export const sheetFormats = ['xlsx', 'csv', 'json'] as const satisfies SheetFormat[]

/** A sheet as the bytes of a file. Text that a spreadsheet would run as a formula stays text. */
export async function toFile(sheet: Sheet, format: SheetFormat, aboutName: string): Promise<Blob> {
  if (format === 'json') {
    const content = { about: Object.fromEntries(sheet.about), rows: toRecords(sheet) }
    return new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' })
  }
  return format === 'csv' ? toCsvFile(sheet) : toXlsxFile(sheet, aboutName)
}

async function toCsvFile({ about, header, rows }: Sheet): Promise<Blob> {
  const { writeCsv } = await import('hucre/csv')
  const told = about.map(([term, text]): SheetCell[] => [`# ${term}: ${text}`])
  const cells = [...told, header, ...rows].map((row) => row.map(protect))
  return new Blob([writeCsv(cells, { lineSeparator: '\r\n', bom: true })], { type: 'text/csv;charset=utf-8' })
}

function protect(cell: SheetCell): SheetCell {
  return typeof cell === 'string' ? withoutFormula(cell) : cell
}

async function toXlsxFile({ about, header, rows }: Sheet, aboutName: string): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        columns: header.map((name) => ({ header: name, autoWidth: true })),
        rows: [header, ...rows],
        freezePane: { rows: 1 },
      },
      { name: aboutName, columns: [{ width: 28 }, { width: 100 }], rows: about.map(([term, text]) => [term, text]) },
    ],
  })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type })
}

/** Hands a file to the browser to keep. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
