import { router, signedInProcedure } from '#server/trpc/trpc.ts'
import { seenSchema } from '#shared/inbox/schema.ts'
import { ofProvinceSchema } from '#shared/wilayah/schema.ts'
import { markSeen } from './commands.ts'
import { getInbox } from './queries.ts'

export const inboxRouter = router({
  get: signedInProcedure.input(ofProvinceSchema.optional()).query(({ ctx, input }) => {
    const { actor, today, isMailPossible = false } = ctx
    return getInbox(ctx.db, { ...input, actor, today, isMailPossible })
  }),
  markSeen: signedInProcedure
    .input(seenSchema)
    .mutation(({ ctx, input }) => markSeen(ctx.db, { ...input, actor: ctx.actor, today: ctx.today })),
})
