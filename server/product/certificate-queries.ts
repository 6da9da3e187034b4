import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inProvinceScope } from '#server/db/in-scope.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import { checklistItems, hasPersonalNumber } from '#shared/certification/checklist-item.ts'
import type { Day } from '#shared/day/day.ts'
import type { ExpiringCertificate } from '#shared/product/answers.ts'
import type { Certificate } from '#shared/product/standing.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { certificate, productStanding } from './standing-table.ts'
import { product } from './table.ts'

/** Where a reader sees products, and where the numbers of personal papers too; undefined is nowhere. */
export type Reach = { rows: Scope; personal: Scope | undefined }

/** Whether the reader may see the number of a paper of a product. */
export function seesNumber(
  { personal }: Reach,
  { item, kabupatenCode }: { item: Certificate['item'] | undefined; kabupatenCode: KabupatenCode },
): boolean {
  return !hasPersonalNumber(item) || (personal !== undefined && isInScope(personal, kabupatenCode))
}

type Holder = { id: string; kabupatenCode: KabupatenCode }

/** The certificates that some products hold, in usual order, by product. */
export async function listCertificates(
  db: Db,
  reach: Reach,
  holders: readonly Holder[],
): Promise<Map<string, Certificate[]>> {
  const held = new Map<string, Certificate[]>()
  if (holders.length === 0) return held
  const rows = await db
    .select()
    .from(certificate)
    .where(
      inArray(
        certificate.productId,
        holders.map((holder) => holder.id),
      ),
    )
  const ofProduct = Map.groupBy(rows, (row) => row.productId)
  for (const { id, kabupatenCode } of holders) {
    const some = ofProduct.get(id) ?? []
    const own = checklistItems.flatMap((item) => some.filter((row) => row.item === item))
    held.set(
      id,
      own.map(({ productId: _productId, kabupatenCode: _place, number, ...row }) => ({
        ...row,
        number: seesNumber(reach, { item: row.item, kabupatenCode }) ? number : null,
      })),
    )
  }
  return held
}

/** An index of the few archived products that held certificates, which names them all, is asked; no standing is read. */
const isOnRecord = sql`not exists (select from ${productStanding} where ${productStanding.productId} = ${certificate.productId}
  and ${productStanding.isArchived} and ${productStanding.firstExpiryOn} is not null)`

type Span = { from?: Day; to: Day; kabupaten?: KabupatenCode | undefined }
type Part = { limit: number; offset: number }

/** Some of the certificates in reach whose last day lies in a span, soonest first; not those of archived products. */
export async function listCertificatesExpiring(
  db: Db,
  reach: Reach,
  { from, to, kabupaten, limit, offset }: Span & Part,
): Promise<Omit<ExpiringCertificate, 'daysLeft'>[]> {
  const { productId, item, number, issuer, expiresOn } = certificate
  const rows = await db
    .select({
      productId,
      productName: product.name,
      kabupatenCode: certificate.kabupatenCode,
      item,
      number,
      issuer,
      expiresOn,
    })
    .from(certificate)
    .innerJoin(product, eq(product.id, productId))
    .where(
      and(
        lte(expiresOn, to),
        from && gte(expiresOn, from),
        inProvinceScope(certificate.kabupatenCode, reach.rows),
        kabupaten && eq(certificate.kabupatenCode, kabupaten),
        isOnRecord,
      ),
    )
    .orderBy(asc(expiresOn), asc(productId), asc(item))
    .limit(limit)
    .offset(offset)
  return rows.flatMap(({ expiresOn: day, ...row }) =>
    day === null ? [] : [{ ...row, expiresOn: day, number: seesNumber(reach, row) ? row.number : null }],
  )
}
