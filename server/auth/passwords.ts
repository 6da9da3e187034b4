import * as better from 'better-auth/crypto'

/** The hash under which a password is stored (scrypt); it takes its time on purpose, so never in a transaction. */
export function hashPassword(password: string): Promise<string> {
  return better.hashPassword(password)
}

/** Whether a password is the one behind a hash. */
export function isPassword(password: string, hash: string): Promise<boolean> {
  return better.verifyPassword({ password, hash })
}
