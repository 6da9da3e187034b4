import { count, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './database.ts'

type Countable = { table: PgTable; wanted: SQL | undefined; order?: readonly SQL[] }

/** Counting on would cost more than anybody gains: a list says "more than" from here on. */
export const MOST_COUNTED = 3000

/** So many rows of a list can be paged through. */
export const MOST_PAGED = 10_000

export type BoundedCount = { total: number; isMore: boolean }

/** What a count says that stopped after `MOST_COUNTED` + 1. */
export const MORE_THAN_COUNTED: BoundedCount = { total: MOST_COUNTED, isMore: true }

function toBounded(counted: number): BoundedCount {
  return counted > MOST_COUNTED ? MORE_THAN_COUNTED : { total: counted, isMore: false }
}

/** The last page that a list can be asked for: from there on it is filtered, or taken as a file. */
export function lastPageOf(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(Math.min(total, MOST_PAGED) / pageSize))
}

/**
 * How many rows of a table there are of some kind, or that there are more than can be counted. `order` is that of an index to go
 * through: the first pages of a large table may be empty.
 */
export async function countUpTo(db: Db, { table, wanted, order }: Countable): Promise<BoundedCount> {
  return toBounded(await countSome(db, { table, wanted, ...(order && { order }), most: MOST_COUNTED + 1 }))
}

/** Whether a table has more than so many rows of some kind; no more of them are looked at. */
export async function hasMoreThan(db: Db, most: number, { table, wanted }: Omit<Countable, 'order'>): Promise<boolean> {
  return (await countSome(db, { table, wanted, most: most + 1 })) > most
}

async function countSome(db: Db, { table, wanted, order = [], most }: Countable & { most: number }): Promise<number> {
  const some = db
    .select({ each: sql`1`.as('each') })
    .from(table)
    .where(wanted)
    .orderBy(...order)
    .limit(most)
    .as('some')
  const [counted] = await db.select({ rows: count() }).from(some)
  return counted?.rows ?? 0
}
