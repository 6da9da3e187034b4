import { asc, eq } from 'drizzle-orm'
import { person } from '#server/auth/table.ts'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { findLastChange } from '#server/audit/change-queries.ts'
import type { AuditValues } from '#shared/audit/answers.ts'
import { personRefusal, type PersonChange } from '#shared/people/person-rule.ts'
import type { PersonRow } from '#shared/people/person.ts'
import { countActiveAdmins, requirePerson } from '../queries.ts'

type Changing = { commandId: string; id: string; baseVersion: number }
type Stored = typeof person.$inferSelect
type Changed = { set: Partial<Stored>; before: AuditValues; after: AuditValues }
type Work = (act: Act, found: { stored: Stored; row: PersonRow }) => Promise<Changed>

/**
 * Every change of an existing account: loaded, allowed by the rule, not older than what is there, and in the trail.
 * @throws DomainError not-found, invalid-state with the reason, or conflict with the account as it is now.
 */
export function changePerson(
  context: CommandContext,
  { name, input, change }: { name: string; input: Changing; change: PersonChange },
  work: Work,
): Promise<{ id: string; version: number }> {
  return runCommand(context, { name, input }, async (act) => {
    const { tx, actor, now, note } = act
    // Two admins who disable each other at the same moment must not both succeed.
    await lockAdmins(tx)
    const found = await requirePerson(tx, input.id)
    const { stored, row } = found
    if (stored.version !== input.baseVersion) {
      const last = await findLastChange(tx, stored.id)
      const detail = { current: row, changedBy: last?.by ?? '', changedAt: last?.at ?? stored.updatedAt.toISOString() }
      throw new DomainError('conflict', (say) => say.personChanged, { detail })
    }
    const subject = { ...row, isDisabled: row.state === 'disabled' }
    const refusal = personRefusal(subject, change, { actorId: actor.id, activeAdmins: await countActiveAdmins(tx) })
    if (refusal) throw new DomainError('invalid-state', (say) => say.personRefused, { detail: { reason: refusal } })
    const { set, before, after } = await work(act, found)
    const version = stored.version + 1
    await tx
      .update(person)
      .set({ ...set, version, updatedAt: now })
      .where(eq(person.id, stored.id))
    note({ action: name, subjectKind: 'person', subjectId: stored.id, subjectLabel: stored.username, before, after })
    return { id: stored.id, version }
  })
}

async function lockAdmins(tx: Db): Promise<void> {
  await tx.select({ id: person.id }).from(person).where(eq(person.role, 'admin')).orderBy(asc(person.id)).for('update')
}
