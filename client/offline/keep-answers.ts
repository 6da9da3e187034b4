import type { Query, QueryFunction, QueryFunctionContext } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import type { Session } from '#shared/access/session.ts'
import { hasSign } from '../session-sign.ts'
import { isKnownOpen } from './ask-server.ts'
import type { FoundAnswer } from './kept-answers.ts'
import { noteLine } from './line.ts'

/** So long a reader waits for the server before they get what they saw last. */
const PATIENCE_MS = 6000
/** Answers are written to the device together, when the page has come to rest. */
const REST_MS = 400
/** The accounts of others, and how the server is, are of no use without the server. */
const neverKept: ReadonlySet<string> = new Set(['people', 'system'])

const SESSION = 'session.get'
let person: string | undefined

/**
 * Asks the server; when it is not reached, gives what this person saw last on this device, with the instant at which it
 * was seen as the query's `dataUpdatedAt`. Answers are kept for the next time. A refusal of the server stands.
 */
export async function keepOrRestore(ask: QueryFunction, context: QueryFunctionContext, query: Query): Promise<unknown> {
  if (typeof indexedDB === 'undefined') return ask(context)
  const asked = Promise.resolve(ask(context)).then((answer) => {
    keep(query, answer, context)
    return answer
  })
  try {
    const isFirst = query.state.data === undefined
    if (!isFirst) return await asked
    const quick = await Promise.race([asked.then((answer) => ({ answer })), patience()])
    if (quick) return quick.answer
    const kept = await find(query)
    if (!kept) return await asked
    noteLine('slow')
    asked.then((answer) => context.client.setQueryData(query.queryKey, answer), ignore)
    return restore(query, kept)
  } catch (error) {
    if (isAnswered(error)) throw error
    const { data, dataUpdatedAt } = query.state
    const kept = data === undefined ? await find(query) : { data, seenAt: dataUpdatedAt }
    if (!kept) throw error
    return restore(query, kept)
  }
}

/** Sets back when the answer was seen, which an answer of now would be taken for. */
function restore(query: Query, { data, seenAt }: FoundAnswer): unknown {
  setTimeout(() => {
    if (query.state.data === data) query.setState({ dataUpdatedAt: seenAt })
  })
  return data
}

async function find({ queryKey, queryHash }: Query): Promise<FoundAnswer | undefined> {
  const device = await loadDevice()
  const last = hasSign() ? await device?.findSession() : undefined
  person ??= last?.data.actor.id
  const isSession = procedureOf(queryKey) === SESSION
  return isSession ? last : device?.findAnswer(queryHash, last?.data.actor.id)
}

function keep({ queryKey, queryHash }: Query, answer: unknown, { client }: QueryFunctionContext): void {
  const procedure = procedureOf(queryKey)
  if (procedure === SESSION) return keepSession(answer as Session | null, client)
  if (answer === undefined || neverKept.has(procedure.split('.')[0] ?? '')) return
  const owner = isKnownOpen(procedure) ? 'public' : person
  if (owner === undefined) return
  waiting.set(queryHash, { owner, hash: queryHash, procedure, data: answer, seenAt: Date.now() })
  clearTimeout(resting)
  resting = setTimeout(() => void write(), REST_MS)
}

/** Another person than before begins with nothing of the one before, in memory and on the device. */
function keepSession(session: Session | null, client: QueryFunctionContext['client']): void {
  const now = session?.actor.id
  if (person !== undefined && now !== person) {
    waiting.clear()
    client.removeQueries({ predicate: ({ queryKey }) => !isKnownOpen(procedureOf(queryKey)), type: 'inactive' })
  }
  person = now
  void loadDevice().then((device) => device?.keepSessionAnswer(session ?? undefined))
}

type WaitingAnswer = FoundAnswer & { owner: string; hash: string; procedure: string }
const waiting = new Map<string, WaitingAnswer>()
let resting: ReturnType<typeof setTimeout> | undefined

async function write(): Promise<void> {
  const answers = [...waiting.values()]
  waiting.clear()
  const device = await loadDevice()
  await device?.keepAnswers(answers)
}

/** What keeps the answers; undefined when the line broke before it was here. */
function loadDevice() {
  return import('./kept-answers.ts').catch(() => undefined)
}

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && waiting.size > 0) void write()
  })
}

/** `['overview', 'get']`, as tRPC begins its query keys, is `overview.get`. */
function procedureOf([path]: readonly unknown[]): string {
  return Array.isArray(path) ? path.join('.') : ''
}

/** The program on the server answered, be it with a refusal. */
function isAnswered(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return true
  const data: unknown = error.data
  return typeof data === 'object' && data !== null && 'httpStatus' in data
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS))
}

function ignore(): void {}
