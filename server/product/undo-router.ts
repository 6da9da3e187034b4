import { procedureFor, router } from '#server/trpc/trpc.ts'
import { undoSchema } from '#shared/command/schema.ts'
import { undoCommand } from './commands/undo-command.ts'

/** What concerns commands of any kind. */
export const commandRouter = router({
  undo: procedureFor('registry.edit')
    .input(undoSchema)
    .mutation(({ ctx, input }) => undoCommand(ctx, input)),
})
