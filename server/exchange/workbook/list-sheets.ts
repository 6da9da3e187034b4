import type { WriteSheet } from 'hucre/xlsx'
import type { DatasetSpec } from '#shared/exchange/dataset.ts'
import { letterOf } from './column-letter.ts'
import type { BookPlaces } from './book-places.ts'
import { yesNoChoices } from './cell-text.ts'

/** Names without a space, so that formulas need no quotes. */
export const LIST_SHEET = 'Pilihan'
export const DESA_SHEET = 'Desa'

/** Where the drop-downs of columns take their words from. */
export type ChoiceLists = { sheet: WriteSheet; ranges: ReadonlyMap<string, string> }

/** A column of words for each column that has choices. */
export function listSheet(spec: DatasetSpec, places: BookPlaces): ChoiceLists {
  const lists = spec.columns.flatMap(({ key, kind, header, choices }) => {
    const words = wordsOf(kind, choices, places)
    return words.length > 0 ? [{ key, header: header.id, words }] : []
  })
  const longest = Math.max(0, ...lists.map((list) => list.words.length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list.words[row] ?? null))
  const ranges = lists.map(({ key, words }, index): [string, string] => {
    const letter = letterOf(index)
    return [key, `$${letter}$2:$${letter}$${words.length + 1}`]
  })
  const sheet = {
    name: LIST_SHEET,
    rows: [lists.map((list) => list.header), ...rows],
    columns: lists.map(() => ({ width: 26 })),
    protection: { sheet: true },
  }
  return { sheet, ranges: new Map(ranges) }
}

function wordsOf(
  kind: DatasetSpec['columns'][number]['kind'],
  choices: DatasetSpec['columns'][number]['choices'],
  places: BookPlaces,
): readonly string[] {
  if (kind === 'kabupaten') return places.kabupaten.map((row) => row.name)
  if (kind === 'yesNo') return yesNoChoices
  return kind === 'choice' ? (choices ?? []).map((choice) => choice.label.id) : []
}

/** The desa of each kabupaten in a column of its own, under its name. */
export function desaSheet(places: BookPlaces): WriteSheet {
  const lists = places.kabupaten.map((row) => row.desa)
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null))
  return {
    name: DESA_SHEET,
    rows: [places.kabupaten.map((row) => row.name), ...rows],
    columns: lists.map(() => ({ width: 40 })),
    protection: { sheet: true },
  }
}
