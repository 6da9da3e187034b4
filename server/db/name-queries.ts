import { and, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { duplicateTraits } from '#shared/text/duplicate.ts'
import { searchKey } from '#shared/text/search-key.ts'

/**
 * Whether every word that somebody types begins a word of a kept search key, in any order. Letters and digits only: no
 * wildcard gets through. The expression is that of the indexes of words, which find words among all names.
 */
export function hasWordsOf(keyColumn: PgColumn, typed: string): SQL | undefined {
  const words = wordsOf(typed)
  if (words.length === 0) return typed.trim() === '' ? undefined : sql`false`
  const query = words.map((word) => `'${word}':*`).join(' & ')
  return sql`array_to_tsvector(string_to_array(${keyColumn}, ' ')) @@ ${query}::tsquery`
}

/** The same for names that are read anyway, of one kabupaten or in the order of an index: no index helps it. */
export function hasWordsAmong(keyColumn: PgColumn, typed: string): SQL | undefined {
  const words = wordsOf(typed)
  if (words.length === 0) return typed.trim() === '' ? undefined : sql`false`
  // To put a space before every name takes half as long again.
  return and(...words.map((word) => sql`(${keyColumn} like ${`${word}%`} or ${keyColumn} like ${`% ${word}%`})`))
}

/** What somebody types, as the words of search keys. */
export function wordsOf(typed: string): string[] {
  return searchKey(typed).split(' ').filter(Boolean)
}

/** Whether a kept search key begins with a search key. */
export function beginsWith(keyColumn: PgColumn, key: string): SQL {
  return sql`${keyColumn} like ${`${key}%`}`
}

/**
 * What the kept search key of a probable duplicate of a name fits, one of these at least, each by an index within a kabupaten;
 * `isProbableDuplicate` decides. Joined words begin alike, wherever their spaces are.
 */
export function traitsOfDuplicates(keyColumn: PgColumn, name: string): SQL[] {
  const { key, joined, beginnings } = duplicateTraits(name)
  if (joined === '') return []
  const isJoinedAlike = sql`replace(${keyColumn}, ' ', '') = ${joined}`
  return [
    sql`name_initials(${keyColumn}) = name_initials(${key})`,
    ...beginnings.map((beginning) => sql`(${beginsWith(keyColumn, beginning)} and ${isJoinedAlike})`),
  ]
}
