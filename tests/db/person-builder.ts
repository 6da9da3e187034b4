import { createHmac } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { insertPerson } from '#server/auth/write-person.ts'
import type { Db } from '#server/db/database.ts'
import type { Role } from '#shared/access/role.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

export const PASSWORD = 'tenun ikat merah'
// Hashing takes its time on purpose, so tests do it once.
const hashed = hashPassword(PASSWORD)
let count = 0

type Wanted = { username?: string; role?: Role; email?: string; kabupaten?: string[]; mustChangePassword?: boolean }

/** An account that can sign in with PASSWORD. */
export async function buildPerson(db: Db, wanted: Wanted = {}): Promise<{ id: string; username: string }> {
  count += 1
  const { username = `orang${count}`, role = 'pmdStaff', email, mustChangePassword = false } = wanted
  const kabupaten = (wanted.kabupaten ?? []).map((code) => kabupatenCodeSchema.parse(code))
  const fresh = { name: `Orang ${count}`, username, email, role, kabupaten, mustChangePassword }
  const id = await insertPerson(db, { ...fresh, passwordHash: await hashed, at: new Date() })
  if (id === undefined) throw new Error(`username ${username} is taken`)
  return { id, username }
}

/** The code that an authenticator app shows (RFC 6238), written apart from the program. */
export function totpCode(secret: string, at = Date.now()): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0x0f
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}
