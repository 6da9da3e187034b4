import { eq } from 'drizzle-orm'
import { auditEntry } from '#server/audit/table.ts'
import type { Db } from '#server/db/database.ts'
import { outlet } from '#server/outlet/table.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import { callerOf, newCommandId, own, people } from './work-caller.ts'

/** A milestone on a day, or between two: `milestone('launched', '2025-12-01/2025-12-31')`. */
export const milestone = (type: Milestone, days: string, more: Record<string, unknown> = {}) => {
  const [notBefore = days, notAfter] = days.split('/')
  return { type, window: { notBefore, ...(notAfter && { notAfter }) }, ...more }
}

export const outletInput = (more: Record<string, unknown> = {}) => ({
  ...{ commandId: newCommandId(), kabupatenCode: own, label: 'NTT Mart Kedua Belu' },
  milestone: milestone('planned', '2026-03-01'),
  ...more,
})

/** A registered outlet, by its id. */
export async function registerOutlet(db: Db, more: Record<string, unknown> = {}): Promise<string> {
  return (await callerOf(db, people.pmdStaff).outlet.register(outletInput(more))).id
}

export async function editOutlet(db: Db, id: string) {
  const [row] = await db.select({ version: outlet.version }).from(outlet).where(eq(outlet.id, id))
  return { commandId: newCommandId(), id, baseVersion: row?.version ?? 1 }
}

/** Records a milestone in the name of PMD; returns the id of the command. */
export async function record(db: Db, id: string, told: { input: ReturnType<typeof milestone>; rivalOf?: string }) {
  const command = { ...(await editOutlet(db, id)), ...told }
  await callerOf(db, people.pmdStaff).outlet.record(command)
  return command.commandId
}

export const pageOf = (db: Db, id: string) => callerOf(db).outlet.page({ id })

/** The report that was recorded last, for others to compete with. */
export async function lastReport(db: Db, id: string) {
  const report = (await pageOf(db, id)).outlet.events.at(-1)
  if (!report) throw new Error('nothing was recorded')
  return report
}

export async function lastAuditOf(db: Db, subjectId: string) {
  const rows = await db.select().from(auditEntry).where(eq(auditEntry.subjectId, subjectId))
  return rows.toSorted((one, other) => one.ordinal - other.ordinal).at(-1)
}
