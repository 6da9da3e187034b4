import { drizzle } from 'drizzle-orm/postgres-js'
import { StartError } from '#server/errors.ts'
import type { Db } from './database.ts'
import type { GuardedTransaction } from './guarded-transaction.ts'
import { splitAddress } from './postgres-address.ts'
import { connectWithPatience, explainConnectProblem } from './postgres-connect.ts'
import { createListening } from './postgres-listening.ts'
import { PostgresServers } from './postgres-servers.ts'
import { asDriver, createRoutedClient } from './routed-client.ts'
import { vacuumAndAnalyze } from './postgres-tidy.ts'
import type { ScriptTransaction } from './script-transaction.ts'
import { PING_MS, within } from './within.ts'

const OLDEST_SERVER = 15

/** Opens a PostgreSQL server, or several that stand in for each other. */
export async function openPostgres(databaseUrl: string, onProgress: (text: string) => void) {
  const servers = findServers(databaseUrl)
  try {
    refuseOldServer(await connectWithPatience(servers, onProgress))
  } catch (error) {
    await servers.end()
    throw error
  }
  servers.watch()
  return toEngine(servers)
}

function findServers(databaseUrl: string): PostgresServers {
  try {
    return new PostgresServers(splitAddress(databaseUrl))
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

function toEngine(servers: PostgresServers) {
  const client = createRoutedClient(servers)
  const listening = createListening(servers)
  const db: Db = drizzle(asDriver(client), { casing: 'snake_case' })
  return {
    kind: 'postgres' as const,
    db,
    // Lost connections come back by themselves.
    stopped: new Promise<StartError>(() => {}),
    listen: (channel: string, onNotify: (payload: string) => void, onListening: () => void = () => {}) =>
      listening.add({ channel, onNotify, onListening }),
    tidy: async () => vacuumAndAnalyze((await servers.pick()).pool),
    runInScriptTransaction: <T>(work: (tx: ScriptTransaction) => Promise<T>): Promise<T> =>
      client.begin((tx) => work(toScriptTransaction(tx))),
    ping: async () => {
      await within(PING_MS, db.execute('select 1'))
    },
    outage: {
      isUnderWay: () => servers.primary === undefined,
      count: () => servers.outages,
      onChange: (listener: () => void) => servers.onChange(listener),
    },
    close: async () => {
      await listening.end()
      await servers.end()
    },
  }
}

function toScriptTransaction(tx: GuardedTransaction): ScriptTransaction {
  return {
    run: async (script) => {
      await tx.unsafe(script)
    },
    rows: async (query, values = []) => [...(await tx.unsafe<Record<string, unknown>[]>(query, values))],
  }
}
