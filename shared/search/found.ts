import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** What the server finds by name; kabupaten and pages are found without it. */
export const foundKinds = ['desa', 'product', 'umkm', 'outlet'] as const
export type FoundKind = (typeof foundKinds)[number]

/** Something with a name, as a search offers it. `detail` tells those of one name apart. */
export type Found = {
  kind: FoundKind
  /** The code of a desa; of the others the id. */
  id: string
  name: string
  kabupatenCode: KabupatenCode
  detail: string | null
}

/** So many of each kind are offered. */
export const MOST_FOUND = 6
export const SHORTEST_SEARCH = 2
export const LONGEST_SEARCH = 100
