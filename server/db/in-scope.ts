import { inArray, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Scope } from '#shared/access/scope.ts'

/** Whether a row's kabupaten lies in a scope, for the `where` of a query; the whole programme asks nothing. */
export function inScope(kabupatenColumn: PgColumn, { kabupaten }: Scope): SQL | undefined {
  return kabupaten === 'all' ? undefined : inArray(kabupatenColumn, [...kabupaten])
}

/** The same of a whole province by one word, for what an index that begins with it gives in the order of a list. */
export function inProvinceScope(kabupatenColumn: PgColumn, scope: Scope): SQL | undefined {
  const { province } = scope
  return province === undefined ? inScope(kabupatenColumn, scope) : sql`left(${kabupatenColumn}, 2) = ${province}`
}
