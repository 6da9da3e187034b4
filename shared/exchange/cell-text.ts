import type { Locale } from '#shared/format/locale.ts'
import { isExact } from '#shared/day/window.ts'
import type { CellValue, ColumnSpec } from './dataset.ts'

/** A value as it is written into a file, so that it is read back as the same; `''` for an empty cell. Places stay codes. */
export function cellText(value: CellValue | null, column: ColumnSpec, locale: Locale = 'id'): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return locale === 'id' ? (value ? 'Ya' : 'Tidak') : value ? 'Yes' : 'No'
  if (typeof value === 'object') {
    return isExact(value) ? value.notBefore : `${value.notBefore} ${locale === 'id' ? 's.d.' : 'to'} ${value.notAfter}`
  }
  const choice = column.choices?.find((candidate) => candidate.value === value)
  return choice ? choice.label[locale] : String(value)
}
