import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** The kabupaten before and after one in the order of their codes; none beyond the ends. */
export function neighboursOf<Row extends { code: KabupatenCode }>(
  rows: readonly Row[],
  code: KabupatenCode,
): { previous: Row | undefined; next: Row | undefined } {
  const ordered = rows.toSorted((one, other) => one.code.localeCompare(other.code))
  const index = ordered.findIndex((row) => row.code === code)
  if (index === -1) return { previous: undefined, next: undefined }
  return { previous: ordered[index - 1], next: ordered[index + 1] }
}
