import { createAuthEndpoint } from 'better-auth/api'
import type { BetterAuthPlugin } from 'better-auth'

/** Reads what better-auth put into its signed cookies, without asking the database. */
export const signedCookies = {
  id: 'signed-cookies',
  endpoints: {
    readSessionToken: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const { authCookies, secret } = ctx.context
      return (await ctx.getSignedCookie(authCookies.sessionToken.name, secret)) || null
    }),
    /** The person whose password was right and whose second factor is awaited. */
    readAwaitedPerson: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const { name } = ctx.context.createAuthCookie('two_factor')
      const identifier = await ctx.getSignedCookie(name, ctx.context.secret)
      if (!identifier) return null
      const awaited = await ctx.context.internalAdapter.findVerificationValue(identifier)
      return awaited && awaited.expiresAt > new Date() ? awaited.value : null
    }),
  },
} satisfies BetterAuthPlugin
