import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { searchKey } from './search-key.ts'

export type NamedPlace = { name: string; kabupatenCode: KabupatenCode }

/** From this length on, one wrong letter in a word is more probably a slip than another word. */
const SHORTEST_MISSPELT = 5

/**
 * Whether two names in one kabupaten probably mean the same: written alike, the same words in another order or joined,
 * or every word off by one letter at most. It is a hint: what differs in a whole word or a number is another thing.
 */
export function isProbableDuplicate(a: NamedPlace, b: NamedPlace): boolean {
  if (a.kabupatenCode !== b.kabupatenCode) return false
  const [wordsOfA, wordsOfB] = [wordsOf(a.name), wordsOf(b.name)]
  if (wordsOfA.length === 0 || wordsOfB.length === 0) return false
  if (wordsOfA.join('') === wordsOfB.join('')) return true
  const [sortedA, sortedB] = [wordsOfA.toSorted(), wordsOfB.toSorted()]
  return sameWords(wordsOfA, wordsOfB) || sameWords(sortedA, sortedB)
}

/** So many letters of a joined name, with or without spaces between them, are looked for. */
const LONGEST_BEGINNING = 2

/**
 * What the search key of every probable duplicate of a name fits: its words have the same first letters as those of `key`,
 * in any order, or it begins with one of `beginnings` and is `joined` without its spaces. For choosing candidates, of which
 * `isProbableDuplicate` decides.
 */
export function duplicateTraits(name: string): { key: string; joined: string; beginnings: string[] } {
  const words = wordsOf(name)
  const joined = words.join('')
  const [first = '', ...letters] = Array.from(joined.matchAll(/./gu), ([letter]) => letter).slice(0, LONGEST_BEGINNING)
  const beginnings = letters.reduce(
    (some, letter) => some.flatMap((begun) => [`${begun}${letter}`, `${begun} ${letter}`]),
    [first],
  )
  return { key: words.join(' '), joined, beginnings }
}

function canBeMisspelt(word: string): boolean {
  return word.length >= SHORTEST_MISSPELT && !/\d/.test(word)
}

function wordsOf(name: string): string[] {
  return searchKey(name).split(' ').filter(Boolean)
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => isSameWord(word, b[index] ?? ''))
}

/** The same word, or one that a single added, missing, wrong or swapped letter after the first tells apart. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (!canBeMisspelt(a) || !canBeMisspelt(b)) return false
  const start = sharedLength(a, b)
  const [restOfA, restOfB] = [a.slice(start), b.slice(start)]
  const isSwapped = restOfA.slice(0, 2) === swapped(restOfB) && restOfA.slice(2) === restOfB.slice(2)
  const isChanged = restOfA.slice(1) === restOfB.slice(1)
  return start > 0 && (isSwapped || isChanged || restOfA.slice(1) === restOfB || restOfA === restOfB.slice(1))
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

function swapped(text: string): string {
  return `${text[1] ?? ''}${text[0] ?? ''}`
}
