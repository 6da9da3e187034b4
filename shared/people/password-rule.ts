import { commonPasswords } from './common-passwords.ts'

export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 128

export type PasswordProblem = 'tooShort' | 'tooLong' | 'isUsername' | 'common'

/**
 * Why a password may not be chosen; undefined when it may. Length counts characters as people see them.
 * Source: NIST SP 800-63B §3.1.1: length and no common passwords, no rules about digits and signs.
 */
export function passwordProblem(password: string, username: string): PasswordProblem | undefined {
  if (Array.from(password.normalize('NFKC')).length < SHORTEST_PASSWORD) return 'tooShort'
  if (password.length > LONGEST_PASSWORD) return 'tooLong'
  const plain = toPlain(password)
  if (username !== '' && isMostly(plain, toPlain(username))) return 'isUsername'
  return isCommon(plain) ? 'common' : undefined
}

/** Lower case letters and digits only, so that "Pass-Word 123" is "password123". */
function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The word itself, forwards or backwards, twice, or with a few digits at its ends. */
function isMostly(password: string, word: string): boolean {
  if (word === '') return false
  const core = password.replaceAll(/^\d{1,6}|\d{1,6}$/g, '')
  const backwards = Array.from(word).toReversed().join('')
  return [password, core].some((text) => text === word || text === backwards || text === word + word)
}

function isCommon(plain: string): boolean {
  if (new Set(plain).size <= 2 || isRun(plain)) return true
  return commonPasswords.some((word) => isMostly(plain, word))
}

/** Neighbours only, upwards or downwards, as in abcdefghij or 1234567890. */
function isRun(plain: string): boolean {
  const steps = Array.from(plain.slice(1), (letter, index) => letter.charCodeAt(0) - plain.charCodeAt(index))
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9)
}
