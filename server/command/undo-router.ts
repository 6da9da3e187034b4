import { router, signedInProcedure } from '#server/trpc/trpc.ts'
import { undoSchema } from '#shared/command/schema.ts'
import { undoCommand, type Undoer } from './undo-command.ts'

/** What concerns commands of any kind. */
export const commandRouter = (undoers: readonly Undoer[]) =>
  router({
    undo: signedInProcedure.input(undoSchema).mutation(({ ctx, input }) => undoCommand(ctx, input, undoers)),
  })
