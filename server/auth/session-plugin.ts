import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** What this program asks better-auth for beyond its own endpoints; none of it has an address. */
export const sessionPlugin = {
  id: 'pantau-session',
  endpoints: {
    /** The session's token in the signed cookie, without asking the database. */
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
    /** Ends every session of a person and begins a new one in the browser that asks. */
    renewSession: createAuthEndpoint.serverOnly(
      { method: 'POST', requireHeaders: true, body: z.object({ personId: z.string() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.personId)
        if (!user) throw new Error(`person ${ctx.body.personId} was there and is gone`)
        await internalAdapter.deleteUserSessions(user.id)
        const session = await internalAdapter.createSession(user.id, false)
        await setSessionCookie(ctx, { session, user }, false)
        return ctx.json({})
      },
    ),
  },
} satisfies BetterAuthPlugin
