import type { ShelfLine } from './answers.ts'

/**
 * Last month's lines as a start for this month's: what lay there, its price and its supplier are probably the same; what
 * was sold is not. What had run out is still out until somebody says otherwise.
 */
export function copyLines(lines: readonly ShelfLine[]): ShelfLine[] {
  return lines.map((line) => ({ ...line, salesRupiah: null, missing: [] }))
}
