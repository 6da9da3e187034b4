import type { CellValue } from './dataset.ts'

/** Whether two cells say the same. Nothing and an empty cell are the same. */
export function sameValue(a: CellValue | null | undefined, b: CellValue | null | undefined): boolean {
  if (isWindow(a) && isWindow(b)) return a.notBefore === b.notBefore && a.notAfter === b.notAfter
  return (a ?? null) === (b ?? null)
}

function isWindow(value: CellValue | null | undefined): value is Extract<CellValue, { notBefore: unknown }> {
  return typeof value === 'object' && value !== null
}
