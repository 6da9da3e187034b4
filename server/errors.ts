import type { StaleSubject } from '#shared/conflict/subject.ts'
import { refusalMessagesEn } from '#shared/messages/refusal/en.ts'
import { refusalMessagesId, type RefusalMessages } from '#shared/messages/refusal/id.ts'

export type DomainErrorCode = 'not-found' | 'forbidden' | 'conflict' | 'invalid-state' | 'invalid-input' | 'limit'

type Options = ErrorOptions & { detail?: unknown; stale?: readonly StaleSubject[] }

/** Chooses a sentence of the catalogue: `(say) => say.noUmkm`. */
export type RefusalWords = (say: RefusalMessages) => string

/** A refusal in both languages: whoever shows it knows which one its reader reads. */
export type SaidRefusal = { message: string; english: string }

export function sayRefusal(words: RefusalWords): SaidRefusal {
  return { message: words(refusalMessagesId), english: words(refusalMessagesEn) }
}

/** An expected refusal. It is for the user, and says what they can do next; `message` is Indonesian. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: DomainErrorCode
  readonly english: string
  readonly words: RefusalWords
  /** What the client needs to help further, such as both versions of a conflict. Sent as JSON. */
  readonly detail: unknown
  /** The records that a conflict is about: the words of the command are kept for each. Not sent. */
  readonly stale: readonly StaleSubject[]

  constructor(code: DomainErrorCode, words: RefusalWords, options?: Options) {
    const { message, english } = sayRefusal(words)
    super(message, options)
    this.code = code
    this.english = english
    this.words = words
    this.detail = options?.detail
    this.stale = options?.stale ?? []
  }
}

/** Why the program cannot start, for the person who starts it: Indonesian, with what to do. Nothing was changed or lost. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
