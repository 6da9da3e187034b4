import { nameRank, type NameKeys } from '#shared/text/name-rank.ts'
import { searchKey } from '#shared/text/search-key.ts'

/** What people write before a name, to say what kind of thing they mean. */
const KIND_WORD = /^(?:desa|kelurahan|kel|kabupaten|kota|umkm|produk|gerai) (?=.)/

/** Those whose name fits what was typed, the likeliest first, and by name among equals. A word for the kind may come first. */
export function bestOf<Row extends NameKeys>(rows: readonly Row[], typed: string, most: number): Row[] {
  const key = searchKey(typed)
  if (key === '') return []
  const keys = [...new Set([key, key.replace(KIND_WORD, '')])]
  return rows
    .flatMap((row) => {
      const ranks = keys.map((each) => nameRank(each, row)).filter((rank) => rank !== undefined)
      return ranks.length > 0 ? [{ row, rank: Math.min(...ranks) }] : []
    })
    .toSorted((a, b) => a.rank - b.rank || (a.row.nameKey < b.row.nameKey ? -1 : 1))
    .slice(0, most)
    .map(({ row }) => row)
}

/** What was typed, as names are searched, without the word for the kind. */
export function withoutKindWord(typed: string): string {
  return searchKey(typed).replace(KIND_WORD, '')
}
