import { setTimeout as pause } from 'node:timers/promises'
import { chooseServers, newestOf, type Chosen } from './choose-server.ts'
import { DatabaseAwayError, isConnectionLost } from './database-away.ts'
import { createPool, type Pool } from './postgres-pool.ts'
import { createProbe, type Probe, type ServerState } from './postgres-probe.ts'

/** A server that can be asked now. A standby answers questions and refuses changes. */
export type Picked = { index: number; url: string; pool: Pool; isStandby: boolean }

type Server = {
  url: string
  pool: Pool
  probe: Probe
  state: ServerState
  looking: Promise<void> | undefined
  /** Pools that lost a connection, and when the rest of them ends. */
  retired: Map<Pool, NodeJS.Timeout>
}

const MOST_CONNECTIONS = 10
const LOOK_EVERY_MS = 2000
const LOOK_FOR_GONE_MS = 500
/** A question waits this long for a server that restarts; later ones are refused at once until it is back. */
const GRACE_MS = 2500
/** Work that is under way on other connections of a server that lost one may end well. */
const RETIRED_MS = 60_000

/** Knows which of the servers takes changes, by asking each of them again and again. */
export class PostgresServers {
  readonly #servers: Server[]
  readonly #listeners = new Set<() => void>()
  #chosen: Chosen = {}
  #newestTimeline = 0
  #awaySince = Date.now()
  #outages = 0
  readonly #ending = new AbortController()

  constructor(urls: readonly string[]) {
    this.#servers = urls.map((url) => ({
      ...{ url, pool: createPool(url, MOST_CONNECTIONS), probe: createProbe(url) },
      ...{ state: { is: 'gone' } as const, looking: undefined, retired: new Map<Pool, NodeJS.Timeout>() },
    }))
  }

  /** Asks every server once. */
  async look(): Promise<void> {
    await Promise.all(this.#servers.map((server) => this.#look(server)))
  }

  /** Goes on asking until the end. */
  watch(): void {
    for (const server of this.#servers) void this.#watch(server)
  }

  get states(): readonly ServerState[] {
    return this.#servers.map(({ state }) => state)
  }

  get primary(): Picked | undefined {
    return this.#picked(this.#chosen.primary, false)
  }

  /** How often no server took changes, this time included. */
  get outages(): number {
    return this.#outages
  }

  /** Calls the listener whenever another server takes changes, or none. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * The server that takes changes; while there is none, one that can be read from.
   * @throws DatabaseAwayError when there is neither, nor soon.
   */
  async pick(): Promise<Picked> {
    for (;;) {
      const picked = this.primary ?? this.#picked(this.#chosen.standby, true)
      if (picked) return picked
      const left = this.#awaySince + GRACE_MS - Date.now()
      if (left <= 0 || this.#ending.signal.aborted) throw new DatabaseAwayError('no server can be asked')
      await this.#change(left)
    }
  }

  /** Notes that a connection to a server was lost: it is not used until it has answered again. */
  lose({ index, pool }: Picked): void {
    const server = this.#servers[index]
    if (!server || server.pool !== pool || this.#ending.signal.aborted) return
    retire(server)
    server.state = { is: 'gone' }
    this.#settle()
    void this.#look(server)
  }

  async end(): Promise<void> {
    this.#ending.abort()
    for (const { retired } of this.#servers) for (const timer of retired.values()) clearTimeout(timer)
    const pools = this.#servers.flatMap(({ pool, retired }) => [pool, ...retired.keys()])
    const ended = pools.map((pool) => pool.end({ timeout: 5 }))
    await Promise.all([...ended, ...this.#servers.map(({ probe }) => probe.end())])
  }

  #picked(index: number | undefined, isStandby: boolean): Picked | undefined {
    const server = index === undefined ? undefined : this.#servers[index]
    return server && index !== undefined ? { index, url: server.url, pool: server.pool, isStandby } : undefined
  }

  async #watch(server: Server): Promise<void> {
    const { signal } = this.#ending
    while (!signal.aborted) {
      await this.#look(server)
      const wait = this.#chosen.primary === undefined ? LOOK_FOR_GONE_MS : LOOK_EVERY_MS
      await pause(wait, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  #look(server: Server): Promise<void> {
    server.looking ??= this.#ask(server).finally(() => {
      server.looking = undefined
    })
    return server.looking
  }

  async #ask(server: Server): Promise<void> {
    let state = await server.probe.ask()
    // One lost line says little, and silence little of a server that was there a moment ago.
    const isDoubtful = state.is === 'gone' && (server.state.is !== 'gone' || isConnectionLost(state.problem))
    if (isDoubtful) state = await server.probe.ask()
    if (this.#ending.signal.aborted) return
    if (state.is === 'gone') this.#drop(server)
    server.state = state
    this.#settle()
  }

  #settle(): void {
    const before = this.#chosen
    this.#newestTimeline = newestOf(this.states, this.#newestTimeline)
    this.#chosen = chooseServers(this.states, this.#newestTimeline)
    const { primary, standby } = this.#chosen
    if (primary === before.primary && standby === before.standby) return
    if (primary === undefined && before.primary !== undefined) {
      this.#awaySince = Date.now()
      this.#outages += 1
    }
    for (const listener of [...this.#listeners]) listener()
  }

  /** What is under way there will not be answered: whoever waits is told now. */
  #drop(server: Server): void {
    if (server.state.is !== 'gone') retire(server)
    for (const [pool, timer] of server.retired) {
      clearTimeout(timer)
      server.retired.delete(pool)
      void pool.end({ timeout: 0 })
    }
  }

  #change(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const forget = this.onChange(() => resolve())
    const timer = setTimeout(resolve, milliseconds)
    return promise.finally(() => {
      clearTimeout(timer)
      forget()
    })
  }
}

/** Whatever a lost connection left behind in its pool goes with it. */
function retire(server: Server): void {
  const { pool, retired } = server
  const end = () => {
    retired.delete(pool)
    void pool.end({ timeout: 0 })
  }
  retired.set(pool, setTimeout(end, RETIRED_MS).unref())
  server.pool = createPool(server.url, MOST_CONNECTIONS)
}
