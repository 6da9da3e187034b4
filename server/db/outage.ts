/** Times in which no server takes changes. What is read meanwhile may come from a standby, which may be behind. */
export type Outage = {
  isUnderWay: () => boolean
  /** How many there were, the one under way included. */
  count: () => number
  /** Calls the listener when one may have begun or ended; the returned function ends that. */
  onChange: (listener: () => void) => () => void
}

/** Of a database that lives in the program: without it, there is no program. */
export const noOutage: Outage = { isUnderWay: () => false, count: () => 0, onChange: () => () => {} }
