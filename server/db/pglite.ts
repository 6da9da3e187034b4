import { PGlite, type Transaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Db } from './database.ts'
import { DurableNodeFs } from './durable-node-fs.ts'
import { lockHome } from './home-lock.ts'
import { explainHomeProblem } from './home-problem.ts'
import { prepareDatabaseFolder } from './pglite-folder.ts'
import type { ScriptTransaction } from './script-transaction.ts'

const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
]

/** Opens PGlite in `<home>/db`, made on the first start, with every commit on the disk before it returns. */
export async function openPglite(home: string, onProgress: (text: string) => void) {
  const log: string[] = []
  let unlock: () => void = () => {}
  try {
    unlock = lockHome(home)
    const folder = await prepareDatabaseFolder(home, { onProgress, create: (fresh) => createDatabase(fresh, log) })
    return toEngine(await openFolder(folder, log), unlock)
  } catch (error) {
    unlock()
    throw explainHomeProblem(error, home, log)
  }
}

async function createDatabase(folder: string, log: string[]): Promise<void> {
  const pglite = await openFolder(folder, log)
  await pglite.close()
}

function openFolder(folder: string, log: string[]): Promise<PGlite> {
  const onStderr = (line: string) => {
    log.push(line)
    if (log.length > 50) log.shift()
    return false
  }
  return PGlite.create({ fs: new DurableNodeFs(folder), startParams, onStderr })
}

function toEngine(pglite: PGlite, unlock: () => void) {
  // Drizzle's PGlite and postgres.js databases differ only in what execute() returns, which Db leaves open.
  const db: Db = drizzle(pglite, { casing: 'snake_case' })
  return {
    kind: 'pglite' as const,
    db,
    listen: async (channel: string, onNotify: (payload: string) => void) => {
      await pglite.listen(channel, onNotify)
    },
    runInScriptTransaction: <T>(work: (tx: ScriptTransaction) => Promise<T>) =>
      pglite.transaction((tx) => work(toScriptTransaction(tx))),
    ping: async () => {
      await pglite.query('select 1')
    },
    close: async () => {
      if (!pglite.closed) await pglite.close()
      unlock()
    },
  }
}

function toScriptTransaction(tx: Transaction): ScriptTransaction {
  return {
    run: async (script) => {
      await tx.exec(script)
    },
    rows: async (query, values = []) => (await tx.query<Record<string, unknown>>(query, values)).rows,
  }
}
