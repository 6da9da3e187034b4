import { useSyncExternalStore } from 'react'

/** A version of the program newer than the one in this page; `load` begins it, with a reload of the page. */
export type NewVersion = { load: () => Promise<void> }

let newVersion: NewVersion | undefined
const listeners = new Set<() => void>()

export function offerVersion(version: NewVersion): void {
  newVersion = version
  for (const listener of listeners) listener()
}

export function newVersionNow(): NewVersion | undefined {
  return newVersion
}

export function useNewVersion(): NewVersion | undefined {
  return useSyncExternalStore(subscribe, newVersionNow, () => undefined)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
