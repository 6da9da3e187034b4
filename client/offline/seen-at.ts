import { useSyncExternalStore } from 'react'
import { queryClient } from '../trpc.ts'

/** When the oldest answer on the screen was seen, as an instant; undefined while there is none. */
export function useSeenAt(): number | undefined {
  return useSyncExternalStore(subscribe, oldestSeen, () => undefined)
}

function subscribe(listener: () => void): () => void {
  return queryClient.getQueryCache().subscribe(listener)
}

function oldestSeen(): number | undefined {
  const shown = queryClient
    .getQueryCache()
    .getAll()
    .filter((query) => query.isActive() && query.state.data !== undefined && !isSession(query.queryKey))
  return shown.length > 0 ? Math.min(...shown.map(({ state }) => state.dataUpdatedAt)) : undefined
}

function isSession([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && path[0] === 'session'
}
