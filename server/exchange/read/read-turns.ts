/** How many files may wait while one is read. */
const MOST_WAITING = 8

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Does one thing after the other, whoever asks: two large files at once would need twice the memory. Undefined when too many wait. */
export async function withTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  if (waiting > MOST_WAITING) return undefined
  waiting++
  const turn = last.then(work, work)
  last = turn
  try {
    return await turn
  } finally {
    waiting--
  }
}
