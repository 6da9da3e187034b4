import { readRolloutDeadline } from '#shared/outlet/rollout-deadline.ts'
import type { DeadlineReading } from '#shared/target/deadline.ts'
import type { DeadlineTarget, Overview } from './overview.ts'

/** A deadline for outlets with how it stands at the answer's day. */
export type OutletDeadline = { target: DeadlineTarget; reading: DeadlineReading }

/** The deadlines for launched outlets in the province, by due day; passed ones stay (DESIGN §3). */
export function outletDeadlines({
  deadlines,
  rollout,
  asOf,
}: Pick<Overview, 'deadlines' | 'rollout' | 'asOf'>): OutletDeadline[] {
  return deadlines
    .filter((target) => target.figure === 'outletsLaunched' && target.kabupatenCode === null)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .map((target) => ({ target, reading: readRolloutDeadline(target, rollout, asOf) }))
}
