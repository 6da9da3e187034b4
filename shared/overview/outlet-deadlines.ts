import { readDeadline, type DeadlineReading } from '#shared/outlet/rollout-deadline.ts'
import type { DeadlineTarget, Overview } from './overview.ts'

/** A deadline for outlets with how it stands at the answer's day. */
export type OutletDeadline = { target: DeadlineTarget; reading: DeadlineReading }

/** The deadlines for launched outlets, by due day; passed ones stay (DESIGN §3). */
export function outletDeadlines({
  deadlines,
  rollout,
  asOf,
}: Pick<Overview, 'deadlines' | 'rollout' | 'asOf'>): OutletDeadline[] {
  return deadlines
    .filter((target) => target.figure === 'outletsLaunched')
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .map((target) => ({ target, reading: readDeadline(target, rollout, asOf) }))
}
