import type { PackedBody } from './packed-body.ts'

/** A whole answer to a GET request, before it is tagged, compressed and kept. */
export type Answer = {
  status: number
  type: string
  body: string
  headers?: Readonly<Record<string, string>>
  /** Tells of a fault that may be over the next moment: it is not kept. */
  isPassing?: boolean
}

/** The same for what is no text: a drawing, already packed. */
export type BytesAnswer = Omit<Answer, 'body'> & { body: Uint8Array }

/** The same for a text that may be long. */
export type LongAnswer = Omit<Answer, 'body'> & { body: string | PackedBody }

export type AnyAnswer = Answer | BytesAnswer | LongAnswer
