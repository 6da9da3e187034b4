import { useSyncExternalStore } from 'react'
import type { DoneClaims } from './claim-notice.tsx'

// A withdrawn claim leaves the page with its own line, so what was done, and how to undo it, is told above the list.
let last: DoneClaims | undefined
const listeners = new Set<() => void>()

export function tellLastAct(done: DoneClaims | undefined): void {
  last = done
  for (const listen of listeners) listen()
}

export function useLastAct(): DoneClaims | undefined {
  return useSyncExternalStore(
    subscribe,
    () => last,
    () => undefined,
  )
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
