import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** The one handle that queries and commands take: a connection of either engine, or a transaction on it. */
export type Db = PgDatabase<PgQueryResultHKT>
