import { useMemo, useSyncExternalStore } from 'react'
import type { Actor } from '#shared/access/role.ts'
import { defaultFilter, filterOf, readQueueSearch, type QueueFilter } from '#shared/mentoring/queue-search.ts'

const keyOf = ({ id }: Actor) => `pantau.queue.filter.${id}`

/** What the queue shows to whoever opens it without a filter: what they chose last here, else what waits for them. */
export function useFirstFilter(actor: Actor): QueueFilter {
  // A drawn page knows nothing of this device.
  const kept = useSyncExternalStore(neverChanges, () => readText(actor), readNothing)
  return useMemo(() => readFilter(kept) ?? defaultFilter(actor), [kept, actor])
}

/** Keeps a choice for the next visit. A search is for once, and the province is that of the page. */
export function rememberFilter(actor: Actor, { q: _q, province: _province, ...filter }: QueueFilter): void {
  try {
    localStorage.setItem(keyOf(actor), JSON.stringify(filter))
  } catch {
    // A browser that keeps nothing still has the filter in its address.
  }
}

function readText(actor: Actor): string | null {
  try {
    return localStorage.getItem(keyOf(actor))
  } catch {
    return null
  }
}

function readFilter(text: string | null): QueueFilter | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return typeof kept === 'object' && kept !== null ? filterOf(readQueueSearch({ ...kept })) : undefined
  } catch {
    return undefined
  }
}

const readNothing = () => null
const neverChanges = () => () => {}
