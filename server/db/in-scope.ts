import { inArray, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Scope } from '#shared/access/scope.ts'

/** Whether a row's kabupaten lies in a scope, for the `where` of a query; the whole programme asks nothing. */
export function inScope(kabupatenColumn: PgColumn, { kabupaten }: Scope): SQL | undefined {
  return kabupaten === 'all' ? undefined : inArray(kabupatenColumn, [...kabupaten])
}
