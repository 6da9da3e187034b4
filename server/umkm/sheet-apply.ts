import { and, asc, inArray } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { rowsChangedSince } from '#server/command/sheet-conflict.ts'
import type { AppliedRow, SheetChange } from '#server/command/sheet-part.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Scope } from '#shared/access/scope.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import { umkmInputSchema, type UmkmInput } from '#shared/umkm/schema.ts'
import { describeUmkm, descriptionOf, type DescribedUmkm } from './describe-umkm.ts'
import { registerMany } from './register-many.ts'
import { checkUmkmRows, umkmInputOf } from './sheet-check.ts'
import { umkm } from './table.ts'
import { writeDescriptions } from './write-descriptions.ts'

type Stored = typeof umkm.$inferSelect

const ACTION = 'exchange.applyRows'
const BATCH_ROWS = 1000

/**
 * Registers UMKM and replaces the descriptions of others, as rows of a file say.
 * @throws DomainError forbidden; conflict when one is not as it was
 */
export async function applyUmkmRows(act: Act, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  const { tx, actor, note } = act
  const scope = scopeOf(actor, 'registry.edit')
  if (!scope) throw new DomainError('forbidden', (say) => say.forbidden)
  const locked = await lockRows(act, scope, changes)
  const problems = await checkUmkmRows({ db: tx }, changes)
  if (problems.size > 0) throw rowsChangedSince([...problems.keys()])
  const added = changes.filter(({ on }) => !on)
  const inputs = added.map(({ values }) => parse(values))
  const ids = inputs.length > 0 ? await registerMany(act, ACTION, inputs) : []
  const applied: AppliedRow[] = added.map(({ line }, index) => ({ line, id: ids[index] ?? '', version: 1 }))
  const rows: { id: string; described: DescribedUmkm }[] = []
  for (const { line, on, values } of changes) {
    const stored = on && locked.get(on.id)
    if (!stored) continue
    const { id, kabupatenCode } = stored
    const described = describeUmkm(parse(values))
    const before = descriptionOf(stored)
    rows.push({ id, described })
    applied.push({ line, id, version: stored.version + 1, before })
    const subject = { subjectKind: 'umkm', subjectId: id, subjectLabel: described.name, kabupatenCode }
    note({ action: ACTION, ...subject, ...changedValues(before, described) })
  }
  await writeDescriptions(tx, rows)
  return applied
}

function parse(values: SheetChange['values']): UmkmInput {
  return umkmInputSchema.parse(umkmInputOf(values))
}

/** @throws DomainError conflict when one is gone from the scope or not as it was */
async function lockRows({ tx }: Act, scope: Scope, changes: readonly SheetChange[]): Promise<Map<string, Stored>> {
  const locked = new Map<string, Stored>()
  const wanted = changes.flatMap(({ line, on }) => (on ? [{ line, ...on }] : []))
  for (let start = 0; start < wanted.length; start += BATCH_ROWS) {
    const ids = wanted.slice(start, start + BATCH_ROWS).map((row) => row.id)
    const rows = await tx
      .select()
      .from(umkm)
      .where(and(inArray(umkm.id, ids), inScope(umkm.kabupatenCode, scope)))
      .orderBy(asc(umkm.id))
      .for('update')
    for (const row of rows) locked.set(row.id, row)
  }
  const stale = wanted.filter(({ id, version }) => locked.get(id)?.version !== version)
  if (stale.length > 0) throw rowsChangedSince(stale.map((row) => row.line))
  return locked
}
