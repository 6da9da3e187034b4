import { createHmac, randomBytes } from 'node:crypto'

// Without letters and digits that look alike on paper.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const EVEN_BYTES = 256 - (256 % ALPHABET.length)
const GROUP = 5
const RECOVERY_CODES = 10

/** Ten codes such as `k3mp9-x7wqd`, each for one sign-in without the authenticator app. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => toReadableCode(randomBytes(64), 2))
}

/** A recovery code as it is stored, from what somebody typed with other letters' size, spaces or dashes. */
export function toRecoveryCode(typed: string): string {
  const plain = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return `${plain.slice(0, GROUP)}-${plain.slice(GROUP)}`
}

/** A one-time password by chance. */
export function makeOneTimePassword(): string {
  return toReadableCode(randomBytes(64), 3)
}

/**
 * The one-time password that a command gives out: made from its id with the program's secret, so that the same command
 * sent twice shows the same password, though it is written down nowhere.
 */
export function oneTimePasswordOf(secret: string, commandId: string): string {
  return toReadableCode(createHmac('sha512', secret).update(`one-time password ${commandId}`).digest(), 3)
}

function toReadableCode(bytes: Buffer, groups: number): string {
  const letters = [...bytes]
    .filter((byte) => byte < EVEN_BYTES)
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join('')
  if (letters.length < groups * GROUP) throw new Error(`${bytes.length} bytes gave only ${letters.length} letters`)
  return Array.from({ length: groups }, (_, index) => letters.slice(index * GROUP, (index + 1) * GROUP)).join('-')
}
