import type { Refusal } from '#shared/command/problem.ts'
import type { OutboxEntry } from '#shared/outbox/entry.ts'
import { outcomeOf, type Outcome } from '#shared/outbox/outcome.ts'
import { PERSON_HEADER } from '#shared/outbox/person-header.ts'

/** On 400 kbit/s the largest command needs ten seconds; a line that is silent for longer is dead. */
const PATIENCE_MS = 45_000
const PROBE_PATIENCE_MS = 8000

type Reply = { answer: unknown; refusal?: undefined } | { refusal: Refusal }

/** Sends an entry, and says what its answer means. */
export async function sendEntry({ procedure, input, commandId, personId }: OutboxEntry): Promise<Outcome> {
  const reply = await ask(procedure, { personId, input: { ...input, commandId } })
  return reply.refusal ? outcomeOf(reply.refusal, input) : { kind: 'sent', answer: reply.answer }
}

/** Makes sure that an entry is not carried out any more; `sent` when it had been. */
export async function revokeEntry({ commandId, personId }: OutboxEntry): Promise<Outcome | { kind: 'revoked' }> {
  const reply = await ask('command.revoke', { personId, input: { revoked: commandId } })
  if (reply.refusal) return outcomeOf(reply.refusal, {})
  const told = reply.answer as { arrived: boolean; answer?: unknown }
  return told.arrived ? { kind: 'sent', answer: told.answer } : { kind: 'revoked' }
}

/** Whether the program itself answers, and not a portal in front of it. */
export async function isServerThere(): Promise<boolean> {
  try {
    const response = await fetch('/healthz', { signal: AbortSignal.timeout(PROBE_PATIENCE_MS), cache: 'no-store' })
    const told: unknown = await response.json()
    return typeof told === 'object' && told !== null && 'dataVersion' in told
  } catch {
    return false
  }
}

async function ask(procedure: string, { personId, input }: { personId: string; input: object }): Promise<Reply> {
  try {
    const response = await fetch(`/api/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [PERSON_HEADER]: personId },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return replyOf(await response.json())
  } catch {
    return { refusal: { message: '' } }
  }
}

/** As tRPC writes answers. What is not one came from something between. */
function replyOf(told: unknown): Reply {
  if (typeof told !== 'object' || told === null) return { refusal: { message: '' } }
  if ('result' in told && typeof told.result === 'object' && told.result !== null) {
    return { answer: 'data' in told.result ? told.result.data : undefined }
  }
  const error = 'error' in told ? (told.error as { message?: string; data?: Omit<Refusal, 'message'> }) : undefined
  return { refusal: { ...error?.data, message: error?.message ?? '' } }
}
