const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 20_000

/**
 * How long to wait, in ms, before the next try after so many that failed. `chance` (0 to 1) spreads the devices of a whole
 * province that come back at the same moment.
 */
export function waitAfter(failures: number, chance: number): number {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1), LONGEST_WAIT_MS)
  return Math.round(wait * (0.5 + chance / 2))
}
