import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { StartError } from '#server/errors.ts'
import { createDecryption, createEncryption, HEADER_BYTES } from './encryption.ts'

const FRAME = 65_536
const SEALED_FRAME = FRAME + 16
const key = 'kunci yang panjang sekali'

async function seal(content: Buffer): Promise<Buffer> {
  return buffer(Readable.from([content.subarray(0, 10), content.subarray(10)]).pipe(await createEncryption(key)))
}

async function open(sealed: Buffer, passphrase = key): Promise<Buffer> {
  const decryption = await createDecryption(passphrase, sealed.subarray(0, HEADER_BYTES))
  const pieces = [sealed.subarray(HEADER_BYTES, HEADER_BYTES + 7), sealed.subarray(HEADER_BYTES + 7)]
  return buffer(Readable.from(pieces.filter((piece) => piece.length > 0)).pipe(decryption))
}

describe('an encrypted stream', () => {
  let content: Buffer
  let sealed: Buffer
  beforeAll(async () => {
    content = randomBytes(2 * FRAME + 100)
    sealed = await seal(content)
  })
  const frame = (index: number) => {
    const start = HEADER_BYTES + index * SEALED_FRAME
    return sealed.subarray(start, start + SEALED_FRAME)
  }
  const header = () => sealed.subarray(0, HEADER_BYTES)

  test.each([11, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME])('of %i bytes opens to what it was', async (size) => {
    const some = randomBytes(size)
    expect((await open(await seal(some))).equals(some)).toBe(true)
  })
  test('shows nothing of its content, and is another one each time', async () => {
    expect(sealed.includes(content.subarray(0, 32))).toBe(false)
    expect((await seal(content)).equals(sealed)).toBe(false)
  })
  test('does not open with another key', async () => {
    await expect(open(sealed, 'kunci yang panjang sekalo')).rejects.toBeInstanceOf(StartError)
  })
  test('opens with a passphrase that a keyboard composes otherwise', async () => {
    const written = 'kunci é yang panjang sekali'
    const stream = Readable.from([content]).pipe(await createEncryption(written.normalize('NFC')))
    expect((await open(await buffer(stream), written.normalize('NFD'))).equals(content)).toBe(true)
  })
  test.each([
    ['cut within a frame', () => sealed.subarray(0, sealed.length - 1)],
    ['cut between frames', () => Buffer.concat([header(), frame(0), frame(1)])],
    ['cut after its header', () => header()],
    ['with frames in another order', () => Buffer.concat([header(), frame(1), frame(0), frame(2)])],
    ['with a frame twice', () => Buffer.concat([header(), frame(0), frame(0), frame(1), frame(2)])],
    ['with more behind it', () => Buffer.concat([sealed, Buffer.from('more')])],
    ['with one bit changed', () => Buffer.from(sealed.map((byte, index) => (index === 70_000 ? byte ^ 1 : byte)))],
  ])('%s does not open', async (_case, changed) => {
    await expect(open(changed())).rejects.toThrow()
  })
})
