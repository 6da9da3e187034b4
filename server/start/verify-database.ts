import { verifyChain } from '#server/audit/verify-chain.ts'
import type { Db } from '#server/db/database.ts'
import { recountLedger } from '#server/figure/recount.ts'

export type Verified = { events: number; lines: number; audits: number; faults: string[] }

/** Recounts the ledger and walks the audit chain, as `npm run verify-ledger` and `npm run verify-audit` do. */
export async function verifyDatabase(db: Db): Promise<Verified> {
  const { eventCount, lineCount, differences, launchDifferences } = await recountLedger(db)
  const { count, faults } = await verifyChain(db)
  const differing = differences.length + launchDifferences.length
  return {
    ...{ events: eventCount, lines: lineCount, audits: count },
    faults: [
      ...(differing > 0 ? [`buku besar: ${differing} selisih dengan peristiwa (rincian: npm run verify-ledger)`] : []),
      ...(faults.length > 0 ? [`jejak audit: ${faults.length} tempat tidak utuh (rincian: npm run verify-audit)`] : []),
    ],
  }
}
