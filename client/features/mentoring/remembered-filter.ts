import type { Actor } from '#shared/access/role.ts'
import { filterOf, readQueueSearch, type QueueFilter } from '#shared/mentoring/queue-search.ts'

const keyOf = ({ id }: Actor) => `pantau.queue.filter.${id}`

/** What the queue shows to whoever opens it without a filter: what they chose last here, else what waits for them. */
export function firstFilter(actor: Actor): QueueFilter {
  return readFilter(actor) ?? { status: actor.role === 'pmdStaff' ? 'waiting' : 'all' }
}

/** Keeps a choice for the next visit. A search is for once. */
export function rememberFilter(actor: Actor, { q: _q, ...filter }: QueueFilter): void {
  try {
    localStorage.setItem(keyOf(actor), JSON.stringify(filter))
  } catch {
    // A browser that keeps nothing still has the filter in its address.
  }
}

function readFilter(actor: Actor): QueueFilter | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(actor)) ?? 'null')
    return typeof kept === 'object' && kept !== null ? filterOf(readQueueSearch({ ...kept })) : undefined
  } catch {
    return undefined
  }
}
