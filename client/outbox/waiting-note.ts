/** What stands in the way of an entry that a form has left behind. */
export type WaitingNote = { because: 'line' | 'server' | 'signedOut' | 'earlier' }

let note: WaitingNote | undefined
const listeners = new Set<() => void>()

/** Lets the frame say that something waits on this device; nothing takes the line away. */
export function noteWaiting(because: WaitingNote['because'] | undefined): void {
  note = because && { because }
  for (const listener of listeners) listener()
}

export function waitingNote(): WaitingNote | undefined {
  return note
}

export function onWaitingNote(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
