import { MOST_PAGED } from '#server/db/bounded-count.ts'
import type { Db } from '#server/db/database.ts'
import { listCertificatesExpiring, type Reach } from '#server/product/certificate-queries.ts'
import { listScope } from '#server/wilayah/province-queries.ts'
import type { ExpiringQuestion } from '#shared/certification/schema.ts'
import { addDays, daysBetween, type Day } from '#shared/day/day.ts'
import type { ExpiringPage } from '#shared/product/answers.ts'

const PAGE_ROWS = 50

/** Certificates that expire within so many days from today, or expired before it; soonest first. They count on their last day. */
export async function listExpiring(
  db: Db,
  reach: Reach,
  { within, province, kabupaten, page: asked = 1, today }: ExpiringQuestion & { today: Day },
): Promise<ExpiringPage> {
  const page = Math.min(asked, MOST_PAGED / PAGE_ROWS)
  const span = within === 'expired' ? { to: addDays(today, -1) } : { from: today, to: addDays(today, within) }
  const rows = await listCertificatesExpiring(
    db,
    { ...reach, rows: await listScope(db, reach.rows, province) },
    // One more than is shown tells whether there is another page.
    { ...span, kabupaten, limit: PAGE_ROWS + 1, offset: (page - 1) * PAGE_ROWS },
  )
  return {
    rows: rows.slice(0, PAGE_ROWS).map((row) => ({ ...row, daysLeft: daysBetween(today, row.expiresOn) })),
    page,
    pageSize: PAGE_ROWS,
    isMore: rows.length > PAGE_ROWS && page * PAGE_ROWS < MOST_PAGED,
  }
}
