import { createHash } from 'node:crypto'

/**
 * A UUID (version 8) made from what identifies a row of the first data, so that loading it twice makes one row.
 * The parts are the row's own facts; changing them makes another row.
 */
export function stableId(kind: string, ...parts: readonly (string | number | undefined)[]): string {
  const hex = createHash('sha256')
    .update([kind, ...parts.map((part) => part ?? '')].join('\u001f'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
