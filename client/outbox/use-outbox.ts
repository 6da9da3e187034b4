import { useSyncExternalStore } from 'react'
import type { OutboxEntry, UnreadableEntry } from '#shared/outbox/entry.ts'
import { useSession } from '../session.ts'
import { isInForm } from './shown.ts'
import { readKept, type Kept } from './store.ts'
import { hearOutbox } from './tell.ts'

/** `isKept`: false where this browser keeps nothing. `isRead`: false until it has been looked. */
export type Outbox = {
  entries: readonly OutboxEntry[]
  unreadable: readonly UnreadableEntry[]
  isRead: boolean
  isKept: boolean
}

const nothing: Outbox = { entries: [], unreadable: [], isRead: false, isKept: true }
const REST_MS = 60

/**
 * What is kept on this device for who is signed in, in the order in which it goes, those that were sent included when the
 * person had been told to wait for them. What a form of this tab still shows is not in it.
 */
export function useOutbox(): Outbox {
  const personId = useSession()?.actor.id
  // Before anything is taken out of it: nobody sees what waits for somebody else.
  if (personId !== undefined && personId !== watched) watch(personId)
  const seen = useSyncExternalStore(
    subscribe,
    () => snapshot,
    () => nothing,
  )
  return personId === undefined ? nothing : seen
}

let watched: string | undefined
let snapshot = nothing
const listeners = new Set<() => void>()
let resting: ReturnType<typeof setTimeout> | undefined

function watch(personId: string): void {
  watched = personId
  snapshot = nothing
  void look()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    stopHearing = hearOutbox(lookSoon)
    // Nobody has listened for a while.
    lookSoon()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stopHearing?.()
  }
}

const beforeShown = new Map<string, () => void>()

/**
 * Takes back what a page shows ahead of the server in the same step in which the entry comes to stand among what waits, so
 * that it is never there twice; or before, by the returned function, unless that is told that it holds.
 */
export function showAhead(commandId: string, takeBack: (() => void) | undefined): (holds?: boolean) => void {
  const end = (holds = false) => {
    if (beforeShown.delete(commandId) && !holds) takeBack?.()
  }
  beforeShown.set(commandId, end)
  return end
}

let stopHearing: (() => void) | undefined

/** Looks at once, for what is shown next. */
export function lookAtOutbox(): Promise<void> {
  return look()
}

function lookSoon(): void {
  resting ??= setTimeout(() => void look(), REST_MS)
}

async function look(): Promise<void> {
  const personId = watched
  clearTimeout(resting)
  resting = undefined
  if (personId === undefined) return
  const next = await readKept(personId).then(shownOf, () => ({ ...nothing, isRead: true, isKept: false }))
  if (watched !== personId) return
  for (const { commandId } of next.entries) beforeShown.get(commandId)?.()
  snapshot = next
  for (const listener of listeners) listener()
}

function shownOf({ entries, unreadable }: Kept): Outbox {
  const shown = entries.filter((entry) => (entry.state === 'sent' ? entry.hasWaited : !isInForm(entry)))
  return { entries: shown, unreadable, isRead: true, isKept: true }
}
