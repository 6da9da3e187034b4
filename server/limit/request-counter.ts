import { lt, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { periodEndOf, type LimitKind, type RequestLimits } from '#shared/limit/request-limit.ts'
import { requestCount } from './table.ts'

/** What this process knows of a key: `shared` is what the database last told, `own` what it has not been told yet. */
type Known = { endsAt: number; shared: number; own: number }

const MOST_KNOWN = 20_000
const CLEAR_EVERY_MS = 10 * 60_000

type Parts = { db: Db; clock: () => Date; limits: RequestLimits }

/**
 * Counts requests for all processes together. A process counts in memory and tells the database every few requests, so that
 * reading does not become writing. A database that does not answer stops nobody: what needs it fails by itself.
 */
export class RequestCounter {
  readonly #parts: Parts
  readonly #known = new Map<string, Known>()
  #clearedAt = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Counts one request. Resolves with the seconds to wait when it is one too many; 0 when it may go on. */
  async take(kind: LimitKind, who: string): Promise<number> {
    const limit = this.#parts.limits[kind]
    const now = this.#parts.clock()
    const key = `${kind}:${who}`
    const endsAt = periodEndOf(limit, now)
    const known = this.#knownOf(key, endsAt.getTime())
    known.own += 1
    if (known.own >= limit.step && known.shared <= limit.most) {
      const told = this.#tell(key, known, endsAt)
      // Plain reading waits for no database.
      if (limit.step === 1) await told
    }
    if (known.shared + known.own <= limit.most) return 0
    return Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000))
  }

  #knownOf(key: string, endsAt: number): Known {
    const known = this.#known.get(key)
    if (known?.endsAt === endsAt) return known
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    const fresh = { endsAt, shared: 0, own: 0 }
    this.#known.set(key, fresh)
    return fresh
  }

  async #tell(key: string, known: Known, periodEndsAt: Date): Promise<void> {
    const count = known.own
    known.own = 0
    known.shared += count
    try {
      const ofAll = await this.#add(key, count, periodEndsAt)
      // Others were counted here meanwhile.
      known.shared = Math.max(known.shared, ofAll)
      await this.#clear(periodEndsAt)
    } catch {
      // Counted here alone until the database answers again.
    }
  }

  async #add(key: string, count: number, periodEndsAt: Date): Promise<number> {
    const isSame = sql`${requestCount.periodEndsAt} = excluded.period_ends_at`
    const [row] = await this.#parts.db
      .insert(requestCount)
      .values({ key, periodEndsAt, count })
      .onConflictDoUpdate({
        target: requestCount.key,
        set: {
          count: sql`case when ${isSame} then ${requestCount.count} + excluded.count else excluded.count end`,
          periodEndsAt: sql`excluded.period_ends_at`,
        },
      })
      .returning({ count: requestCount.count })
    return row?.count ?? count
  }

  /** Addresses are nobody's business later: they go when their period is over. */
  async #clear(now: Date): Promise<void> {
    if (now.getTime() - this.#clearedAt < CLEAR_EVERY_MS) return
    this.#clearedAt = now.getTime()
    await this.#parts.db
      .delete(requestCount)
      .where(lt(requestCount.periodEndsAt, new Date(now.getTime() - CLEAR_EVERY_MS)))
  }
}
