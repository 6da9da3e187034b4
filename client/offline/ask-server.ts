import { takeSentAnswer } from '../sent-answer.ts'
import { noteLine } from './line.ts'

/** As tRPC hands over a request; its signal may be missing. */
type Init = Omit<RequestInit, 'signal'> & { signal?: AbortSignal | null | undefined }

/** Procedures whose answers are the same for all readers, as the server said with an answer. */
const open = new Set<string>()

/** Whether a procedure answers everybody alike, by its name: `overview.get`. Unknown ones are taken for personal. */
export function isKnownOpen(procedure: string): boolean {
  return open.has(procedure)
}

/** Asks the server, unless the answer came with the page, and notes whether it was reached. */
export async function askServer(address: string | URL | Request, init: Init = {}): Promise<Response> {
  const sent = await takeSentAnswer(address)
  if (sent) {
    if (sent.isOpen) noteOpen(address)
    return sent.response
  }
  try {
    const response = await fetch(address, { ...init, signal: init.signal ?? null })
    noteLine(isOfProxy(response) ? 'down' : 'up')
    // What is for one person alone must not be stored on the way, and the server says so.
    if (response.headers.get('cache-control') === 'no-cache') noteOpen(address)
    return response
  } catch (error) {
    if (init.signal?.aborted !== true) noteLine('down')
    throw error
  }
}

/** Something before the program answered in its place. */
function isOfProxy({ status }: Response): boolean {
  return status >= 502 && status <= 504
}

function noteOpen(address: string | URL | Request): void {
  const text = address instanceof Request ? address.url : String(address)
  const procedure = /\/api\/trpc\/([^?]+)/.exec(text)?.[1]
  if (procedure !== undefined) open.add(procedure)
}
