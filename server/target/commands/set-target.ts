import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { ChangedTarget } from '#shared/target/answers.ts'
import { setTargetRefusal } from '#shared/target/refusal.ts'
import type { SetTarget } from '#shared/target/schema.ts'
import { MONTHLY_FIGURE } from '#shared/target/target-figure.ts'
import { listTargets } from '../queries.ts'
import { target } from '../table.ts'
import { auditSubject, auditValues, beginDecision, refused, toTargetRow } from './decision.ts'

/**
 * Sets a new target: a number every month for each or one kabupaten, or one by a day.
 * @throws DomainError forbidden, not-found for an unknown kabupaten, invalid-state with the refusal of the rule
 */
export function setTarget(context: CommandContext, input: SetTarget): Promise<ChangedTarget> {
  const name = 'target.set'
  return runCommand(context, { name, input }, async (act) => {
    const { tx, today, note } = act
    await beginDecision(act)
    const { kabupatenCode, title, period } = input
    if (kabupatenCode !== null) await requireKabupaten(tx, OPEN_SCOPE, kabupatenCode)
    const refusal = setTargetRefusal(input, { rows: await listTargets(tx, { asOf: today }), today })
    if (refusal) throw refused(refusal)
    const figure = period === 'month' ? MONTHLY_FIGURE : input.figure
    const scopeText = kabupatenCode ?? (period === 'month' ? 'each kabupaten/kota' : 'province')
    const row = await toTargetRow(act, { title, figure, unit: unitOf(figure), kabupatenCode, scopeText }, input)
    await tx.insert(target).values(row)
    note({ action: name, ...auditSubject(row), after: auditValues(row) })
    return { id: row.id, version: row.version }
  })
}
