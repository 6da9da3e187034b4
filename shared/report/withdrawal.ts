import type { ReportEventType } from './report.ts'

type Step = { id: string; type: ReportEventType; withdraws: string | null }

/**
 * The steps in the life of reports that count: those that were taken back, and the taking back itself, are left out, as if
 * they had never been. Asked for an earlier moment, pass only the steps that were recorded by then.
 */
export function effectiveSteps<One extends Step>(steps: readonly One[]): One[] {
  const withdrawn = new Set(steps.flatMap(({ withdraws }) => withdraws ?? []))
  return steps.filter(({ id, type }) => type !== 'withdrawn' && !withdrawn.has(id))
}
