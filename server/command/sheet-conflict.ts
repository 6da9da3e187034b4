import { DomainError } from '#server/errors.ts'

/** Rows of a file that are not as its plan found them. The plan has to be made anew. */
export function rowsChangedSince(lines: readonly number[]): DomainError {
  return new DomainError('conflict', (say) => say.rowsChanged, { detail: { lines: lines.slice(0, 100) } })
}
