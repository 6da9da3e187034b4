import { asc } from 'drizzle-orm'
import { verifyChain } from '#server/audit/verify-chain.ts'
import type { Db } from '#server/db/database.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { kabupaten } from '#server/wilayah/table.ts'
import type { CheckResult } from '#shared/system/answers.ts'

/**
 * Recounts the ledger from the events and walks along the audit trail while people go on working: one kabupaten after the
 * other, each at one instant, so that little is held at once and nobody waits long.
 */
export async function checkEverything(db: Db): Promise<CheckResult> {
  const ledger = { eventCount: 0, lineCount: 0, differences: 0 }
  const codes = await db.select({ code: kabupaten.code }).from(kabupaten).orderBy(asc(kabupaten.code))
  for (const { code } of codes) {
    const scope = { kabupaten: [code] }
    const part = await withSnapshot(db, ({ db: reader }) => recountLedger(reader, scope))
    ledger.eventCount += part.eventCount
    ledger.lineCount += part.lineCount
    ledger.differences += part.differences.length + part.launchDifferences.length
  }
  const { count, faults } = await verifyChain(db)
  return { ledger, audit: { count, faults: faults.length } }
}
