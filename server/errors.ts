import type { StaleSubject } from '#shared/conflict/subject.ts'

export type DomainErrorCode = 'not-found' | 'forbidden' | 'conflict' | 'invalid-state' | 'invalid-input' | 'limit'

type Options = ErrorOptions & { detail?: unknown; stale?: readonly StaleSubject[] }

/** An expected refusal. The message is for the user: Indonesian, and says what they can do next. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: DomainErrorCode
  /** What the client needs to help further, such as both versions of a conflict. Sent as JSON. */
  readonly detail: unknown
  /** The records that a conflict is about: the words of the command are kept for each. Not sent. */
  readonly stale: readonly StaleSubject[]

  constructor(code: DomainErrorCode, message: string, options?: Options) {
    super(message, options)
    this.code = code
    this.detail = options?.detail
    this.stale = options?.stale ?? []
  }
}

/** Why the program cannot start, for the person who starts it: Indonesian, with what to do. Nothing was changed or lost. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
