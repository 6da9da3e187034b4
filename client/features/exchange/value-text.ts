import type { Format } from '#shared/format/format.ts'
import { isDay, isMonth } from '#shared/day/day.ts'
import type { CellValue, ColumnSpec } from '#shared/exchange/dataset.ts'

type Words = {
  format: Format
  /** By code. */
  names: Readonly<Record<string, string>>
  kabupatenName: (code: string) => string
}

/** A value as people read it, in the language of the page. */
export function valueText(value: CellValue, column: ColumnSpec | undefined, words: Words): string {
  const { format, names, kabupatenName } = words
  if (typeof value === 'object') return format.window(value)
  if (typeof value === 'number') return format.number(value)
  if (typeof value === 'boolean') return value ? '✓' : '–'
  switch (column?.kind) {
    case 'choice':
      return column.choices?.find((choice) => choice.value === value)?.label[format.locale] ?? value
    case 'kabupaten':
      return kabupatenName(value)
    case 'desa':
      return names[value] ?? value
    case 'day':
      return isDay(value) ? format.shortDay(value) : value
    case 'month':
      return isMonth(value) ? format.month(value) : value
    default:
      return value
  }
}
