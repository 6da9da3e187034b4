import { searchKey } from './search-key.ts'

/** A name as it is compared, with the words that tell those of one name apart, such as a place. */
export type NameKeys = { nameKey: string; moreKey: string }

export function nameKeys(name: string, more = ''): NameKeys {
  return { nameKey: searchKey(name), moreKey: searchKey(more) }
}

/**
 * How well a name fits what was typed, 0 best: the whole name, its beginning, a word's beginning, the same without spaces,
 * anywhere; 5 when every word begins one of the name's or of the words beside it. Undefined when it does not fit.
 * @param key what was typed, as `searchKey` makes it
 */
export function nameRank(key: string, { nameKey, moreKey }: NameKeys): number | undefined {
  if (nameKey === key) return 0
  if (nameKey.startsWith(key)) return 1
  if (` ${nameKey}`.includes(` ${key}`)) return 2
  if (nameKey.replaceAll(' ', '').startsWith(key.replaceAll(' ', ''))) return 3
  if (nameKey.includes(key)) return 4
  const words = ` ${nameKey} ${moreKey}`
  return key.split(' ').every((word) => words.includes(` ${word}`)) ? 5 : undefined
}
