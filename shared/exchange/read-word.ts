import { searchKey } from '#shared/text/search-key.ts'
import type { SheetProblem } from './cell-problem.ts'
import type { Choice } from './dataset.ts'
import { nearestOf } from './nearest.ts'
import type { RawCell } from './raw.ts'

const yes = new Set(['ya', 'y', 'yes', 'iya', 'ada', 'sudah', 'benar', 'betul', 'true', 'v', '1', '✓', '✔', '√', '☑'])
const no = new Set(['tidak', 't', 'tdk', 'no', 'n', 'belum', 'tidak ada', 'salah', 'false', '0', '☐'])

/** Reads yes or no. A lone x is neither: some tick with it, some strike out. */
export function readYesNoCell(cell: Exclude<RawCell, null>): { value: boolean } | { problem: SheetProblem } {
  if (typeof cell === 'boolean') return { value: cell }
  const text = typeof cell === 'object' ? '' : String(cell).trim().toLowerCase()
  if (yes.has(text)) return { value: true }
  return no.has(text) ? { value: false } : { problem: { key: 'notYesOrNo' } }
}

type Word = { word: string; value: string; label: string }

/** Knows the choices of a column by their slugs, labels and other words. */
export class ChoiceFinder {
  readonly #words: readonly Word[]

  constructor(choices: readonly Choice[]) {
    this.#words = choices.flatMap(({ value, label, aliases = [] }) =>
      [value, label.id, label.en, ...aliases].map((word) => ({ word: searchKey(word), value, label: label.id })),
    )
  }

  find(typed: string): { value: string } | { problem: SheetProblem } {
    const key = searchKey(typed)
    const found = this.#words.find(({ word }) => word === key)
    if (found) return { value: found.value }
    const nearest = nearestOf(key, this.#words, { keyOf: ({ word }) => word })
    return { problem: { key: 'notAChoice', nearest: [...new Set(nearest.map(({ label }) => label))] } }
  }
}
