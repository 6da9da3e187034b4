import { and, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { duplicateTraits } from '#shared/text/duplicate.ts'
import { searchKey } from '#shared/text/search-key.ts'

/** Whether a kept search key holds every word that somebody types, in any order. Letters and digits only: no wildcard gets through. */
export function hasWordsOf(keyColumn: PgColumn, typed: string): SQL | undefined {
  const words = searchKey(typed).split(' ').filter(Boolean)
  if (words.length === 0 && typed.trim() !== '') return sql`false`
  return and(...words.map((word) => sql`${keyColumn} like ${`%${word}%`}`))
}

/** Whether a kept search key may be that of a probable duplicate of a name; `isProbableDuplicate` decides. */
export function mayBeDuplicateOf(keyColumn: PgColumn, name: string): SQL | undefined {
  const { joined, starts } = duplicateTraits(name)
  if (joined === '') return sql`false`
  return or(
    sql`replace(${keyColumn}, ' ', '') = ${joined}`,
    and(...starts.map((start) => sql`' ' || ${keyColumn} || ' ' like ${`% ${start}%`}`)),
  )
}
