import { eq } from 'drizzle-orm'
import { findLastChange } from '#server/audit/change-queries.ts'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import type { ChangedTarget, TargetConflict, TargetRow } from '#shared/target/answers.ts'
import { changeTargetRefusal, endTargetRefusal } from '#shared/target/refusal.ts'
import type { ChangeTarget, EndTarget } from '#shared/target/schema.ts'
import { listTargets } from '../queries.ts'
import { target } from '../table.ts'
import { auditSubject, auditValues, beginDecision, refused, toTargetRow } from './decision.ts'

/**
 * Puts another target in the place of one, from a day on: the days before keep the one that was in force.
 * @throws DomainError forbidden, not-found, conflict with the target as it is now, invalid-state with the refusal
 */
export function changeTarget(context: CommandContext, input: ChangeTarget): Promise<ChangedTarget> {
  const name = 'target.change'
  return runCommand(context, { name, input }, async (act) => {
    const { tx, today, note } = act
    await beginDecision(act)
    const row = await requireTarget(act, input)
    const refusal = changeTargetRefusal(input, row, today)
    if (refusal) throw refused(refusal)
    const { title, figure, unit, kabupatenCode, scopeText } = row
    const next = await toTargetRow(act, { title, figure, unit, kabupatenCode, scopeText }, input)
    await tx.insert(target).values(next)
    const lastDay = input.period === 'month' ? addDays(input.validFrom, -1) : next.setOn
    const version = await close(act, row, { lastDay, on: next.setOn, replacedBy: next.id })
    const before = auditValues({ ...row, sourceId: row.source.id })
    note({ action: name, ...auditSubject(next), ...changedValues(before, auditValues(next)) })
    return { id: next.id, version: next.version, closed: { id: row.id, version } }
  })
}

/**
 * Ends a target of every month with nothing in its place; a kabupaten then has the common one again.
 * @throws DomainError forbidden, not-found, conflict with the target as it is now, invalid-state with the refusal
 */
export function endTarget(context: CommandContext, input: EndTarget): Promise<ChangedTarget> {
  const name = 'target.end'
  return runCommand(context, { name, input }, async (act) => {
    const { today, note } = act
    await beginDecision(act)
    const row = await requireTarget(act, input)
    const refusal = endTargetRefusal(input, row, today)
    if (refusal) throw refused(refusal)
    const { lastDay, reason } = input
    const version = await close(act, row, { lastDay, on: input.setOn ?? today, replacedBy: null })
    const subject = auditSubject({ ...row, sourceId: row.source.id })
    note({ action: name, ...subject, before: { validTo: row.validTo }, after: { validTo: lastDay, reason } })
    return { id: row.id, version }
  })
}

type Closing = { lastDay: Day; on: Day; replacedBy: string | null }

async function close({ tx, now }: Act, row: TargetRow, { lastDay, on, replacedBy }: Closing): Promise<number> {
  const version = row.version + 1
  const closed = { closedTo: lastDay, closedOn: on, closedAt: now, replacedBy, version }
  await tx.update(target).set(closed).where(eq(target.id, row.id))
  return version
}

async function requireTarget({ tx, today }: Act, input: { id: string; baseVersion: number }): Promise<TargetRow> {
  const row = (await listTargets(tx, { asOf: today })).find((one) => one.id === input.id)
  if (!row) throw new DomainError('not-found', (say) => say.noTarget)
  if (row.version === input.baseVersion) return row
  const last = await findLastChange(tx, row.replacedBy ?? row.id)
  const detail: TargetConflict = { current: row, changedBy: last?.by ?? '', changedAt: last?.at ?? '' }
  throw new DomainError('conflict', (say) => say.targetChanged, { detail })
}
