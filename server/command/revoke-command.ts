import { eq } from 'drizzle-orm'
import { DomainError } from '#server/errors.ts'
import type { Revoke } from '#shared/command/schema.ts'
import type { CommandContext } from './run-command.ts'
import { commandReceipt } from './table.ts'

const NAME = 'command.revoke'

type Revoked = { arrived: false } | { arrived: true; answer: unknown }

/**
 * Takes a command out of the world that may still be on its way: its id is used up, so that it changes nothing when it
 * comes late. One that has arrived stands, and its answer is told. Nothing is recorded, so nothing is in the trail.
 * @throws DomainError conflict for the id of somebody else's command
 */
export function revokeCommand({ db, actor, now }: CommandContext, { revoked: id }: Revoke): Promise<Revoked> {
  return db.transaction(async (tx) => {
    const receipt = { id, personId: actor.id, name: NAME, inputSha256: '', receivedAt: now }
    // Waits for a command of this id that is being carried out at this moment.
    const taken = await tx.insert(commandReceipt).values(receipt).onConflictDoNothing().returning()
    if (taken.length > 0) return { arrived: false }
    const [earlier] = await tx.select().from(commandReceipt).where(eq(commandReceipt.id, id))
    if (!earlier || earlier.personId !== actor.id) {
      throw new DomainError('conflict', (say) => say.commandOfAnother)
    }
    return earlier.name === NAME ? { arrived: false } : { arrived: true, answer: earlier.result }
  })
}
