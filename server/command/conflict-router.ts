import { router, signedInProcedure } from '#server/trpc/trpc.ts'
import { namesSchema, refusedEditsSchema, settleConflictSchema } from '#shared/conflict/schema.ts'
import { settleConflict } from './conflict-commands.ts'
import { listNames, listRefusedEdits } from './conflict-queries.ts'

/** Edits that were refused because somebody else was earlier. Who may not edit a record reads none of it. */
export const conflictRouter = router({
  list: signedInProcedure
    .input(refusedEditsSchema)
    .query(({ ctx, input }) => listRefusedEdits(ctx.db, ctx.actor, input)),
  names: signedInProcedure.input(namesSchema).query(({ ctx, input }) => listNames(ctx.db, ctx.actor, input)),
  settle: signedInProcedure.input(settleConflictSchema).mutation(({ ctx, input }) => settleConflict(ctx, input)),
})
