import { eq } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import type { ReportContent } from '#shared/report/answers.ts'
import type { ReportState } from '#shared/report/report.ts'
import { contentOf, emptyContent, type StoredReport } from '../report-content.ts'
import { monthlyReport } from '../table.ts'
import { recordStep } from './record-step.ts'

type Withdrawn = {
  stored: StoredReport
  /** What the report was before; null when nobody had begun it. */
  was: { state: ReportState; content: ReportContent } | null
  /** The step that counts no more; null when there was none. */
  withdraws: string | null
}

/**
 * A report becomes what it was before a command, inside another one; the step of that command counts no more.
 * @throws DomainError not-found for a kabupaten where the actor does not report
 */
export async function withdrawReport(act: Act, action: string, { stored, was, withdraws }: Withdrawn): Promise<void> {
  const { tx, actor } = act
  const { id, kabupatenCode, month } = stored
  const kabupaten = await requireKabupaten(tx, scopeOf(actor, 'report.submit') ?? { kabupaten: [] }, kabupatenCode)
  const content = was?.content ?? emptyContent
  const state: ReportState = was?.state ?? 'draft'
  const set = { ...content, state, isWithdrawn: was === null, version: stored.version + 1 }
  await tx.update(monthlyReport).set(set).where(eq(monthlyReport.id, id))
  await recordStep(act, { ...stored, ...set }, { type: 'withdrawn', kabupaten, withdraws })
  const changed = changedValues(
    { ...contentOf(stored), state: stored.state },
    { ...content, state: was?.state ?? null },
  )
  act.note({ action, subjectKind: 'report', subjectId: id, subjectLabel: month, kabupatenCode, ...changed })
}
