import type { SheetCell } from './sheet.ts'

/** The lists of signed-in people that stand on several pages and leave as a whole. */
export const listNames = ['products', 'mentoring', 'umkm', 'audit'] as const
export type ListName = (typeof listNames)[number]
export const isListName = (name: unknown): name is ListName => listNames.some((each) => each === name)

export const listFormats = ['xlsx', 'csv', 'json'] as const
export type ListFormat = (typeof listFormats)[number]
export const isListFormat = (name: unknown): name is ListFormat => listFormats.some((each) => each === name)

/** A column of a saved list: its heading and what stands in it. */
export type ListColumn<Row> = readonly [header: string, cell: (row: Row) => SheetCell]

/** A filter in words: `Kategori: makanan`; without one undefined. */
export type FilterWords = readonly (readonly [term: string, word: string | undefined])[]

/** The filters that are set, as one line; undefined when none is. */
export function filterLine(words: FilterWords): string | undefined {
  const set = words.flatMap(([term, word]) => (word === undefined || word === '' ? [] : [`${term}: ${word}`]))
  return set.length === 0 ? undefined : set.join('; ')
}

/** Where the whole list of a page is asked for: `search` is that of the page's address. */
export function listAddress(name: ListName, ending: ListFormat, { search, lang }: { search: string; lang: string }) {
  const asked = new URLSearchParams(search)
  // Which page is shown says nothing of the whole.
  for (const own of ['page', 'before']) asked.delete(own)
  asked.set('lang', lang)
  return `/api/lists/${name}.${ending}?${asked.toString()}`
}
