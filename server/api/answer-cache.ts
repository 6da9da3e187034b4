import { isDatabaseAway } from '#server/db/database-away.ts'
import type { Outage } from '#server/db/outage.ts'
import type { VersionWatch } from '#server/db/version-watch.ts'
import type { AnyAnswer } from './answer.ts'
import { keep, type KeptAnswer } from './kept-answer.ts'

type Source = { outage: Outage; version: Pick<VersionWatch, 'turnedBack'> }
// Of all answers together: twice as much was measured to hold 60 MB more of the machine's memory, by leaving holes in it.
const MAX_BYTES = 16 * 1024 * 1024
const MOST_ADDRESSES = 5000

/** `left` is aborted when nobody waits for the answer any more. */
export type Make = (left: AbortSignal) => Promise<AnyAnswer>
/**
 * Who asks. With an address, the last answer that it gave stands in while no database server gives one; `left` tells that
 * the asker went away.
 */
export type Asker = { address?: string; left?: AbortSignal }
type Making = { kept: Promise<KeptAnswer>; left: AbortController; askers: number }

/**
 * Keeps finished answers in memory for as long as nothing changed: the key holds the data version and the day, so an
 * answer is never older than its data and nothing has to be thrown away by hand. Bounded by bytes, oldest first. While
 * the database takes no changes, what is kept is given, and nothing is kept: a standby may be behind the version. What no
 * server answers is given as it was last: it tells its version itself, and browsers ask again once they hear of a newer one.
 */
export class AnswerCache {
  readonly #kept = new Map<string, KeptAnswer>()
  readonly #making = new Map<string, Making>()
  /** The key of the last answer that each address gave. */
  readonly #last = new Map<string, string>()
  readonly #source: Source
  readonly #maxBytes: number
  #bytes = 0

  constructor(source: Source, maxBytes = MAX_BYTES) {
    this.#source = source
    this.#maxBytes = maxBytes
  }

  /** The kept answer for a key, or the one that `make` gives; several askers at once share one making. */
  async get(asked: string, make: Make, { address, left }: Asker = {}): Promise<KeptAnswer> {
    const key = `${this.#source.version.turnedBack()}|${asked}`
    const kept = this.#kept.get(key)
    if (kept) return kept
    const making = this.#making.get(key) ?? this.#begin(key, make, address)
    making.askers += 1
    const leave = () => this.#leave(key, making)
    if (left?.aborted) leave()
    else left?.addEventListener('abort', leave, { once: true })
    try {
      const made = await making.kept
      return (made.answer.status === 503 && this.#lastOf(address)) || made
    } catch (error) {
      const last = isDatabaseAway(error) && this.#lastOf(address)
      if (last) return last
      throw error
    } finally {
      left?.removeEventListener('abort', leave)
    }
  }

  #begin(key: string, make: Make, address: string | undefined): Making {
    const left = new AbortController()
    const making = { kept: this.#make(key, () => make(left.signal), address), left, askers: 0 }
    this.#making.set(key, making)
    const forget = () => this.#forget(key, making)
    making.kept.then(forget, forget)
    return making
  }

  /** Whoever asks after all askers left is not given what they no longer wanted. */
  #leave(key: string, making: Making): void {
    making.askers -= 1
    if (making.askers > 0) return
    this.#forget(key, making)
    making.left.abort()
  }

  #forget(key: string, making: Making): void {
    if (this.#making.get(key) === making) this.#making.delete(key)
  }

  async #make(key: string, make: () => Promise<AnyAnswer>, address: string | undefined): Promise<KeptAnswer> {
    const { outage } = this.#source
    const outagesBefore = outage.count()
    const made = keep(await make())
    const isOfPrimary = !outage.isUnderWay() && outage.count() === outagesBefore
    const isToKeep = made.answer.status === 200 && made.answer.isPassing !== true && isOfPrimary
    if (isToKeep) this.#account(key, made, address)
    return made
  }

  #lastOf(address: string | undefined): KeptAnswer | undefined {
    const key = address === undefined ? undefined : this.#last.get(address)
    const isOfThisPast = key?.startsWith(`${this.#source.version.turnedBack()}|`) === true
    return isOfThisPast ? this.#kept.get(key) : undefined
  }

  #account(key: string, made: KeptAnswer, address: string | undefined): void {
    if (address !== undefined) this.#note(address, key)
    this.#drop(key)
    this.#kept.set(key, made)
    this.#bytes += made.size
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#maxBytes || oldest === key) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.size ?? 0
    this.#kept.delete(key)
  }

  #note(address: string, key: string): void {
    this.#last.delete(address)
    this.#last.set(address, key)
    const [oldest] = this.#last.keys()
    if (this.#last.size > MOST_ADDRESSES && oldest !== undefined) this.#last.delete(oldest)
  }
}
