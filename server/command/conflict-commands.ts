import { and, eq, or } from 'drizzle-orm'
import { DomainError } from '#server/errors.ts'
import type { SettleConflict } from '#shared/conflict/schema.ts'
import { isInReach } from './conflict-queries.ts'
import { refusedEdit } from './conflict-table.ts'
import { runCommand, type CommandContext } from './run-command.ts'

/**
 * Settles an edit that was refused: its words were taken over by hand, or are given up. They stay in the database. Nothing
 * happens to one that is settled already.
 * @throws DomainError not-found
 */
export function settleConflict(context: CommandContext, input: SettleConflict): Promise<{ settled: number }> {
  return runCommand(context, { name: 'conflict.settle', input }, async ({ tx, actor, now, note }) => {
    const { refused, how } = input
    const found = await tx
      .select()
      .from(refusedEdit)
      .where(and(or(eq(refusedEdit.id, refused), eq(refusedEdit.commandId, refused)), isInReach(actor)))
      .for('update')
    if (found.length === 0) {
      throw new DomainError('not-found', (say) => say.noLateVersion)
    }
    const open = found.filter((row) => row.state === 'open')
    for (const row of open) {
      const set = { state: how, settledAt: now, settledBy: actor.name }
      await tx.update(refusedEdit).set(set).where(eq(refusedEdit.id, row.id))
      note({
        ...{ action: 'conflict.settle', subjectKind: row.subjectKind, subjectId: row.subjectId },
        ...{ subjectLabel: row.subjectLabel, kabupatenCode: row.kabupatenCode },
        after: { command: row.name, writtenBy: row.personName, outcome: how },
      })
    }
    return { settled: open.length }
  })
}
