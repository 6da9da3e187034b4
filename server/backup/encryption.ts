import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Transform } from 'node:stream'
import { promisify } from 'node:util'
import { StartError } from '#server/errors.ts'

/** How an encrypted backup begins. */
export const MAGIC = Buffer.from('PANTAU-OVOP-ENC1')
const SALT_BYTES = 16
const CHECK_BYTES = 16
/** Magic, salt, and what tells a wrong key from a broken file. */
export const HEADER_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES
const FRAME_BYTES = 65_536
const TAG_BYTES = 16
const KEY_BYTES = 32

// As strong as OWASP asks for, in 32 MB of memory.
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

/**
 * Encrypts a stream in frames (AES-256-GCM). Each is bound to its place and the last one knows that it is: frames that are
 * cut off, swapped or taken from another backup do not open.
 */
export async function createEncryption(passphrase: string): Promise<Transform> {
  const salt = randomBytes(SALT_BYTES)
  const { key, check } = await deriveKey(passphrase, salt)
  const header = Buffer.concat([MAGIC, salt, check])
  const seal = (frame: Buffer, place: Place) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place)).setAAD(header)
    return Buffer.concat([cipher.update(frame), cipher.final(), cipher.getAuthTag()])
  }
  return inFrames(FRAME_BYTES, seal, header)
}

/** @throws StartError when the key is not the one of the header; the stream fails when a frame was changed. */
export async function createDecryption(passphrase: string, header: Buffer): Promise<Transform> {
  const salt = header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES)
  const { key, check } = await deriveKey(passphrase, salt)
  if (header.length !== HEADER_BYTES || !timingSafeEqual(check, header.subarray(-CHECK_BYTES))) {
    throw new StartError('Kunci BACKUP_KEY bukan kunci cadangan ini. Tidak ada yang diubah.')
  }
  const open = (frame: Buffer, place: Place) => {
    if (frame.length < TAG_BYTES) throw new Error('the encrypted stream ends too early')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place)).setAAD(header)
    decipher.setAuthTag(frame.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(frame.subarray(0, -TAG_BYTES)), decipher.final()])
  }
  return inFrames(FRAME_BYTES + TAG_BYTES, open)
}

type Place = { index: number; isLast: boolean }

/** The key is used for one backup only, so that the place alone makes the nonce unique. */
function nonceOf({ index, isLast }: Place): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

async function deriveKey(passphrase: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  const made = await derive(passphrase.normalize('NFKC'), salt, KEY_BYTES + CHECK_BYTES, cost)
  return { key: made.subarray(0, KEY_BYTES), check: made.subarray(KEY_BYTES) }
}

/** Cuts a stream into frames of one size; what remains at the end is the last one. */
function inFrames(size: number, work: (frame: Buffer, place: Place) => Buffer, header?: Buffer): Transform {
  let rest: Buffer = Buffer.alloc(0)
  let index = 0
  let isBegun = header === undefined
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        if (!isBegun) this.push(header)
        isBegun = true
        rest = Buffer.concat([rest, chunk])
        // The last frame may be a full one: it is known only at the end.
        while (rest.length > size) {
          this.push(work(rest.subarray(0, size), { index, isLast: false }))
          rest = rest.subarray(size)
          index += 1
        }
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      try {
        done(null, work(rest, { index, isLast: true }))
      } catch (error) {
        done(error as Error)
      }
    },
  })
}
