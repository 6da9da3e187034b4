import { eq } from 'drizzle-orm'
import type { Undoer } from '#server/command/undo-command.ts'
import { DomainError } from '#server/errors.ts'
import { importBatch } from './table.ts'

/** An import is taken back as a whole, where it can be seen what it did: never a part of it by its command. */
export const refuseImportUndo: Undoer = async ({ tx }, commandId) => {
  const [batch] = await tx.select({ id: importBatch.id }).from(importBatch).where(eq(importBatch.commandId, commandId))
  if (batch) throw new DomainError('not-found', (say) => say.importUndoneWhole)
  return undefined
}
