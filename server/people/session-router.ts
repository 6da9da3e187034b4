import { anyoneProcedure, openProcedure, readAsOf, router, unreadyProcedure } from '#server/trpc/trpc.ts'
import type { SignInPage } from '#shared/people/person.ts'
import { demoAccounts } from './demo-accounts.ts'
import { getOwnAccount } from './queries.ts'

export const sessionRouter = router({
  /** Who asks, and what they must do first; null when nobody is signed in. */
  get: anyoneProcedure.query(({ ctx }) => ctx.session ?? null),
  account: unreadyProcedure.query(({ ctx }) => getOwnAccount(ctx.db, ctx.actor.id, ctx.auth?.isDemo ?? false)),
  /** What the sign-in page shows before anybody is signed in. */
  signInPage: openProcedure.query(({ ctx }) =>
    readAsOf(ctx, {}, async ({ info }): Promise<SignInPage> => {
      return { ...info, demoAccounts: ctx.auth?.isDemo ? demoAccounts : [] }
    }),
  ),
})
