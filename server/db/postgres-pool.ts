import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'

/** What postgres.js is told to parse beyond its defaults. */
export type PostgresTypes = { bigint: number | bigint }
export type Pool = Sql<PostgresTypes>

const connection = {
  application_name: 'pantau-ovop',
  TimeZone: 'UTC',
  DateStyle: 'ISO',
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  // Answers are made of few rows: to start workers, or a compiler, for one costs more than the whole answer.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
}

/** PGlite gives a bigint as a number; so does this. Beyond 2^53 both give a BigInt. */
const bigint = {
  to: 20,
  from: [20],
  serialize: (value: number | bigint) => String(value),
  parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
}

/** Connections to one server, made when they are needed. `max` is how many there may be. */
export function createPool(url: string, max: number): Pool {
  const pool = postgres(url, {
    max,
    connect_timeout: 5,
    keep_alive: 10,
    // The default waits up to 20 s between tries, too long after a restart.
    backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 1),
    onnotice: () => {},
    types: { bigint },
    connection,
  })
  // Tells the pool, whose handle is not used, to leave days and instants to drizzle's columns.
  drizzle(pool)
  return pool
}
