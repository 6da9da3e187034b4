import type { PasswordProblem } from './password-rule.ts'

/** What an address under /api/auth says when it refuses. */
export type AccountRefusal =
  | { error: 'wrong-credentials' | 'wrong-code' | 'wrong-password' | 'start-again' | 'disabled' }
  | { error: 'signed-out' | 'already-set-up' | 'not-set-up' | 'demanded' | 'invalid-input' | 'not-found' }
  | { error: 'paused'; waitSeconds: number }
  | { error: 'refused-password'; problem: PasswordProblem | 'same' }
export type AccountRefusalCode = AccountRefusal['error']

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
