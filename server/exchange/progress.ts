import { DomainError } from '#server/errors.ts'
import type { ImportProgress } from '#shared/exchange/answers.ts'

type Listener = (progress: ImportProgress) => void

/** How far the work on each file is that this process is doing. It is gone with the process: the work is, too. */
const under = new Map<string, ImportProgress>()
const listeners = new Map<string, Set<Listener>>()
/** Work that its person wants to end. */
const unwanted = new Set<string>()

/**
 * Tells how far the work on a file of somebody is.
 * @throws DomainError invalid-state when they want it ended: what is done in its transaction is taken back.
 */
export function tellProgress({ id, personId }: { id: string; personId: string }, progress: ImportProgress): void {
  const key = `${personId}|${id}`
  if (unwanted.has(key)) throw new WorkCancelled()
  under.set(key, progress)
  for (const listener of listeners.get(key) ?? []) listener(progress)
}

export function endProgress({ id, personId }: { id: string; personId: string }): void {
  under.delete(`${personId}|${id}`)
  unwanted.delete(`${personId}|${id}`)
}

/** Ends the work on one's own file at its next step; false when this process is doing none. */
export function cancelWork({ id, personId }: { id: string; personId: string }): boolean {
  const key = `${personId}|${id}`
  if (!under.has(key)) return false
  unwanted.add(key)
  return true
}

export class WorkCancelled extends DomainError {
  constructor() {
    super('invalid-state', (say) => say.importCancelled)
  }
}

/** Hears of the work on one's own file, at once and as it goes, until the returned function is called. */
export function hearProgress({ id, personId }: { id: string; personId: string }, listener: Listener): () => void {
  const key = `${personId}|${id}`
  const heard = listeners.get(key) ?? new Set()
  listeners.set(key, heard.add(listener))
  const now = under.get(key)
  if (now) listener(now)
  return () => {
    heard.delete(listener)
    if (heard.size === 0) listeners.delete(key)
  }
}

/** How many listeners somebody has, for all files together. */
export function countListeners(personId: string): number {
  const own = [...listeners].filter(([key]) => key.startsWith(`${personId}|`))
  return own.reduce((sum, [, heard]) => sum + heard.size, 0)
}
