/** The names that are at most a few typing errors away from what was typed, the nearest first; at most `most`. */
export function nearestOf<T>(typed: string, all: readonly T[], { keyOf, most = 3 }: Nearness<T>): T[] {
  const allowed = Math.max(1, Math.floor(typed.length / 3))
  return all
    .flatMap((item) => {
      const distance = typingErrors(typed, keyOf(item), allowed)
      return distance === undefined ? [] : [{ item, distance }]
    })
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ item }) => item)
}

/** `keyOf` gives the form in which names are compared. */
export type Nearness<T> = { keyOf: (item: T) => string; most?: number }

/** How many letters have to be put in, left out or replaced to make `b` of `a`; undefined when more than `most`. */
function typingErrors(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    if (Math.min(...current) > most) return undefined
    previous = current
  }
  const errors = previous.at(-1) ?? 0
  return errors <= most ? errors : undefined
}
