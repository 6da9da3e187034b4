/** Random choices that are the same for the same seed, on every machine. */
export type Random = {
  /** A generator of its own for one part of the work: a change in one part leaves the others as they were. */
  of: (...part: readonly (string | number)[]) => Random
  /** A whole number from `from` to `to`, both included. */
  int: (from: number, to: number) => number
  /** True with this probability, 0 to 1. */
  chance: (probability: number) => boolean
  pick: <T>(items: readonly T[]) => T
  /** One of the names, each as often as its weight among all weights. */
  weighted: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name
  shuffled: <T>(items: readonly T[]) => T[]
}

const TWO_TO_32 = 2 ** 32

/**
 * xoshiro128** 1.1 (Blackman and Vigna, 2018, https://prng.di.unimi.it/), its state filled from the seed's text by FNV-1a
 * and the finalizer of MurmurHash3. Whole numbers only: no function whose last digit may differ between machines.
 */
export function createRandom(seed: string): Random {
  const next = xoshiro128(seed)
  const fraction = () => next() / TWO_TO_32
  const int = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1))
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError(`nothing to pick from, seed ${seed}`)
    return items[int(0, items.length - 1)] as T
  }
  return {
    of: (...part) => createRandom([seed, ...part].join('|')),
    int,
    chance: (probability) => fraction() < probability,
    pick,
    weighted: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      return pick(entries)[0]
    },
    shuffled: (items) => {
      const rest = [...items]
      const shuffled: typeof rest = []
      while (rest.length > 0) shuffled.push(...rest.splice(int(0, rest.length - 1), 1))
      return shuffled
    },
  }
}

/** The next number of the sequence each time it is called, 0 to 2³² − 1. */
export function xoshiro128(seed: string | readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = typeof seed === 'string' ? stateOf(seed) : seed
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function stateOf(seed: string): [number, number, number, number] {
  const lane = (index: number) => scatter(hashOf(`${seed}#${index}`))
  return [lane(0), lane(1), lane(2), lane(3) | 1]
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash
}

function scatter(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
