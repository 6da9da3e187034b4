import { inArray, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Whether a column is among what one of some queries finds, each by an index of its own; an `or` would have only one of them. */
export function isAnyOf(column: PgColumn, [first, ...others]: readonly { getSQL(): SQL }[]): SQL {
  if (!first) return sql`false`
  const all = others.reduce<SQL>((some, other) => sql`${some} union all ${other.getSQL()}`, first.getSQL())
  return inArray(column, sql`(${all})`)
}
