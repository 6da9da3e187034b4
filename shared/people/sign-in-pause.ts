/** Failed sign-ins in a row, of one account name or from one address. */
export type Failures = { count: number; lastFailedAt: Date }
export type FailureKind = 'account' | 'address'

/**
 * How many failures are free before the first pause. An address has more of them: a whole office, or all of a mobile
 * network's customers in a town, may share one.
 */
const freeFailures: Readonly<Record<FailureKind, number>> = { account: 5, address: 20 }

const LONGEST_PAUSE_MINUTES = 60
const FORGET_AFTER_MS = 24 * 3_600_000

/**
 * The seconds for which nobody may try, at `now`: one minute after the last free failure, twice as long after each
 * further one, an hour at most; 0 when one may try. While the pause lasts, even the right password is refused.
 */
export function secondsToWait(kind: FailureKind, failures: Failures | undefined, now: Date): number {
  if (!failures || failures.count < freeFailures[kind]) return 0
  const doublings = Math.min(failures.count - freeFailures[kind], 6)
  const minutes = Math.min(2 ** doublings, LONGEST_PAUSE_MINUTES)
  const endsAt = failures.lastFailedAt.getTime() + minutes * 60_000
  return Math.max(0, Math.ceil((endsAt - now.getTime()) / 1000))
}

/** The failures after one more at `now`. A quiet day is forgiven. */
export function withFailure(failures: Failures | undefined, now: Date): Failures {
  const isOld = !failures || now.getTime() - failures.lastFailedAt.getTime() > FORGET_AFTER_MS
  return { count: isOld ? 1 : failures.count + 1, lastFailedAt: now }
}
