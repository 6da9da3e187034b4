import { useSyncExternalStore } from 'react'
import { mentoringActs, type MentoringAct } from '#shared/mentoring/acts.ts'

/** A change that this person made on this device, so that it can be undone later. */
export type RecentChange = {
  commandId: string
  act: MentoringAct
  count: number
  /** The product's name, when it was one. */
  name?: string | undefined
  /** When, as an instant. */
  at: string
  isUndone: boolean
}

const MOST = 8
const listeners = new Set<() => void>()
const read = new Map<string, { text: string | null; changes: readonly RecentChange[] }>()
const NONE: readonly RecentChange[] = []

/** The last changes of a person, newest first. */
export function useRecentChanges(personId: string): readonly RecentChange[] {
  return useSyncExternalStore(
    subscribe,
    () => changesOf(personId),
    () => NONE,
  )
}

export function rememberChange(personId: string, change: RecentChange): void {
  keep(personId, [change, ...changesOf(personId)].slice(0, MOST))
}

export function rememberUndone(personId: string, commandId: string): void {
  keep(
    personId,
    changesOf(personId).map((change) => (change.commandId === commandId ? { ...change, isUndone: true } : change)),
  )
}

const keyOf = (personId: string) => `pantau.queue.recent.${personId}`

function changesOf(personId: string): readonly RecentChange[] {
  const text = readText(keyOf(personId))
  const known = read.get(personId)
  if (known?.text === text) return known.changes
  const changes = parse(text)
  read.set(personId, { text, changes })
  return changes
}

function parse(text: string | null): readonly RecentChange[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isChange) : NONE
  } catch {
    return NONE
  }
}

function isChange(kept: unknown): kept is RecentChange {
  if (typeof kept !== 'object' || kept === null) return false
  const { commandId, act, count, at } = kept as Partial<RecentChange>
  return (
    typeof commandId === 'string' &&
    mentoringActs.some((known) => known === act) &&
    typeof count === 'number' &&
    typeof at === 'string'
  )
}

function keep(personId: string, changes: readonly RecentChange[]): void {
  const text = JSON.stringify(changes)
  try {
    localStorage.setItem(keyOf(personId), text)
  } catch {
    // A browser that keeps nothing forgets them with the page.
  }
  for (const listener of listeners) listener()
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
