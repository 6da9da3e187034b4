import type { OutboxEntry } from '#shared/outbox/entry.ts'
import { sendable } from '#shared/outbox/order.ts'
import type { Outcome } from '#shared/outbox/outcome.ts'
import { waitAfter } from '#shared/outbox/retry.ts'
import { lineNow, noteLine, onLineChange } from '../offline/line.ts'
import { refreshSession } from '../session.ts'
import { isServerThere, revokeEntry, sendEntry } from './ask.ts'
import { personHere } from './person.ts'
import { sendFiles } from './send-files.ts'
import { asOnlyTab } from './only-tab.ts'
import { changeEntry, readKept, releaseSending, settleSent } from './store.ts'
import { hearOutbox, tellOutbox } from './tell.ts'

/** Whatever happens, the queue is looked at again so often while it holds something. */
const LOOK_AGAIN_MS = 60_000

const FAILURES_KNOWN = 3

let isUnderWay = false
let isAskedAgain = false
let isStarted = false
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined
/** After a failure the line is tried with a question that changes nothing: what has not left is surely not there. */
let isLineDoubtful = false

/** Sends what waits on this device for who is signed in, now and whenever something may have changed. */
export function startSending(): void {
  if (isStarted) return sendNow()
  isStarted = true
  hearOutbox((news) => {
    if (news.kind === 'wake') sendNow()
  })
  addEventListener('online', sendNow)
  onLineChange(() => {
    if (lineNow() === 'up') sendNow()
  })
  addEventListener('focus', sendNow)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) sendNow()
  })
  sendNow()
}

/** Whether the last tries to send anything have failed, so that nobody needs to wait for the next one. */
export function isLineKnownDown(): boolean {
  return failures >= FAILURES_KNOWN || lineNow() === 'down'
}

/** Looks at the queue at once. */
export function sendNow(): void {
  isAskedAgain = true
  if (isUnderWay) return
  isUnderWay = true
  void goThrough().finally(() => {
    isUnderWay = false
    if (isAskedAgain) sendNow()
  })
}

async function goThrough(): Promise<void> {
  clearTimeout(timer)
  while (isAskedAgain) {
    isAskedAgain = false
    const personId = personHere()
    if (personId === undefined) return
    try {
      const left = await asOnlyTab(() => empty(personId))
      if (left > 0) timer = setTimeout(sendNow, failures > 0 ? waitAfter(failures, Math.random()) : LOOK_AGAIN_MS)
    } catch {
      // The store does not answer. What it holds is safe in it, and is looked at again.
      timer = setTimeout(sendNow, LOOK_AGAIN_MS)
    }
  }
}

/** Sends until nothing is left that can be sent now; tells how much is. */
async function empty(personId: string): Promise<number> {
  await releaseSending(personId)
  const resting = new Set<string>()
  for (;;) {
    const { entries } = await readKept(personId)
    const round = sendable(entries).filter(({ commandId }) => !resting.has(commandId))
    if (round.length === 0) return sendable(entries).length
    for (const entry of round) {
      if (personHere() !== personId) return 0
      const outcome = await carryOut(entry)
      if (outcome === 'notNow') return round.length
      if (outcome === 'rest') resting.add(entry.commandId)
    }
  }
}

type Progress = 'done' | 'rest' | 'notNow'

async function carryOut(entry: OutboxEntry): Promise<Progress> {
  if (!navigator.onLine || isLineDoubtful) {
    if (!(await isServerThere())) return postpone(entry, 'line')
    isLineDoubtful = false
  }
  if (entry.isWithdrawn) return takeBack(entry)
  const filesSent = await sendFiles(entry)
  if (filesSent) return conclude(entry, filesSent)
  // As it stands in the store at this moment: another tab may have changed it, or taken it back.
  const leaving = await changeEntry(entry.commandId, (now) =>
    isReady(now) ? { ...now, state: 'sending', attempts: now.attempts + 1 } : now,
  )
  if (!leaving || !isReady(leaving)) return 'done'
  return conclude(leaving, await sendEntry(leaving))
}

function isReady({ state, isWithdrawn }: OutboxEntry): boolean {
  return !isWithdrawn && (state === 'waiting' || state === 'sending')
}

async function takeBack(entry: OutboxEntry): Promise<Progress> {
  const outcome = await revokeEntry(entry)
  if (outcome.kind !== 'revoked') return conclude(entry, outcome)
  failures = 0
  await changeEntry(entry.commandId, () => undefined)
  return 'done'
}

async function conclude(entry: OutboxEntry, outcome: Outcome): Promise<Progress> {
  const { commandId } = entry
  if (outcome.kind === 'later') return postpone(entry, outcome.because)
  failures = 0
  noteLine('up')
  if (outcome.kind === 'sent') {
    await settleSent(commandId, { answer: outcome.answer, at: new Date().toISOString() })
    return 'done'
  }
  const { state, problem } = outcome
  await changeEntry(commandId, (now) => (now.state === 'sent' ? now : { ...now, state, problem }))
  tellOutbox({ kind: 'settled', commandId })
  return 'done'
}

async function postpone({ commandId }: OutboxEntry, because: 'line' | 'server' | 'signedOut'): Promise<Progress> {
  failures += 1
  isLineDoubtful ||= because === 'line'
  if (because === 'signedOut') void refreshSession()
  if (because === 'line' && failures >= FAILURES_KNOWN) noteLine('down')
  await changeEntry(commandId, (now) =>
    now.state === 'waiting' || now.state === 'sending'
      ? { ...now, state: 'waiting', problem: { kind: 'queued', because } }
      : now,
  )
  tellOutbox({ kind: 'postponed', commandId, because })
  // A server that fails at one command may carry out the others.
  return because === 'server' ? 'rest' : 'notNow'
}
