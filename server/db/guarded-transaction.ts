import type { TransactionSql } from 'postgres'
import { isConnectionLost } from './database-away.ts'
import type { Pool, PostgresTypes } from './postgres-pool.ts'

type Tx = TransactionSql<PostgresTypes>
/** What drizzle and the migrations use of a transaction. */
export type GuardedTransaction = Pick<Tx, 'unsafe' | 'savepoint'>

type Loss = { error: unknown; note: (error: unknown) => void; happened: Promise<never> }

/**
 * A transaction that ends by an error when its connection is lost. postgres.js would send a rollback over the connection that is gone,
 * which ends the whole program with an error that nobody can catch; so of a lost transaction it hears no more.
 */
export async function beginGuarded<T>(pool: Pool, work: (tx: GuardedTransaction) => Promise<T>): Promise<T> {
  const loss = watchLoss()
  const under = pool.begin((tx) => unlessLost(loss, () => work(guard(tx, loss))))
  under.catch((error: unknown) => {
    if (isConnectionLost(error)) loss.note(error)
  })
  return (await Promise.race([under, loss.happened])) as T
}

function watchLoss(): Loss {
  const { promise: happened, reject } = Promise.withResolvers<never>()
  happened.catch(() => {})
  const loss: Loss = {
    ...{ error: undefined, happened },
    note: (error) => {
      loss.error ??= error
      reject(error)
    },
  }
  return loss
}

/** Resolves never once the connection is lost. */
async function unlessLost<T>(loss: Loss, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    if (loss.error !== undefined) await new Promise<never>(() => {})
  }
}

function guard(tx: Tx, loss: Loss): GuardedTransaction {
  const { happened } = loss
  const unsafe = (...asked: Parameters<Tx['unsafe']>) => {
    if (loss.error !== undefined) return Object.assign(happened, { values: () => happened })
    const query = tx.unsafe(...asked)
    query.catch((error: unknown) => {
      if (isConnectionLost(error)) loss.note(error)
    })
    return query
  }
  const savepoint = (work: (inner: Tx) => Promise<unknown>) =>
    tx.savepoint((inner) => unlessLost(loss, () => work(asTransaction(guard(inner, loss)))))
  return { unsafe, savepoint } as unknown as GuardedTransaction
}

/** Drizzle types its client whole and uses the two functions that are there. */
function asTransaction(guarded: GuardedTransaction): Tx {
  return guarded as unknown as Tx
}
