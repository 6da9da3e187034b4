import { PGlite, type Transaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { StartError } from '#server/errors.ts'
import type { Db } from './database.ts'
import { DurableNodeFs } from './durable-node-fs.ts'
import { lockHome } from './home-lock.ts'
import { noOutage } from './outage.ts'
import { explainHomeProblem, explainStop } from './home-problem.ts'
import { prepareDatabaseFolder } from './pglite-folder.ts'
import { stopOnPanic } from './pglite-panic.ts'
import { keepTidy, tidy } from './pglite-upkeep.ts'
import type { ScriptTransaction } from './script-transaction.ts'
import { PING_MS, within } from './within.ts'

const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
  // PGlite holds all of it in memory whether used or not: the default of 128 MB costs 110 MB more.
  ...['-c', 'shared_buffers=32MB'],
]

/** Opens PGlite in `<home>/db`, made on the first start, with every commit on the disk before it returns. */
export async function openPglite(home: string, onProgress: (text: string) => void) {
  const log: string[] = []
  let unlock = () => {}
  try {
    unlock = lockHome(home)
    const folder = await prepareDatabaseFolder(home, { onProgress, create: (fresh) => createDatabase(fresh, log) })
    const pglite = await openFolder(folder, log)
    return toEngine(pglite, { unlock, explain: (reason) => explainStop(reason, home, log) })
  } catch (error) {
    unlock()
    throw explainHomeProblem(error, home, log)
  }
}

async function createDatabase(folder: string, log: string[]): Promise<void> {
  const pglite = await openFolder(folder, log)
  await pglite.close()
}

/** Keeps the last grave lines of PostgreSQL's log for the explanation; the others may quote personal data. */
function openFolder(folder: string, log: string[]): Promise<PGlite> {
  const onStderr = (line: string) => {
    if (/\] (FATAL|PANIC):/.test(line)) log.push(line)
    if (log.length > 3) log.shift()
    return false
  }
  return PGlite.create({ fs: new DurableNodeFs(folder), startParams, onStderr })
}

type Surroundings = { unlock: () => void; explain: (reason: unknown) => StartError }

function toEngine(pglite: PGlite, { unlock, explain }: Surroundings) {
  const { promise: stopped, resolve: tellStopped } = Promise.withResolvers<StartError>()
  let hasStopped = false
  stopOnPanic(pglite, (reason) => {
    hasStopped = true
    tellStopped(explain(reason))
  })
  const endUpkeep = keepTidy(pglite)
  const db: Db = drizzle(pglite, { casing: 'snake_case' })
  const close = async () => {
    await endUpkeep()
    // What stopped in the middle of a write must not write again: the next start recovers from the log.
    if (!hasStopped) await pglite.close()
    unlock()
  }
  let closing: Promise<void> | undefined
  return {
    kind: 'pglite' as const,
    db,
    stopped,
    listen: async (channel: string, onNotify: (payload: string) => void, onListening?: () => void) => {
      await pglite.listen(channel, onNotify)
      onListening?.()
    },
    runInScriptTransaction: <T>(work: (tx: ScriptTransaction) => Promise<T>) =>
      pglite.transaction((tx) => work(toScriptTransaction(tx))),
    tidy: () => tidy(pglite),
    ping: async () => {
      await within(PING_MS, pglite.query('select 1'))
    },
    outage: noOutage,
    close: () => (closing ??= close()),
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
