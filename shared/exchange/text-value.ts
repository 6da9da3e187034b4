import type { CellValue } from './dataset.ts'

/** The text of a value that is one; empty for every other. */
export function textValue(value: CellValue | null | undefined): string {
  return typeof value === 'string' ? value : ''
}
