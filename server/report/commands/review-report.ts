import { and, eq } from 'drizzle-orm'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { inScope } from '#server/db/in-scope.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { ChangedReport } from '#shared/report/answers.ts'
import { actRefusal } from '#shared/report/refusal.ts'
import { reportStateAfter, type ReportEventType } from '#shared/report/report.ts'
import type { ReviewReport } from '#shared/report/schema.ts'
import type { StoredReport } from '../report-content.ts'
import { conflictOf, noSuchReport, refused } from '../report-problem.ts'
import { monthlyReport } from '../table.ts'
import { recordStep } from './record-step.ts'

type Review = 'accept' | 'return' | 'reopen'

const steps: Record<Review, ReportEventType> = { accept: 'accepted', return: 'returned', reopen: 'reopened' }

/**
 * What PMD does with a report: accepts it, which locks it; returns it with a note; reopens an accepted one with a reason.
 * @throws DomainError not-found, conflict with the report as it is now, invalid-state with the refusal
 */
export function reviewReport(context: CommandContext, review: Review, input: ReviewReport): Promise<ChangedReport> {
  const name = `report.${review}`
  return runCommand(context, { name, input }, async (act) => {
    const { tx, note } = act
    const stored = await lockReport(act, input.id)
    if (stored.version !== input.baseVersion) throw await conflictOf(tx, stored, input.baseVersion)
    const refusal = actRefusal(review, stored.state)
    if (refusal) throw refused(refusal)
    const { id, kabupatenCode, month } = stored
    const state = reportStateAfter(review, stored.state) ?? stored.state
    const version = stored.version + 1
    await tx.update(monthlyReport).set({ state, version }).where(eq(monthlyReport.id, id))
    const kabupaten = await requireKabupaten(tx, OPEN_SCOPE, kabupatenCode)
    await recordStep(act, { ...stored, state, version }, { type: steps[review], kabupaten, note: input.note })
    const after = { state, ...(input.note !== undefined && { note: input.note }) }
    const subject = { subjectKind: 'report', subjectId: id, subjectLabel: month, kabupatenCode }
    note({ action: name, ...subject, before: { state: stored.state }, after })
    return { id, version, state }
  })
}

async function lockReport({ tx, actor }: Act, id: string): Promise<StoredReport> {
  const scope = scopeOf(actor, 'report.review') ?? { kabupaten: [] }
  const [stored] = await tx
    .select()
    .from(monthlyReport)
    .where(and(eq(monthlyReport.id, id), inScope(monthlyReport.kabupatenCode, scope)))
    .for('update')
  if (!stored) throw noSuchReport()
  return stored
}
