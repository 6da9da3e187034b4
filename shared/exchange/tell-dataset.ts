import type { DatasetName } from './dataset-name.ts'
import type { DatasetSpec } from './dataset.ts'
import { findTables, type FindTableOptions } from './find-table.ts'
import type { RawBook } from './raw.ts'

export type ToldDataset = { dataset: DatasetName } | { candidates: readonly DatasetName[] }

/**
 * What a book holds: what it says of itself, else the dataset whose required columns it has and whose columns it names most
 * of. Candidates when two fit alike, or none fits wholly: then somebody has to say.
 */
export function tellDataset(
  book: RawBook,
  specs: readonly DatasetSpec[],
  options: (dataset: DatasetName) => FindTableOptions = () => ({}),
): ToldDataset {
  const { dataset } = book.marks
  if (dataset !== undefined && specs.some(({ name }) => name === dataset)) return { dataset }
  const fits = specs.flatMap((spec) => {
    const [layout] = findTables(book, spec, options(spec.name))
    const named = layout ? Object.keys(layout.mapping).length : 0
    return layout && named > 1 ? [{ name: spec.name, named, isWhole: layout.missing.length === 0 }] : []
  })
  const most = Math.max(...fits.filter(({ isWhole }) => isWhole).map(({ named }) => named))
  const best = fits.filter(({ isWhole, named }) => isWhole && named === most)
  const [only, second] = best
  if (only && !second) return { dataset: only.name }
  return { candidates: (only ? best : fits).map(({ name }) => name) }
}
