/** A file is in memory whole while it is sent and read, so only so many are at a time. */
const MOST_UPLOADS = 10
const MOST_OF_A_PERSON = 3

const underWay = new Map<string, number>()

/** Gives somebody room to send a file, until the returned function is called; undefined when there is none. */
export function takeUploadPlace(personId: string): (() => void) | undefined {
  const own = underWay.get(personId) ?? 0
  const all = [...underWay.values()].reduce((sum, count) => sum + count, 0)
  if (own >= MOST_OF_A_PERSON || all >= MOST_UPLOADS) return undefined
  underWay.set(personId, own + 1)
  return () => {
    const left = (underWay.get(personId) ?? 1) - 1
    if (left > 0) underWay.set(personId, left)
    else underWay.delete(personId)
  }
}
