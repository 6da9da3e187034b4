import type { Db } from '#server/db/database.ts'
import { listProductMakers } from '#server/product/shelf-queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import type { ShelfLine } from '#shared/outlet/shelf/answers.ts'

type Supplied = { productId?: string | null | undefined; supplierId?: string | null | undefined }

/**
 * The suppliers of some lines that somebody may name: UMKM in scope, and the makers of the products themselves, whom every
 * outlet that sells them reads.
 */
export async function nameableSuppliers(db: Db, scope: Scope, lines: readonly Supplied[]): Promise<Set<string>> {
  const suppliers = await listUmkmLabels(
    db,
    lines.flatMap(({ supplierId }) => supplierId ?? []),
  )
  const elsewhere = suppliers.filter(({ kabupatenCode }) => !isInScope(scope, kabupatenCode)).map(({ id }) => id)
  if (elsewhere.length === 0) return new Set(suppliers.map(({ id }) => id))
  const makers = await listProductMakers(
    db,
    lines.flatMap(({ productId }) => productId ?? []),
  )
  return new Set(suppliers.map(({ id }) => id).filter((id) => !elsewhere.includes(id) || makers.has(id)))
}

/** Lines without the suppliers that the reader may not know of. */
export async function withoutForeignSuppliers(db: Db, scope: Scope, lines: readonly ShelfLine[]): Promise<ShelfLine[]> {
  const known = await nameableSuppliers(db, scope, lines)
  return lines.map((line) =>
    line.supplierId === null || known.has(line.supplierId) ? line : { ...line, supplierId: null, supplier: null },
  )
}
