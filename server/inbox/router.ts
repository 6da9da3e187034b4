import { router, signedInProcedure } from '#server/trpc/trpc.ts'
import { seenSchema } from '#shared/inbox/schema.ts'
import { markSeen } from './commands.ts'
import { getInbox } from './queries.ts'

export const inboxRouter = router({
  get: signedInProcedure.query(({ ctx }) => {
    return getInbox(ctx.db, { actor: ctx.actor, today: ctx.today, isMailPossible: ctx.isMailPossible ?? false })
  }),
  markSeen: signedInProcedure
    .input(seenSchema)
    .mutation(({ ctx, input }) => markSeen(ctx.db, { ...input, actor: ctx.actor, today: ctx.today })),
})
