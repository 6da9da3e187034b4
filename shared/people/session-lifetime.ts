const HOUR_MS = 3_600_000

/** A session ends when it was not used for this long … */
export const IDLE_HOURS = 12
/** … and in any case this long after the sign-in. */
export const ABSOLUTE_HOURS = 7 * 24

type SessionTimes = { createdAt: Date; lastUsedAt: Date }

/** Whether a session still counts at `now`. */
export function isSessionAlive({ createdAt, lastUsedAt }: SessionTimes, now: Date): boolean {
  const idleMs = now.getTime() - lastUsedAt.getTime()
  const ageMs = now.getTime() - createdAt.getTime()
  return idleMs < IDLE_HOURS * HOUR_MS && ageMs < ABSOLUTE_HOURS * HOUR_MS
}

/** The use of a session is written down at most this often, so that reading does not become writing. */
const NOTE_USE_EVERY_MS = 5 * 60_000

/** Whether a use at `now` is worth writing down. */
export function isUseToNote({ lastUsedAt }: Pick<SessionTimes, 'lastUsedAt'>, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= NOTE_USE_EVERY_MS
}
