import type { Db } from '#server/db/database.ts'
import { requireUmkmIn } from '#server/umkm/producer-queries.ts'
import { requireDesaIn } from '#server/wilayah/desa-queries.ts'
import type { ProductDescription } from '#shared/product/schema.ts'
import { searchKey } from '#shared/text/search-key.ts'
import type { StoredProduct } from './history-queries.ts'

type Before = Pick<StoredProduct, 'desaText' | 'note' | 'hasOwnNote'>

/** The columns that people fill, as the row holds them: what is left out is empty. A desa of the register replaces a text. */
export function describedColumns(input: ProductDescription, before: Before) {
  const { name, category, scheme, umkmId, producer, desaCode, note } = input
  return {
    ...{ name, category },
    scheme: scheme ?? null,
    umkmId: umkmId ?? null,
    producer: producer ?? null,
    desaCode: desaCode ?? null,
    desaText: desaCode === undefined ? before.desaText : null,
    note: note ?? null,
    hasOwnNote: before.hasOwnNote || (note ?? null) !== before.note,
    searchKey: searchKey(name),
  }
}

/** @throws DomainError invalid-input for a desa or UMKM that is not in the kabupaten of the product, unless it was there before */
export async function requirePlaces(
  db: Db,
  input: ProductDescription,
  { kabupatenCode, desaCode, umkmId }: Pick<StoredProduct, 'kabupatenCode' | 'desaCode' | 'umkmId'>,
): Promise<void> {
  if (input.desaCode !== desaCode) await requireDesaIn(db, kabupatenCode, input.desaCode)
  if (input.umkmId !== umkmId) await requireUmkmIn(db, kabupatenCode, input.umkmId)
}
