import { verifyChain } from '#server/audit/verify-chain.ts'
import type { Db } from '#server/db/database.ts'
import { countDifferences, recountLedger } from '#server/figure/recount.ts'
import { sayRecount } from './say-recount.ts'

export type Verified = { events: number; lines: number; audits: number; faults: string[] }

/** Recounts the ledger and walks the audit chain, as `npm run verify-ledger` and `npm run verify-audit` do. */
export async function verifyDatabase(db: Db, onProgress?: (text: string) => void): Promise<Verified> {
  const recount = await recountLedger(db, { onProgress: (progress) => onProgress?.(sayRecount(progress)) })
  const { eventCount, lineCount } = recount
  const { count, faults } = await verifyChain(db)
  const differing = countDifferences(recount)
  return {
    ...{ events: eventCount, lines: lineCount, audits: count },
    faults: [
      ...(differing > 0 ? [`buku besar: ${differing} selisih dengan peristiwa (rincian: npm run verify-ledger)`] : []),
      ...(faults.length > 0 ? [`jejak audit: ${faults.length} tempat tidak utuh (rincian: npm run verify-audit)`] : []),
    ],
  }
}
