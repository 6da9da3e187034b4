import type { Db } from '#server/db/database.ts'
import { findOutletsByName } from '#server/outlet/search-queries.ts'
import { findProductsByName } from '#server/product/search-queries.ts'
import { findUmkmByName } from '#server/umkm/search-queries.ts'
import { findDesaByName } from '#server/wilayah/search-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Found } from '#shared/search/found.ts'

/** What has a name like the one typed, a few of each kind. `registry` is where the reader may read the registry. */
export async function findByName(db: Db, registry: Scope | undefined, text: string): Promise<Found[]> {
  const desa = await findDesaByName(db, text)
  const products = await findProductsByName(db, registry, text)
  const umkm = registry ? await findUmkmByName(db, registry, text) : []
  return [...desa, ...products, ...umkm, ...(await findOutletsByName(db, text))]
}
