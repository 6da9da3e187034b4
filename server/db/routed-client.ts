import { DatabaseAwayError, isConnectionLost } from './database-away.ts'
import { beginGuarded, type GuardedTransaction } from './guarded-transaction.ts'
import type { Pool } from './postgres-pool.ts'
import type { Picked, PostgresServers } from './postgres-servers.ts'

type Query = { text: string; values: (string | number)[]; options: { prepare?: boolean } }
type Shape = 'rows' | 'values'

const MOST_TRIES = 3
const READ_ONLY_TRANSACTION = '25006'

/** What may be asked twice: it changes nothing. */
const isReading = ({ text }: Query) => /^\s*select\b/i.test(text)

export type RoutedClient = {
  ask: (query: Query, shape: () => Shape) => Promise<unknown>
  begin: <T>(work: (tx: GuardedTransaction) => Promise<T>) => Promise<T>
}

/**
 * Sends each question to the server that takes changes now, or while there is none to one that can be read from. A question whose
 * connection was lost is asked again; a transaction is not, as it may have been committed.
 */
export function createRoutedClient(servers: PostgresServers): RoutedClient {
  const onServer = async <T>(work: (pool: Pool) => Promise<T>): Promise<T> => {
    const picked = await servers.pick()
    try {
      return await work(picked.pool)
    } catch (error) {
      if (isConnectionLost(error)) servers.lose(picked)
      throw explained(error, picked)
    }
  }
  const ask: RoutedClient['ask'] = async (query, shape) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await onServer(async (pool) => {
          const asked = pool.unsafe(query.text, query.values, query.options)
          return shape() === 'values' ? await asked.values() : await asked
        })
      } catch (error) {
        if (!isReading(query) || !isConnectionLost(error) || tries === MOST_TRIES) throw error
      }
    }
  }
  return { ask, begin: (work) => onServer((pool) => beginGuarded(pool, work)) }
}

/** A standby says that the transaction is read-only; what that means is that changes have to wait. */
function explained(error: unknown, { isStandby }: Picked): unknown {
  if (!isStandby || !hasCode(error, READ_ONLY_TRANSACTION)) return error
  return new DatabaseAwayError('only a standby can be reached, which takes no changes', { cause: error })
}

function hasCode(error: unknown, code: string): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && each.code === code) return true
  }
  return false
}

/** The client as drizzle uses it: `unsafe`, which begins a moment later and then knows its shape, and `begin`. */
export function asDriver(client: RoutedClient): Pool {
  const unsafe = (text: string, values: Query['values'] = [], options: Query['options'] = {}) => {
    let shape: Shape = 'rows'
    const answer = Promise.resolve().then(() => client.ask({ text, values, options }, () => shape))
    const asValues = () => {
      shape = 'values'
      return answer
    }
    return Object.assign(answer, { values: asValues })
  }
  // What drizzle sets of these, it has set of each pool.
  const options = { parsers: {}, serializers: {} }
  return { options, unsafe, begin: client.begin } as unknown as Pool
}
