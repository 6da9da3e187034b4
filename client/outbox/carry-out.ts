import type { OutboxEntry } from '#shared/outbox/entry.ts'
import { waitsFor } from '#shared/outbox/order.ts'
import { isLineKnownDown, sendNow, startSending } from './sender.ts'
import { addEntry, changeEntry, readKept, readOne, type NewEntry } from './store.ts'
import { hearOutbox } from './tell.ts'
import { lookAtOutbox } from './use-outbox.ts'

/** So long a form says that it is saving, before it says that the device keeps what it holds. */
const PATIENCE_MS = 8000
/** On a line that is known to be down. */
const SHORT_PATIENCE_MS = 1500

/** An entry on which the server has decided. */
export type Settled = OutboxEntry & { state: 'sent' | 'conflict' | 'refused' }

export type Carried =
  /** Settled: `entry` says what the server answered. */
  | { kind: 'settled'; entry: Settled }
  /** It waits, and is sent by itself. */
  | { kind: 'queued'; because: 'line' | 'server' | 'signedOut' | 'earlier' }
  /** This device keeps nothing: it can only be sent directly. */
  | { kind: 'notKept' }

/**
 * Puts a command into the queue before it is sent, and resolves when it is settled, or when it has to wait. `whenKept` is
 * called once this device has it.
 */
export async function carryOut(command: NewEntry, whenKept: () => void): Promise<Carried> {
  const { commandId } = command
  const waiting = waitFor(commandId)
  try {
    const entry = await addEntry(command)
    if (isSettled(entry)) waiting.end({ kind: 'settled', entry })
    else whenKept()
    const { entries } = await readKept(command.personId)
    const first = waitsFor(entry, entries)
    // What the person has to decide about first.
    if (first && isSettled(first)) waiting.end({ kind: 'queued', because: 'earlier' })
  } catch {
    waiting.end({ kind: 'notKept' })
  }
  startSending()
  sendNow()
  const carried = await waiting.settled
  if (carried.kind === 'queued') {
    await markWaiting(commandId)
    // The page that is shown next begins with what waits.
    await lookAtOutbox()
  }
  return carried
}

/** Resolves when an entry is settled or has to wait; looks at the store, too, where the news may have come before. */
function waitFor(commandId: string): { settled: Promise<Carried>; end: (carried: Carried) => void } {
  const { promise, resolve } = Promise.withResolvers<Carried>()
  const stopHearing = hearOutbox((news) => {
    if (news.kind === 'settled' && news.commandId === commandId) void look()
    if (news.kind !== 'postponed') return
    // What stands before it in the queue stands in its way, too.
    const isPlain = !navigator.onLine || news.because === 'signedOut' || isLineKnownDown()
    if (isPlain) end({ kind: 'queued', because: news.because })
  })
  const patience = isLineKnownDown() ? SHORT_PATIENCE_MS : PATIENCE_MS
  const timer = setTimeout(() => void look().then(() => end({ kind: 'queued', because: 'line' })), patience)
  const end = (carried: Carried) => {
    stopHearing()
    clearTimeout(timer)
    resolve(carried)
  }
  const look = async () => {
    const entry = await readOne(commandId).catch(() => undefined)
    if (entry && isSettled(entry)) end({ kind: 'settled', entry })
  }
  return { settled: promise, end }
}

/** Calls back once when an entry that waits is settled, until the returned function is called. */
export function whenSettled(commandId: string, then: (entry: Settled) => void): () => void {
  const stop = hearOutbox((news) => {
    if (news.kind !== 'settled' || news.commandId !== commandId) return
    void readOne(commandId).then((entry) => {
      if (!entry || !isSettled(entry)) return
      stop()
      then(entry)
    })
  })
  return stop
}

/** The person is told that it waits: from now on the list shows it. */
export async function markWaiting(commandId: string): Promise<void> {
  await changeEntry(commandId, (entry) => ({ ...entry, hasWaited: true })).catch(() => {})
}

/** A form has shown why the server refused, and holds the words: the queue need not. */
export async function dropRefused(commandId: string): Promise<void> {
  const isRefused = ({ state }: OutboxEntry) => state === 'conflict' || state === 'refused'
  await changeEntry(commandId, (entry) => (isRefused(entry) ? undefined : entry)).catch(() => {})
}

export function isSettled(entry: OutboxEntry): entry is Settled {
  const { state } = entry
  return state === 'sent' || state === 'conflict' || state === 'refused'
}
