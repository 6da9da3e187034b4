import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'
import { isDatabaseAway } from '#server/db/database-away.ts'
import type { Outage } from '#server/db/outage.ts'
import type { VersionWatch } from '#server/db/version-watch.ts'

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

type Encoding = 'identity' | 'br' | 'gzip'
type KeptAnswer = { answer: Answer | BytesAnswer; etag: string; bytes: Map<Encoding, Buffer>; size: number }

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
type Source = { outage: Outage; version: Pick<VersionWatch, 'turnedBack'> }
const MAX_BYTES = 32 * 1024 * 1024
const MOST_ADDRESSES = 5000
const WORTH_COMPRESSING = 1024

/**
 * Keeps finished answers in memory for as long as nothing changed: the key holds the data version and the day, so an
 * answer is never older than its data and nothing has to be thrown away by hand. Bounded by bytes, oldest first. While
 * the database takes no changes, what is kept is given, and nothing is kept: a standby may be behind the version. What no
 * server answers is given as it was last: it tells its version itself, and browsers ask again once they hear of a newer one.
 */
export class AnswerCache {
  readonly #kept = new Map<string, Promise<KeptAnswer>>()
  /** The key of the last answer that each address gave. */
  readonly #last = new Map<string, string>()
  readonly #source: Source
  readonly #maxBytes: number
  #bytes = 0

  constructor(source: Source, maxBytes = MAX_BYTES) {
    this.#source = source
    this.#maxBytes = maxBytes
  }

  /**
   * The kept answer for a key, or the one that `make` gives; several askers at once share one making. With an address, the
   * last answer that it gave stands in while no database server gives one.
   */
  async get(asked: string, make: () => Promise<Answer | BytesAnswer>, address?: string): Promise<KeptAnswer> {
    const { outage, version } = this.#source
    const key = `${version.turnedBack()}|${asked}`
    const outagesBefore = outage.count()
    const kept = this.#kept.get(key)
    if (kept) return kept
    const making = make().then(keep)
    this.#kept.set(key, making)
    try {
      const made = await making
      const isOfPrimary = !outage.isUnderWay() && outage.count() === outagesBefore
      const isToKeep = made.answer.status === 200 && made.answer.isPassing !== true && isOfPrimary
      if (isToKeep) this.#account(key, made, address)
      else this.#kept.delete(key)
      return (made.answer.status === 503 && (await this.#lastOf(address))) || made
    } catch (error) {
      this.#kept.delete(key)
      const last = isDatabaseAway(error) && (await this.#lastOf(address))
      if (last) return last
      throw error
    }
  }

  async #lastOf(address: string | undefined): Promise<KeptAnswer | undefined> {
    const key = address === undefined ? undefined : this.#last.get(address)
    const isOfThisPast = key?.startsWith(`${this.#source.version.turnedBack()}|`) === true
    return isOfThisPast ? this.#kept.get(key) : undefined
  }

  #account(key: string, made: KeptAnswer, address: string | undefined): void {
    if (address !== undefined) this.#note(address, key)
    this.#bytes += made.size
    for (const [oldest, answer] of this.#kept) {
      if (this.#bytes <= this.#maxBytes || oldest === key) break
      this.#kept.delete(oldest)
      void answer.then(({ size }) => {
        this.#bytes -= size
      })
    }
  }

  #note(address: string, key: string): void {
    this.#last.delete(address)
    this.#last.set(address, key)
    const [oldest] = this.#last.keys()
    if (this.#last.size > MOST_ADDRESSES && oldest !== undefined) this.#last.delete(oldest)
  }
}

/** Sends an answer that is for one reader alone: nobody keeps it. */
export async function sendOnce(request: Request, response: Response, answer: Answer): Promise<void> {
  const headers = { ...answer.headers, 'Cache-Control': 'private, no-store' }
  await sendAnswer(request, response, keep({ ...answer, headers }))
}

/** Sends a kept answer: 304 when the reader has it already, compressed as the reader can read it. */
export async function sendAnswer(request: Request, response: Response, kept: KeptAnswer): Promise<void> {
  const { answer, etag } = kept
  response.status(answer.status).setHeader('ETag', etag)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Vary', 'Accept-Encoding')
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  if (answer.status === 200 && request.headers['if-none-match']?.includes(etag)) {
    response.status(304).end()
    return
  }
  const encoding = chooseEncoding(request, answer)
  const bytes = await encode(kept, encoding)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', answer.type)
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}

function keep(answer: Answer | BytesAnswer): KeptAnswer {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : Buffer.from(answer.body)
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  // Twice the body covers the compressed forms that are made later.
  return { answer, etag, bytes: new Map([['identity', body]]), size: body.length * 2 }
}

function chooseEncoding(request: Request, { body }: Answer | BytesAnswer): Encoding {
  if (typeof body !== 'string' || body.length < WORTH_COMPRESSING) return 'identity'
  if (request.headers['accept-encoding'] === undefined) return 'identity'
  if (request.acceptsEncodings('br') === 'br') return 'br'
  return request.acceptsEncodings('gzip') === 'gzip' ? 'gzip' : 'identity'
}

async function encode({ bytes }: KeptAnswer, encoding: Encoding): Promise<Buffer> {
  const ready = bytes.get(encoding)
  if (ready) return ready
  const body = bytes.get('identity') ?? Buffer.alloc(0)
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const made = encoding === 'br' ? await brotli(body, { params: quality }) : await gzipped(body)
  bytes.set(encoding, made)
  return made
}
