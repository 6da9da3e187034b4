import { asc, gt } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { dataVersion } from '#server/db/version-table.ts'
import { hashOf, type AuditRow } from './chain.ts'
import { auditEntry } from './table.ts'

const BATCH_ROWS = 1000

/** Where the trail is broken: `changed` the row itself is not what was written, `missing` rows before it are gone. */
export type AuditFault =
  | { kind: 'changed'; ordinal: number }
  | { kind: 'missing'; before: number }
  | { kind: 'end'; expectedCount: number; count: number }

/**
 * Walks the whole chain and returns every fault; none means that no row was changed, removed or cut off. People may go on
 * working: only the last rows and the end that is on record are read at one instant.
 */
export async function verifyChain(db: Db): Promise<{ count: number; faults: AuditFault[] }> {
  const faults: AuditFault[] = []
  let previousHash = ''
  let count = 0
  let after = 0
  const follow = async (reader: Db) => {
    for await (const row of walk(reader, after)) {
      if (row.previousHash !== previousHash) faults.push({ kind: 'missing', before: row.ordinal })
      const { ordinal, previousHash: claimed, hash, ...content } = row
      if (hashOf(claimed, content) !== hash) faults.push({ kind: 'changed', ordinal })
      previousHash = hash
      count += 1
      after = ordinal
    }
  }
  await follow(db)
  const end = await db.transaction(
    async (tx) => {
      await follow(tx)
      const [row] = await tx.select({ count: dataVersion.auditCount, hash: dataVersion.auditHash }).from(dataVersion)
      return row
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  if (!end || end.count !== count || end.hash !== previousHash) {
    faults.push({ kind: 'end', expectedCount: end?.count ?? 0, count })
  }
  return { count, faults }
}

async function* walk(db: Db, begin: number): AsyncGenerator<AuditRow> {
  let after = begin
  for (;;) {
    const rows = await db
      .select()
      .from(auditEntry)
      .where(gt(auditEntry.ordinal, after))
      .orderBy(asc(auditEntry.ordinal))
      .limit(BATCH_ROWS)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.ordinal
  }
}
