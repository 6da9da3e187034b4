import { DomainError } from '#server/errors.ts'
import { can, type Right } from '#shared/access/rights.ts'
import type { Undo } from '#shared/command/schema.ts'
import { runCommand, type Act, type CommandContext } from './run-command.ts'

type Undone = { id: string; version: number }[]

/** Takes back what a command recorded of one kind of thing; undefined when it recorded nothing of that kind. */
export type Undoer = (act: Act, commandId: string) => Promise<Undone | undefined>

/** Who holds none of these has never recorded anything that can be undone. */
const undoRights = ['registry.edit', 'claim.edit'] as const satisfies Right[]

/**
 * Takes back an earlier command; `undoers` are asked in turn whether it was about what they keep.
 * @throws DomainError forbidden, not-found, or what an undoer refuses
 */
export function undoCommand(
  context: CommandContext,
  input: Undo,
  undoers: readonly Undoer[],
): Promise<{ undone: Undone }> {
  return runCommand(context, { name: 'command.undo', input }, async (act) => {
    if (!undoRights.some((right) => can(act.actor, right))) {
      throw new DomainError('forbidden', (say) => say.forbidden)
    }
    for (const undo of undoers) {
      const undone = await undo(act, input.undoes)
      if (undone) return { undone }
    }
    throw new DomainError('not-found', (say) => say.nothingToUndo)
  })
}
