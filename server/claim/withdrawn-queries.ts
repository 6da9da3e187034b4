import { desc, isNotNull } from 'drizzle-orm'
import { listLastChanges } from '#server/audit/change-queries.ts'
import type { Db } from '#server/db/database.ts'
import type { WithdrawnClaim } from '#shared/claim/answers.ts'
import { claim } from './table.ts'

const MOST = 200

/** The claims that are on the page no longer, the last withdrawn first, with why and by whom. */
export async function listWithdrawnClaims(db: Db): Promise<WithdrawnClaim[]> {
  const { id, metric, valueText, unit, asOfText, speaker, withdrawnReason: reason, recordedAt } = claim
  const rows = await db
    .select({ id, metric, valueText, unit, asOfText, speaker, reason, recordedAt })
    .from(claim)
    .where(isNotNull(reason))
    .orderBy(desc(recordedAt), id)
    .limit(MOST)
  const changes = await listLastChanges(
    db,
    rows.map((row) => row.id),
  )
  return rows.map(({ recordedAt: withdrawnAt, ...row }) => ({
    ...row,
    reason: row.reason ?? '',
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawnBy: changes.get(row.id)?.by ?? null,
  }))
}
