import { isOpen, type OutboxEntry } from './entry.ts'
import { isWhole, touchesOf, type OutboxProcedure, type RecordKey, type Touch } from './procedure.ts'

type Asked = Pick<OutboxEntry, 'procedure' | 'input'>
type Receipt = { record: RecordKey; from: number | undefined; to: number }

/** What the answer of a command says of the versions of its records: from which, to which. */
export function receiptsOf({ procedure, input }: Asked, answer: unknown): Receipt[] {
  const changed = touchesOf({ procedure, input }).filter(({ isOnlyRead }) => !isOnlyRead)
  const [first] = changed
  if (typeof answer !== 'object' || answer === null) return []
  const rows = rowsIn(answer)
  if (rows) {
    const versions = new Map(rows.list.filter(isChanged).map(({ id, version }) => [`${rows.kind}:${id}`, version]))
    return changed.flatMap(({ record, base }) => {
      const to = versions.get(record)
      return to === undefined ? [] : [{ record, from: base, to }]
    })
  }
  if (!first || !('version' in answer) || typeof answer.version !== 'number') return []
  return [{ record: first.record, from: first.base, to: answer.version }]
}

/** The answers of commands about many. */
function rowsIn(answer: object): { kind: 'product' | 'claim'; list: unknown[] } | undefined {
  if ('done' in answer && Array.isArray(answer.done)) return { kind: 'product', list: answer.done }
  if ('changed' in answer && Array.isArray(answer.changed)) return { kind: 'claim', list: answer.changed }
  return undefined
}

function isChanged(row: unknown): row is { id: string; version: number } {
  return typeof row === 'object' && row !== null && 'id' in row && 'version' in row && typeof row.version === 'number'
}

/** The same input, made on another version of one record. */
function withBase<Input extends object>(
  { input, touches }: { input: Input; touches: readonly Touch[] },
  to: Pick<Receipt, 'record' | 'to'>,
): Input {
  const touch = touches.find(({ record, isOnlyRead }) => record === to.record && !isOnlyRead)
  if (!touch || touch.base === undefined || touch.base === to.to) return input
  if ('products' in input && Array.isArray(input.products)) {
    const products = input.products.map((row: { id: string }) =>
      to.record === `product:${row.id}` ? { ...row, baseVersion: to.to } : row,
    )
    return { ...input, products }
  }
  if ('claims' in input && Array.isArray(input.claims)) {
    const claims = input.claims.map((row: { id: string }) =>
      to.record === `claim:${row.id}` ? { ...row, baseVersion: to.to } : row,
    )
    return { ...input, claims }
  }
  return 'baseVersion' in input ? { ...input, baseVersion: to.to } : input
}

/**
 * The entries whose base version changes because an own earlier one has arrived: those that were made in the knowledge of
 * it, on the very version that it was made on. An edit that knew nothing of it stays where it is and becomes a conflict;
 * so does one whose record somebody else changed meanwhile.
 */
export function followers(entries: readonly OutboxEntry[], sent: OutboxEntry, answer: unknown): OutboxEntry[] {
  const receipts = receiptsOf(sent, answer)
  const knowing = new Set([sent.commandId])
  const changed: OutboxEntry[] = []
  for (const entry of entries.toSorted((a, b) => a.order - b.order)) {
    if (entry.order <= sent.order || !isOpen(entry)) continue
    if (!entry.follows.some((id) => knowing.has(id))) continue
    knowing.add(entry.commandId)
    const input = receipts.reduce((told, receipt) => follow({ ...entry, input: told }, receipt), entry.input)
    if (input !== entry.input) changed.push({ ...entry, input })
  }
  return changed
}

function follow(entry: Asked, receipt: Receipt): OutboxEntry['input'] {
  const touches = touchesOf(entry)
  const base = touches.find(({ record }) => record === receipt.record)?.base
  // What the device itself put on record has no version that others could have seen.
  if (receipt.from !== undefined && base !== receipt.from) return entry.input
  return withBase({ input: entry.input, touches }, receipt)
}

type Making = { procedure: OutboxProcedure; input: OutboxEntry['input']; madeOn?: readonly string[] }

/**
 * Which own earlier entries a new one is made in the knowledge of, and its input on the version that they have led to.
 * An act knows whatever the same person did before to what it is about. A whole description knows the earlier whole
 * descriptions only when it began with their words: `madeOn`.
 */
export function joinQueue(
  { procedure, input, madeOn = [] }: Making,
  entries: readonly OutboxEntry[],
): { follows: string[]; input: OutboxEntry['input'] } {
  const follows: string[] = []
  let told = input
  const records = new Set(
    touchesOf({ procedure, input }).flatMap(({ record, isOnlyRead }) => (isOnlyRead ? [] : record)),
  )
  for (const earlier of entries.toSorted((a, b) => a.order - b.order)) {
    const isAbout = touchesOf(earlier).some(({ record, isOnlyRead }) => !isOnlyRead && records.has(record))
    if (!isAbout) continue
    if (isWhole(procedure) && isWhole(earlier.procedure) && !madeOn.includes(earlier.commandId)) continue
    if (isOpen(earlier)) follows.push(earlier.commandId)
    else for (const receipt of receiptsOf(earlier, earlier.answer)) told = follow({ procedure, input: told }, receipt)
  }
  return { follows, input: told }
}
