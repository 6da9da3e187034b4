export type DomainErrorCode = 'not-found' | 'forbidden' | 'conflict' | 'invalid-state' | 'invalid-input' | 'limit'

/** An expected refusal. The message is for the user: Indonesian, and says what they can do next. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: DomainErrorCode

  constructor(code: DomainErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Why the program cannot start, for the person who starts it: Indonesian, with what to do. Nothing was changed or lost. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
