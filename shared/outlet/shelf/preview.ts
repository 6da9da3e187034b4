import type { FileRefusal } from '#shared/exchange/file-refusal.ts'
import { searchKey } from '#shared/text/search-key.ts'
import type { ShelfCandidate } from './answers.ts'
import type { ReadShelfRow } from './read-rows.ts'

/** What would become of a row: taken as it is, asked about, or left out. */
export type ShelfRowOutcome = 'ready' | 'notReady' | 'outside' | 'unknown' | 'twice' | 'wrong'

export type ShelfPreviewRow = ReadShelfRow & { outcome: ShelfRowOutcome; candidate: ShelfCandidate | null }
export type ShelfPreview =
  | { rows: ShelfPreviewRow[]; unknownHeadings: string[] }
  | { problem: 'empty' | 'noNameColumn' | 'tooManyRows' }
  | { refusal: FileRefusal }

/** The goods of one outlet and month fit into far less. */
export const MOST_SHELF_FILE_BYTES = 350_000

/**
 * What becomes of each row of a spreadsheet. Goods are told by their names; a name that several products have is that of
 * the outlet's own kabupaten, given first.
 */
export function previewShelfRows(
  rows: readonly ReadShelfRow[],
  candidates: readonly ShelfCandidate[],
): ShelfPreviewRow[] {
  const known = new Map<string, ShelfCandidate>()
  for (const candidate of candidates) {
    const key = searchKey(candidate.name)
    if (!known.has(key)) known.set(key, candidate)
  }
  const seen = new Set<string>()
  return rows.map((row) => {
    const key = searchKey(row.name)
    const candidate = row.isOutside ? null : (known.get(key) ?? null)
    const isTwice = key !== '' && seen.has(key)
    seen.add(key)
    return { ...row, candidate, outcome: isTwice ? 'twice' : outcomeOf(row, candidate) }
  })
}

function outcomeOf({ problems, isOutside }: ReadShelfRow, candidate: ShelfCandidate | null): ShelfRowOutcome {
  if (problems.length > 0) return 'wrong'
  if (isOutside) return 'outside'
  if (!candidate) return 'unknown'
  return candidate.isReady ? 'ready' : 'notReady'
}
