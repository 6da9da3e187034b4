import { useSyncExternalStore } from 'react'

/** The way to the server, as the last question found it. `slow`: no answer yet, and the reader waits no longer. */
export type Line = 'up' | 'slow' | 'down'

let line: Line = 'up'
const listeners = new Set<() => void>()

/** Tells what became of a question to the server. */
export function noteLine(now: Line): void {
  // The server draws pages with the same program, and asks itself.
  if (line === now || typeof document === 'undefined') return
  line = now
  for (const listener of listeners) listener()
}

export function lineNow(): Line {
  return line
}

export function useLine(): Line {
  return useSyncExternalStore(onLineChange, lineNow, () => 'up')
}

/** Calls `listener` at each change until the returned function is called. */
export function onLineChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
