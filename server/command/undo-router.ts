import { router, signedInProcedure } from '#server/trpc/trpc.ts'
import { revokeSchema, undoSchema } from '#shared/command/schema.ts'
import { revokeCommand } from './revoke-command.ts'
import { undoCommand, type Undoer } from './undo-command.ts'

/** What concerns commands of any kind. */
export const commandRouter = (undoers: readonly Undoer[]) =>
  router({
    undo: signedInProcedure.input(undoSchema).mutation(({ ctx, input }) => undoCommand(ctx, input, undoers)),
    revoke: signedInProcedure.input(revokeSchema).mutation(({ ctx, input }) => revokeCommand(ctx, input)),
  })
