import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'
import type { Answer, AnyAnswer } from './answer.ts'
import { PackedBody } from './packed-body.ts'

type Encoding = 'identity' | 'br' | 'gzip'
/** `size` is what it takes in memory. A long text is kept packed, everything else plain and as readers wanted it so far. */
export type KeptAnswer = {
  answer: Omit<AnyAnswer, 'body'>
  isText: boolean
  etag: string
  body: PackedBody | Map<Encoding, Buffer>
  size: number
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const WORTH_COMPRESSING = 1024

export function keep({ body, ...answer }: AnyAnswer): KeptAnswer {
  if (body instanceof PackedBody) {
    return { answer, isText: true, etag: `W/"${body.digest}"`, body, size: body.packedLength }
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body)
  const etag = `W/"${createHash('sha1').update(bytes).digest('base64url')}"`
  // Twice the body covers the compressed forms that are made later.
  const size = bytes.length * 2
  return { answer, isText: typeof body === 'string', etag, body: new Map([['identity', bytes]]), size }
}

/** Sends an answer that is for one reader alone: nobody keeps it. */
export async function sendOnce(request: Request, response: Response, answer: Answer): Promise<void> {
  const headers = { ...answer.headers, 'Cache-Control': 'private, no-store' }
  await sendAnswer(request, response, keep({ ...answer, headers }))
}

/** Sends a kept answer: 304 when the reader has it already, compressed as the reader can read it. */
export async function sendAnswer(request: Request, response: Response, kept: KeptAnswer): Promise<void> {
  const { answer, etag, body } = kept
  response.status(answer.status).setHeader('ETag', etag)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Vary', 'Accept-Encoding')
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  if (answer.status === 200 && request.headers['if-none-match']?.includes(etag)) {
    response.status(304).end()
    return
  }
  const encoding = chooseEncoding(request, kept)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', answer.type)
  if (body instanceof PackedBody) return sendPacked({ request, response }, body, encoding)
  const bytes = await encode(body, encoding)
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}

/** No faster than the reader takes it; of answers that were asked for over one line, the one whose turn it is. */
async function sendPacked(
  { request, response }: { request: Request; response: Response },
  body: PackedBody,
  encoding: Encoding,
): Promise<void> {
  response.setHeader('Content-Length', encoding === 'gzip' ? body.packedLength : body.length)
  if (request.method === 'HEAD') return void response.end()
  if (!response.socket) await once(response, 'socket')
  await pipeline(encoding === 'gzip' ? body.packed() : body.plain(), response).catch((error: unknown) => {
    if (!isGone(error)) throw error
  })
}

/** Whoever stopped listening is not there to be told. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

function chooseEncoding(request: Request, { isText, body }: KeptAnswer): Encoding {
  const isPacked = body instanceof PackedBody
  if (!isText || (!isPacked && (body.get('identity')?.length ?? 0) < WORTH_COMPRESSING)) return 'identity'
  if (request.headers['accept-encoding'] === undefined) return 'identity'
  if (!isPacked && request.acceptsEncodings('br') === 'br') return 'br'
  return request.acceptsEncodings('gzip') === 'gzip' ? 'gzip' : 'identity'
}

async function encode(bytes: Map<Encoding, Buffer>, encoding: Encoding): Promise<Buffer> {
  const ready = bytes.get(encoding)
  if (ready) return ready
  const body = bytes.get('identity') ?? Buffer.alloc(0)
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const made = encoding === 'br' ? await brotli(body, { params: quality }) : await gzipped(body)
  bytes.set(encoding, made)
  return made
}
