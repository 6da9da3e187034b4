import type { Db } from '#server/db/database.ts'
import { listCertificatesExpiring, type Reach } from '#server/product/certificate-queries.ts'
import { listScope } from '#server/wilayah/province-queries.ts'
import type { ExpiringQuestion } from '#shared/certification/schema.ts'
import { addDays, daysBetween, type Day } from '#shared/day/day.ts'
import type { ExpiringCertificate } from '#shared/product/answers.ts'

/** Certificates that expire within so many days from today, or expired before it; soonest first. They count on their last day. */
export async function listExpiring(
  db: Db,
  reach: Reach,
  { within, province, kabupaten, today }: ExpiringQuestion & { today: Day },
): Promise<ExpiringCertificate[]> {
  const span = within === 'expired' ? { to: addDays(today, -1) } : { from: today, to: addDays(today, within) }
  const rows = await listCertificatesExpiring(
    db,
    { ...reach, rows: await listScope(db, reach.rows, province) },
    { ...span, kabupaten },
  )
  return rows.map((row) => ({ ...row, daysLeft: daysBetween(today, row.expiresOn) }))
}
