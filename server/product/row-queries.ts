import type { Db } from '#server/db/database.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import { listDesaNames } from '#server/wilayah/desa-queries.ts'
import type { Day } from '#shared/day/day.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { isReadyOn, type Certificate, type ProductStanding } from '#shared/product/standing.ts'
import { listCertificates, type Reach } from './certificate-queries.ts'
import type { StoredProduct } from './history-queries.ts'
import type { productStanding } from './standing-table.ts'

type StoredStanding = typeof productStanding.$inferSelect
type Found = { stored: StoredProduct; standing: StoredStanding }

/** Products at hand as lists show them, ready or not on a day. */
export async function toListRows(
  db: Db,
  reach: Reach,
  { rows, today }: { rows: readonly Found[]; today: Day },
): Promise<ProductListRow[]> {
  const certificates = await listCertificates(
    db,
    reach,
    rows.map(({ stored }) => stored),
  )
  const umkmIds = rows.flatMap(({ stored }) => stored.umkmId ?? [])
  const producers = new Map((await listUmkmLabels(db, umkmIds)).map((row) => [row.id, row.label]))
  const desaNames = await listDesaNames(
    db,
    rows.map(({ stored }) => stored.desaCode),
  )
  return rows.map(({ stored, standing: storedStanding }) => {
    const { id, version, kabupatenCode, name, launchSlot, scheme, photoId, desaCode, desaText } = stored
    const standing = toStanding(storedStanding, certificates.get(id) ?? [])
    return {
      ...{ id, version, kabupatenCode, name, launchSlot, scheme, photoId, standing },
      category: standing.category,
      producer: (stored.umkmId === null ? null : producers.get(stored.umkmId)) ?? stored.producer,
      desaName: (desaCode === null ? null : desaNames.get(desaCode)) ?? desaText,
      isReady: isReadyOn(standing, today),
    }
  })
}

function toStanding(row: StoredStanding, certificates: Certificate[]): ProductStanding {
  const { category, stage, isVerified, mentoring, mentor, missing, unmet, isArchived } = row
  const { sinceNotBefore, sinceNotAfter, firstExpiryOn, firstExpiryItem } = row
  const isDated = sinceNotBefore !== null && sinceNotAfter !== null
  const expires = firstExpiryOn !== null && firstExpiryItem !== null
  return {
    ...{ category, stage, isVerified, mentoring, mentor, missing, unmet, certificates, isArchived },
    since: isDated ? { notBefore: sinceNotBefore, notAfter: sinceNotAfter } : null,
    firstExpiry: expires ? { item: firstExpiryItem, expiresOn: firstExpiryOn } : null,
  }
}
