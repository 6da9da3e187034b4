import { findLastChange } from '#server/audit/change-queries.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import type { ReportConflict } from '#shared/report/answers.ts'
import type { ReportRefusal } from '#shared/report/refusal.ts'
import { contentOf, type StoredReport } from './report-content.ts'

export function noSuchReport(): DomainError {
  return new DomainError('not-found', (say) => say.noReport)
}

export function refused(refusal: ReportRefusal): DomainError {
  return new DomainError('invalid-state', (say) => say.reportRefused, {
    detail: { refusal },
  })
}

/** The refusal of a command made on an older version, with the report as it is now. */
export async function conflictOf(db: Db, stored: StoredReport, baseVersion: number): Promise<DomainError> {
  const last = await findLastChange(db, stored.id)
  const { id, version, state, kabupatenCode, month } = stored
  const changed = { changedBy: last?.by ?? '', changedAt: last?.at ?? '' }
  const detail: ReportConflict = { current: { id, version, state, content: contentOf(stored) }, ...changed }
  const stale = [{ kind: 'report' as const, id, label: month, kabupatenCode, baseVersion, version, ...changed }]
  return new DomainError('conflict', (say) => say.reportChanged, { detail, stale })
}
