import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type Sql, type TransactionSql } from 'postgres'
import { StartError } from '#server/errors.ts'
import type { Db } from './database.ts'
import { connectWithPatience, explainConnectProblem, type PostgresTypes } from './postgres-connect.ts'
import type { ScriptTransaction } from './script-transaction.ts'
import { PING_MS, within } from './within.ts'

const OLDEST_SERVER = 15

const connection = {
  application_name: 'pantau-ovop',
  TimeZone: 'UTC',
  DateStyle: 'ISO',
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
}

/** PGlite gives a bigint as a number; so does this. Beyond 2^53 both give a BigInt. */
const bigint = {
  to: 20,
  from: [20],
  serialize: (value: number | bigint) => String(value),
  parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
}

/** Opens a PostgreSQL server. The address may name several hosts and `target_session_attrs`, as libpq's does. */
export async function openPostgres(databaseUrl: string, onProgress: (text: string) => void) {
  const sql = createPool(databaseUrl)
  try {
    refuseOldServer(await connectWithPatience(sql, onProgress))
  } catch (error) {
    await sql.end({ timeout: 0 })
    throw error
  }
  return toEngine(sql)
}

function createPool(databaseUrl: string): Sql<PostgresTypes> {
  try {
    return postgres(databaseUrl, {
      max: 10,
      connect_timeout: 5,
      keep_alive: 10,
      // The default waits up to 20 s between tries, too long after a failover.
      backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 1),
      onnotice: () => {},
      types: { bigint },
      connection,
    })
  } catch (error) {
    throw explainConnectProblem(error)
  }
}

export function refuseOldServer(version: number): void {
  if (version >= OLDEST_SERVER) return
  throw new StartError(
    `Server PostgreSQL pada DATABASE_URL adalah versi ${version}, sedangkan Pantau OVOP memerlukan versi ` +
      `${OLDEST_SERVER} atau lebih baru. Perbarui server itu, atau pakai server lain. Tidak ada data yang diubah.`,
  )
}

function toEngine(sql: Sql<PostgresTypes>) {
  const db: Db = drizzle(sql, { casing: 'snake_case' })
  return {
    kind: 'postgres' as const,
    db,
    // Lost connections come back by themselves.
    stopped: new Promise<StartError>(() => {}),
    listen: async (channel: string, onNotify: (payload: string) => void, onListening?: () => void) => {
      await sql.listen(channel, onNotify, onListening)
    },
    tidy: async () => {
      await sql.begin((tx) => tx.unsafe('set local statement_timeout = 0; analyze'))
    },
    runInScriptTransaction: async <T>(work: (tx: ScriptTransaction) => Promise<T>): Promise<T> =>
      (await sql.begin((tx) => work(toScriptTransaction(tx)))) as T,
    ping: async () => {
      await within(PING_MS, sql`select 1`)
    },
    close: () => sql.end({ timeout: 5 }),
  }
}

function toScriptTransaction(tx: TransactionSql<PostgresTypes>): ScriptTransaction {
  return {
    run: async (script) => {
      await tx.unsafe(script)
    },
    rows: async (query, values = []) => [...(await tx.unsafe<Record<string, unknown>[]>(query, values))],
  }
}
