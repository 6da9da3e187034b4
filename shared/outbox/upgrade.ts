import { OUTBOX_FORMAT, outboxStates, type OutboxEntry, type UnreadableEntry } from './entry.ts'
import { isOutboxProcedure } from './procedure.ts'

type Raw = Record<string, unknown>

/** How an entry of each older format becomes one of the next. Never removed: a phone may lie in a drawer for a year. */
const steps: Readonly<Record<number, (raw: Raw) => Raw>> = {
  // Format 1 held one record as text and its label as a sentence, and went by the id that the clock had made.
  1: ({ record: _record, label, lastProblem, ...rest }) => ({
    ...rest,
    label: typeof label === 'string' ? { subject: label } : {},
    order: orderOfId(rest['commandId']),
    ...(isRecord(lastProblem) && { problem: lastProblem }),
  }),
  // Format 2 knew nothing of what an entry was made on, and held its files whole.
  2: ({ files, ...rest }) => ({
    ...rest,
    follows: [],
    hasWaited: true,
    files: Array.isArray(files) ? files.filter(isRecord).flatMap(({ placeholder }) => placeholder ?? []) : [],
  }),
}

/** What lies in the store, as an entry of today's format; or why this version of the program cannot read it. */
export function readEntry(raw: unknown): { entry: OutboxEntry } | { unreadable: UnreadableEntry } {
  const { commandId, personId, format, procedure } = isRecord(raw) ? raw : {}
  const unreadable = (why: UnreadableEntry['why']) => ({
    unreadable: { commandId: textOf(commandId), personId: textOf(personId), why, raw },
  })
  if (!isRecord(raw) || typeof format !== 'number') return unreadable('damaged')
  if (format > OUTBOX_FORMAT) return unreadable('newerFormat')
  let told: Raw = raw
  for (let from = format; from < OUTBOX_FORMAT; from += 1) {
    const step = steps[from]
    if (!step) return unreadable('damaged')
    told = { ...step(told), format: from + 1 }
  }
  if (typeof procedure !== 'string' || !isOutboxProcedure(procedure)) return unreadable('unknownProcedure')
  return isEntry(told) ? { entry: told } : unreadable('damaged')
}

/** The procedure is known, and its input was parsed when the entry was made; the server parses it again. */
function isEntry(told: unknown): told is OutboxEntry {
  return (
    isRecord(told) &&
    ['commandId', 'personId', 'madeAt', 'appVersion'].every((key) => typeof told[key] === 'string') &&
    typeof told['order'] === 'number' &&
    typeof told['attempts'] === 'number' &&
    isRecord(told['input']) &&
    isRecord(told['label']) &&
    Array.isArray(told['follows']) &&
    Array.isArray(told['files']) &&
    outboxStates.some((state) => state === told['state'])
  )
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The instant that a UUID of version 7 begins with, far below every place that is given today's way. */
function orderOfId(id: unknown): number {
  return Number.parseInt(textOf(id).replaceAll('-', '').slice(0, 12), 16) / 2 ** 48 - 1
}
