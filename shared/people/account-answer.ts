import type { PasswordProblem } from './password-rule.ts'

/** Refusals that need no further word. */
const plainRefusalCodes = [
  'wrong-credentials',
  'wrong-code',
  'wrong-password',
  'start-again',
  'disabled',
  'signed-out',
  'already-set-up',
  'not-set-up',
  'demanded',
  'invalid-input',
  'not-found',
] as const
export type PlainRefusalCode = (typeof plainRefusalCodes)[number]

/** What an address under /api/auth says when it refuses. */
export type AccountRefusal =
  | { error: PlainRefusalCode }
  | { error: 'paused'; waitSeconds: number }
  | { error: 'refused-password'; problem: PasswordProblem | 'same' }

/** Whether an answer is a refusal of this program, and not of something between it and the browser. */
export function isAccountRefusal(answer: unknown): answer is AccountRefusal {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false
  const { error } = answer
  if (error === 'paused') return 'waitSeconds' in answer && typeof answer.waitSeconds === 'number'
  if (error === 'refused-password') return 'problem' in answer && typeof answer.problem === 'string'
  return plainRefusalCodes.some((code) => code === error)
}

/** What they say otherwise. */
export type SignInAnswer = { next: 'done' | 'secondStep' }
export type TwoFactorSetup = { uri: string; secret: string; recoveryCodes: string[] }
export type RecoveryCodes = { recoveryCodes: string[] }
/** A browser in which the person is signed in. Instants are ISO 8601. */
export type OpenSession = {
  id: string
  isThis: boolean
  address: string
  userAgent: string
  createdAt: string
  lastUsedAt: string
}
