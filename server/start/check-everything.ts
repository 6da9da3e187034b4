import { verifyChain } from '#server/audit/verify-chain.ts'
import type { Db } from '#server/db/database.ts'
import { countDifferences, recountLedger } from '#server/figure/recount.ts'
import type { CheckResult } from '#shared/system/answers.ts'

/**
 * Recounts the ledger from the events and walks along the audit trail while people go on working: one kabupaten after the
 * other, each at one instant, so that little is held at once and nobody waits long.
 */
export async function checkEverything(db: Db): Promise<CheckResult> {
  const recount = await recountLedger(db, { inParts: true })
  const { eventCount, lineCount } = recount
  const { count, faults } = await verifyChain(db)
  return {
    ledger: { eventCount, lineCount, differences: countDifferences(recount) },
    audit: { count, faults: faults.length },
  }
}
