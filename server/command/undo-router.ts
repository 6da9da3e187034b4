import { DomainError } from '#server/errors.ts'
import { router, signedInProcedure } from '#server/trpc/trpc.ts'
import { can, type Right } from '#shared/access/rights.ts'
import { undoSchema } from '#shared/command/schema.ts'
import { runCommand, type Act } from './run-command.ts'

/** Takes back what a command recorded of one kind of thing; undefined when it recorded nothing of that kind. */
export type Undoer = (act: Act, commandId: string) => Promise<{ id: string; version: number }[] | undefined>

/** Who holds none of these has never recorded anything that can be undone. */
const undoRights = ['registry.edit', 'claim.edit'] as const satisfies Right[]

/** What concerns commands of any kind; `undoers` are asked in turn whether the command was about what they keep. */
export const commandRouter = (undoers: readonly Undoer[]) =>
  router({
    undo: signedInProcedure.input(undoSchema).mutation(({ ctx, input }) =>
      runCommand(ctx, { name: 'command.undo', input }, async (act) => {
        if (!undoRights.some((right) => can(act.actor, right))) {
          throw new DomainError('forbidden', 'Akun Anda tidak berwenang melakukan ini.')
        }
        for (const undo of undoers) {
          const undone = await undo(act, input.undoes)
          if (undone) return { undone }
        }
        throw new DomainError('not-found', 'Perintah ini tidak ada, atau tidak mencatat apa pun yang dapat dibatalkan.')
      }),
    ),
  })
