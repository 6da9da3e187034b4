import * as better from 'better-auth/crypto'
import { Turns } from '#server/turns.ts'

// Each takes 32 MB and 60 ms of a thread: many who sign in at once wait for each other, not everybody for them.
const turns = new Turns(1)

/** The hash under which a password is stored (scrypt); it takes its time on purpose, so never in a transaction. */
export function hashPassword(password: string): Promise<string> {
  return turns.take(() => better.hashPassword(password))
}

/** Whether a password is the one behind a hash. */
export function isPassword(password: string, hash: string): Promise<boolean> {
  return turns.take(() => better.verifyPassword({ password, hash }))
}
