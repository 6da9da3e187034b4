import { problemOfRefusal, type CommandProblem, type Refusal } from '#shared/command/problem.ts'

/** What becomes of an entry after an attempt to send it. */
export type Outcome =
  | { kind: 'sent'; answer: unknown }
  /** The server has said no, and would say it again. */
  | { kind: 'decided'; state: 'conflict' | 'refused'; problem: CommandProblem }
  /** `line`: no answer of the program; `server`: it failed, and said so; `signedOut`: it does not know this person here now. */
  | { kind: 'later'; because: 'line' | 'server' | 'signedOut' }

/** Answers by which a server asks for patience. */
const PATIENCE = new Set([408, 425, 429])

/** What a refusal of the server means for an entry that waits. */
export function outcomeOf(refusal: Refusal, fields: unknown): Outcome {
  const { httpStatus } = refusal
  if (httpStatus !== undefined && PATIENCE.has(httpStatus)) return { kind: 'later', because: 'server' }
  if (mustDoFirst(refusal)) return { kind: 'later', because: 'signedOut' }
  const problem = problemOfRefusal(refusal, fields)
  switch (problem.kind) {
    case 'unreachable':
    case 'queued':
      return { kind: 'later', because: 'line' }
    case 'failed':
      return { kind: 'later', because: 'server' }
    case 'signedOut':
      return { kind: 'later', because: 'signedOut' }
    case 'conflict':
      return { kind: 'decided', state: 'conflict', problem }
    case 'fields':
    case 'rule':
    case 'refused':
      return { kind: 'decided', state: 'refused', problem }
  }
}

/** The account must first change its password or set up its second step. */
function mustDoFirst({ refusal }: Refusal): boolean {
  const detail = refusal?.detail
  return refusal?.code === 'forbidden' && typeof detail === 'object' && detail !== null && 'first' in detail
}
