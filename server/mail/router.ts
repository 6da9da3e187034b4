import { router, signedInProcedure } from '#server/trpc/trpc.ts'
import { mailChoiceSchema } from '#shared/inbox/schema.ts'
import { chooseMail } from './commands.ts'

export const mailRouter = router({
  choose: signedInProcedure
    .input(mailChoiceSchema)
    .mutation(({ ctx, input }) => chooseMail(ctx.db, { ...input, personId: ctx.actor.id, now: ctx.now })),
})
