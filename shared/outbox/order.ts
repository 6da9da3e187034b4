import { isOpen, type OutboxEntry } from './entry.ts'
import { touchesOf, type RecordKey } from './procedure.ts'

type Queued = Pick<OutboxEntry, 'commandId' | 'procedure' | 'input' | 'order' | 'state'>

/** Entries as they go: by their place in the queue. */
export function inOrder<Entry extends Pick<OutboxEntry, 'order'>>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.order - b.order)
}

/**
 * The entries that may be sent now, in order: each for which no earlier entry that changes one of its records still waits
 * for the server or for a decision of the person.
 */
export function sendable<Entry extends Queued>(entries: readonly Entry[]): Entry[] {
  const held = new Set<RecordKey>()
  const found: Entry[] = []
  for (const entry of inOrder(entries)) {
    if (!isOpen(entry)) continue
    const touches = touchesOf(entry)
    const isFree = touches.every(({ record }) => !held.has(record))
    if (isFree && (entry.state === 'waiting' || entry.state === 'sending')) found.push(entry)
    for (const { record, isOnlyRead } of touches) if (!isOnlyRead) held.add(record)
  }
  return found
}

/** The earlier entry for which one waits; undefined when nothing of this device stands in its way. */
export function waitsFor<Entry extends Queued>(entry: Queued, entries: readonly Entry[]): Entry | undefined {
  const records = new Set(touchesOf(entry).map(({ record }) => record))
  return inOrder(entries).find(
    (other) =>
      other.order < entry.order &&
      isOpen(other) &&
      touchesOf(other).some(({ record, isOnlyRead }) => !isOnlyRead && records.has(record)),
  )
}
