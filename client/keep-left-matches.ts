import type { AnyRouter } from '@tanstack/react-router'

/**
 * Lets a route that is left keep its last match. React draws in slices, and the router empties the match of a route at
 * once when another is shown: a slice that still draws the old page would find nothing and fail (React error 520, or 422
 * while a drawn page is taken over). Whatever is drawn from a kept match is dropped, since the list of routes has changed.
 */
export function keepLeftMatches({ stores }: AnyRouter): void {
  const storeOf = stores.getMatchStore
  const kept = new Map<string, ReturnType<typeof storeOf>>()
  stores.getMatchStore = (routeId) => {
    const known = kept.get(routeId)
    if (known) return known
    const store = storeOf(routeId)
    let last = store.get()
    const lasting = { ...store, get: () => (last = store.get() ?? last) }
    kept.set(routeId, lasting)
    return lasting
  }
}
