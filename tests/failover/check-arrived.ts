import { inArray, sql } from 'drizzle-orm'
import { auditEntry } from '#server/audit/table.ts'
import { commandReceipt } from '#server/command/table.ts'
import type { Db } from '#server/db/database.ts'
import { verifyDatabase } from '#server/start/verify-database.ts'
import { umkm } from '#server/umkm/table.ts'
import type { Sent } from './program-under-load.ts'

const BATCH = 1000

/**
 * What is wrong with what the database has of these commands: each that was confirmed must be there once, whole, with its receipt
 * and its place in the audit trail; each other one so too, or not at all.
 */
export async function findLosses(db: Db, sent: readonly Sent[]): Promise<string[]> {
  const faults: string[] = []
  for (let start = 0; start < sent.length; start += BATCH) {
    const batch = sent.slice(start, start + BATCH)
    const ids = batch.map(({ commandId }) => commandId)
    const names = batch.map(({ name }) => name)
    const count = sql<number>`count(*)::int`
    const rows = await db
      .select({ key: umkm.name, count })
      .from(umkm)
      .where(inArray(umkm.name, names))
      .groupBy(umkm.name)
    const whole = sql<number>`count(${commandReceipt.result})::int`
    const receipts = await db
      .select({ key: commandReceipt.id, count: whole })
      .from(commandReceipt)
      .where(inArray(commandReceipt.id, ids))
      .groupBy(commandReceipt.id)
    const audits = await db
      .select({ key: auditEntry.commandId, count })
      .from(auditEntry)
      .where(inArray(auditEntry.commandId, ids))
      .groupBy(auditEntry.commandId)
    const [ofRows, ofReceipts, ofAudits] = [rows, receipts, audits].map(
      (counted) => new Map(counted.map(({ key, count: number }) => [key, number])),
    )
    for (const { commandId, name, confirmedAt, tries } of batch) {
      const found = [ofRows?.get(name) ?? 0, ofReceipts?.get(commandId) ?? 0, ofAudits?.get(commandId) ?? 0].join()
      const isRight = found === '1,1,1' || (confirmedAt === undefined && found === '0,0,0')
      if (isRight) continue
      const state = confirmedAt === undefined ? 'not confirmed' : 'confirmed'
      faults.push(`${name} (${state}, ${tries} tries): rows, receipts, audit rows: ${found}`)
    }
  }
  return [...faults, ...(await verifyDatabase(db)).faults]
}
