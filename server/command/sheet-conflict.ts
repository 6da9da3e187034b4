import { DomainError } from '#server/errors.ts'

/** Rows of a file that are not as its plan found them. The plan has to be made anew. */
export function rowsChangedSince(lines: readonly number[]): DomainError {
  const message =
    'Sebagian data sudah berubah sejak pratinjau ini dibuat, jadi belum ada yang disimpan. Perbarui pratinjaunya, lalu periksa kembali.'
  return new DomainError('conflict', message, { detail: { lines: lines.slice(0, 100) } })
}
