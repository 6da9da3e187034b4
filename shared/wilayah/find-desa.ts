import { nameKeys, nameRank } from '#shared/text/name-rank.ts'
import { searchKey } from '#shared/text/search-key.ts'
import type { DesaCode } from './kabupaten.ts'
import type { Desa } from './schema.ts'

/** A desa or kelurahan as it is offered; the kecamatan tells those of one name apart. */
export type DesaFound = Pick<Desa, 'name' | 'jenis' | 'kecamatan'> & { code: DesaCode }

export const MOST_DESA_FOUND = 12

/** What people write before the name. */
const KIND_WORD = /^(?:desa|kelurahan|kel) /

/**
 * The desa that somebody may mean by what was typed so far: whole names first, then those that begin so, then those with
 * such a word, then those that hold it anywhere; words may also name the kecamatan. Names written otherwise are found.
 */
export function findDesa(all: readonly DesaFound[], typed: string): DesaFound[] {
  const key = searchKey(typed).replace(KIND_WORD, '')
  if (key === '') return []
  return all
    .flatMap((desa) => {
      const rank = nameRank(key, nameKeys(desa.name, desa.kecamatan))
      return rank === undefined ? [] : [{ desa, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank || inOrder(a.desa, b.desa))
    .slice(0, MOST_DESA_FOUND)
    .map(({ desa }) => desa)
}

function inOrder(a: DesaFound, b: DesaFound): number {
  return a.name.localeCompare(b.name, 'id') || a.kecamatan.localeCompare(b.kecamatan, 'id')
}
