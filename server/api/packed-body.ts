import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'

/** A text up to this is kept as it is. */
const LONGEST_PLAIN = 512 * 1024

/** So little is unpacked ahead of a slow reader. */
const HELD_FOR_A_READER = { chunkSize: 16 * 1024, highWaterMark: 16 * 1024 }

/** A long text as gzip, in pieces: whoever reads it, plain or packed, holds no copy of it. */
export class PackedBody {
  readonly #pieces: readonly Buffer[]
  /** Bytes of the text, and of what is kept of it. */
  readonly length: number
  readonly packedLength: number
  /** SHA-1 of the text. */
  readonly digest: string

  constructor(pieces: readonly Buffer[], { length, digest }: { length: number; digest: string }) {
    this.#pieces = pieces
    this.packedLength = pieces.reduce((sum, piece) => sum + piece.length, 0)
    this.length = length
    this.digest = digest
  }

  packed(): Readable {
    return Readable.from(this.#pieces, { highWaterMark: 1 })
  }

  plain(): Readable {
    const packed = this.packed()
    return packed.pipe(createGunzip(HELD_FOR_A_READER)).once('close', () => packed.destroy())
  }
}

/** Gathers a text that is made in pieces, and packs it as soon as it is long. */
export class BodyWriter {
  #texts: string[] = []
  #length = 0
  #packer: Packer | undefined

  async write(text: string): Promise<void> {
    this.#texts.push(text)
    this.#length += text.length
    if (this.#length <= LONGEST_PLAIN) return
    this.#packer ??= new Packer()
    await this.#packer.write(this.#take())
  }

  async end(): Promise<string | PackedBody> {
    return this.#packer ? this.#packer.end() : this.#take()
  }

  /** Of an answer that nobody waits for any more. */
  drop(): void {
    this.#packer?.drop()
  }

  #take(): string {
    const text = this.#texts.join('')
    this.#texts = []
    return text
  }
}

class Packer {
  readonly #gzip = createGzip()
  readonly #hash = createHash('sha1')
  readonly #pieces: Buffer[] = []
  #length = 0

  constructor() {
    this.#gzip.on('data', (piece: Buffer) => this.#pieces.push(piece))
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text)
    this.#hash.update(bytes)
    this.#length += bytes.length
    if (!this.#gzip.write(bytes)) await once(this.#gzip, 'drain')
  }

  async end(): Promise<PackedBody> {
    const ended = once(this.#gzip, 'end')
    this.#gzip.end()
    await ended
    return new PackedBody(this.#pieces, { length: this.#length, digest: this.#hash.digest('base64url') })
  }

  drop(): void {
    this.#gzip.destroy()
  }
}

/** A body as it is written to a file. */
export function bytesOf(body: string | PackedBody): AsyncIterable<Buffer> {
  return typeof body === 'string' ? Readable.from([Buffer.from(body)]) : body.plain()
}
