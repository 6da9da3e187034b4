import type { Role } from '#shared/access/role.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** An account as the one who manages accounts sees it. Instants are ISO 8601. */
export type PersonRow = {
  id: string
  name: string
  username: string
  email?: string
  role: Role
  kabupaten: readonly KabupatenCode[]
  state: PersonState
  twoFactorEnabled: boolean
  lastSignInAt?: string
  version: number
}

/** `invited`: the one-time password was not changed yet. */
export type PersonState = 'active' | 'invited' | 'disabled'

/** One's own account; where the role demands a second factor, it cannot be ended. */
export type OwnAccount = PersonRow & { isTwoFactorDemanded: boolean }

/** An account of the demo; its password is no secret. */
export type DemoAccount = {
  name: string
  username: string
  password: string
  role: Role
  kabupaten: readonly KabupatenCode[]
}

/** What the sign-in page shows; accounts only where the program runs as the demo. */
export type SignInPage = AnswerInfo & { demoAccounts: readonly DemoAccount[] }
