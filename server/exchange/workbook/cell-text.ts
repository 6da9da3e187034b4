import type { CellValue, ColumnSpec } from '#shared/exchange/dataset.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { BookPlaces } from './book-places.ts'

export const yesNoChoices = ['Ya', 'Tidak'] as const

/** A value as a cell of a workbook holds it: in the words of its lists, a day as a date. */
export function cellTextOf(
  value: CellValue | null,
  { kind, choices }: ColumnSpec,
  places: BookPlaces,
): string | number | Date | null {
  if (value === null) return null
  if (typeof value === 'object') return windowText(value)
  switch (kind) {
    case 'choice':
      return choices?.find((choice) => choice.value === value)?.label.id ?? String(value)
    case 'yesNo':
      return value === true ? yesNoChoices[0] : yesNoChoices[1]
    case 'kabupaten':
      return places.kabupaten.find((row) => row.code === value)?.name ?? String(value)
    case 'desa':
      return places.desaText.get(String(value)) ?? String(value)
    case 'day':
      return new Date(`${String(value)}T00:00:00Z`)
    case 'count':
    case 'rupiah':
    case 'version':
      return Number(value)
    default:
      return String(value)
  }
}

function windowText({ notBefore, notAfter }: DayWindow): string {
  return notBefore === notAfter ? notBefore : `${notBefore} – ${notAfter}`
}
