import { randomUUID } from 'node:crypto'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor as twoFactorPlugin, username } from 'better-auth/plugins'
import type { Db } from '#server/db/database.ts'
import { ABSOLUTE_HOURS } from '#shared/people/session-lifetime.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#shared/people/password-rule.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { makeRecoveryCodes } from './readable-code.ts'
import { sessionPlugin } from './session-plugin.ts'
import { credential, person, personSession, twoFactor, verification } from './table.ts'

export type AuthParts = {
  db: Db
  secret: string
  clock: () => Date
  /** In the demo nobody has to change a password or set up a second factor. */
  isDemo: boolean
  onError: (message: string, detail: unknown) => void
}

/** The accounts of this program. `better` is used through its `api` only: no address of its own leads to it. */
export type Auth = AuthParts & { better: ReturnType<typeof createBetter> }

/** Makes what signs people in. It costs little: with `db` a transaction, the audit trail is written with the change. */
export function createAuth(parts: AuthParts): Auth {
  return { ...parts, better: createBetter(parts) }
}

const TWO_FACTOR_MINUTES = 10

function createBetter({ db, secret, clock, onError }: AuthParts) {
  return betterAuth({
    appName: 'Pantau OVOP',
    // Never asked over HTTP, so the address only has to be one.
    baseURL: 'http://localhost',
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...detail) => onError(message, detail) },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { person, credential, personSession, verification, twoFactor },
    }),
    advanced: {
      cookiePrefix: 'pantau',
      // The server adds `Secure` where the request came by https; one program may serve both.
      useSecureCookies: false,
      // Columns for signing in at other sites do not exist here.
      database: { generateId: () => randomUUID(), validateSchema: false },
      ipAddress: { ipAddressHeaders: ['x-pantau-address'] },
    },
    user: { modelName: 'person' },
    account: { modelName: 'credential', fields: { userId: 'personId' } },
    session: {
      modelName: 'personSession',
      fields: { userId: 'personId' },
      expiresIn: ABSOLUTE_HOURS * 3600,
      disableSessionRefresh: true,
      additionalFields: { lastUsedAt: { type: 'date', required: true, input: false, defaultValue: clock } },
    },
    databaseHooks: {
      // better-auth asks the computer's clock, the rules of this program ask the one they were given.
      session: { create: { before: async (session) => ({ data: { ...session, createdAt: clock() } }) } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ password, hash }) => isPassword(password, hash) },
    },
    plugins: [
      username({ displayUsername: false, usernameValidator: () => true, minUsernameLength: 1, maxUsernameLength: 100 }),
      twoFactorPlugin({
        issuer: 'Pantau OVOP',
        twoFactorCookieMaxAge: TWO_FACTOR_MINUTES * 60,
        // The pause of `sign-in-failures.ts` does it, across processes and growing.
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes },
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
      sessionPlugin,
    ],
  })
}
