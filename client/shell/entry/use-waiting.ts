import { isOpen, recordsOf, type OutboxEntry } from '#shared/outbox/entry.ts'
import { touchesOf, type RecordKey } from '#shared/outbox/procedure.ts'
import { useOutbox } from '#client/outbox/use-outbox.ts'

/** What waits of one record: to be sent, or for the person to decide. */
export type Waiting = { waiting: number; undecided: number }

const none: Waiting = { waiting: 0, undecided: 0 }

/** What this device holds of each record that the person has changed and the server does not know of yet. */
export function useWaiting(): (record: RecordKey) => Waiting {
  const { entries } = useOutbox()
  const counts = new Map<RecordKey, Waiting>()
  for (const entry of entries.filter(isOpen)) {
    for (const record of changedBy(entry)) {
      const { waiting, undecided } = counts.get(record) ?? none
      const isUndecided = !entry.isWithdrawn && (entry.state === 'conflict' || entry.state === 'refused')
      counts.set(record, isUndecided ? { waiting, undecided: undecided + 1 } : { waiting: waiting + 1, undecided })
    }
  }
  return (record) => counts.get(record) ?? none
}

function changedBy(entry: OutboxEntry): RecordKey[] {
  const onlyRead = new Set(touchesOf(entry).flatMap(({ record, isOnlyRead }) => (isOnlyRead ? record : [])))
  return recordsOf(entry).filter((record) => !onlyRead.has(record))
}
