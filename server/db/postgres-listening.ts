import { createPool, type Pool } from './postgres-pool.ts'
import type { PostgresServers } from './postgres-servers.ts'

type Listener = { channel: string; onNotify: (payload: string) => void; onListening: () => void }

export type Listening = {
  add: (listener: Listener) => Promise<void>
  end: () => Promise<void>
}

/** Listens at the server that takes changes, wherever that is: anew after each outage, since it may have been told something meanwhile. */
export function createListening(servers: PostgresServers): Listening {
  const listeners: Listener[] = []
  let line: { url: string; pool: Pool } | undefined
  const begin = async (pool: Pool, { channel, onNotify, onListening }: Listener) => {
    await pool.listen(channel, onNotify, onListening)
  }
  const hangUp = async () => {
    const last = line
    line = undefined
    await last?.pool.end({ timeout: 0 })
  }
  const follow = () => {
    const url = servers.primary?.url
    if (url === line?.url) return
    void hangUp()
    if (url === undefined) return
    const { pool } = (line = { url, pool: createPool(url, 1) })
    // A line that is lost later comes back by itself, as long as that server takes changes.
    for (const listener of listeners) begin(pool, listener).catch(() => {})
  }
  const forget = servers.onChange(follow)
  return {
    add: async (listener) => {
      follow()
      listeners.push(listener)
      if (line) await begin(line.pool, listener)
    },
    end: async () => {
      forget()
      await hangUp()
    },
  }
}
