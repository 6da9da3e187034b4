import { asOfSchema, openProcedure, readAsOf, router } from '#server/trpc/trpc.ts'
import type { ClaimPage } from '#shared/claim/answers.ts'
import { getClaimPage } from './page-queries.ts'

export const claimRouter = router({
  page: openProcedure.input(asOfSchema).query(({ ctx, input }) =>
    readAsOf(ctx, input, async ({ db, info, day, knownAt }): Promise<ClaimPage> => {
      return { ...info, ...(await getClaimPage(db, { day, today: ctx.today, knownAt })) }
    }),
  ),
})
