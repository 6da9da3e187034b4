import { and, eq } from 'drizzle-orm'
import { findLastChange } from '#server/audit/change-queries.ts'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import { listRecordedEvents } from '#server/figure/event-queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Scope } from '#shared/access/scope.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { WorkEvent } from '#shared/product/answers.ts'
import type { CurrentUmkm, UmkmConflict } from '#shared/umkm/answers.ts'
import { noSuchUmkm } from '../registry-queries.ts'
import { umkm } from '../table.ts'

type Stored = typeof umkm.$inferSelect
type Columns = Partial<
  Pick<Stored, 'name' | 'kind' | 'desaCode' | 'ownerName' | 'phone' | 'nib' | 'note' | 'searchKey' | 'sourceId'>
>

export type FoundUmkm = { stored: Stored; events: WorkEvent[]; isArchived: boolean }
export type ChangedUmkm = { id: string; version: number }
type Change = {
  name: string
  input: { commandId: string; id: string; baseVersion: number }
  /** What changes of the row, and what the trail tells of it besides. */
  work: (act: Act, found: FoundUmkm) => Promise<{ set: Columns; before: AuditFields; after: AuditFields }>
}
type AuditFields = Parameters<typeof changedValues>[0]

/**
 * Every change of a UMKM: loaded where the actor may edit, not older than what is there, and in the trail.
 * @throws DomainError not-found, conflict with the UMKM as it is now, or what `work` refuses
 */
export function changeUmkm(context: CommandContext, { name, input, work }: Change): Promise<ChangedUmkm> {
  return runCommand(context, { name, input }, async (act) => {
    const { tx, actor, note } = act
    const scope = scopeOf(actor, 'registry.edit')
    const found = scope && (await loadUmkm(tx, scope, input.id))
    if (!found) throw noSuchUmkm()
    const { stored } = found
    if (stored.version !== input.baseVersion) throw await conflictOf(tx, found, input.baseVersion)
    const { set, ...told } = await work(act, found)
    const version = stored.version + 1
    await tx
      .update(umkm)
      .set({ ...set, version })
      .where(eq(umkm.id, stored.id))
    const { id: subjectId, kabupatenCode } = stored
    const subject = { subjectKind: 'umkm', subjectId, subjectLabel: set.name ?? stored.name, kabupatenCode }
    note({ action: name, ...subject, ...changedValues(told.before, told.after) })
    return { id: stored.id, version }
  })
}

async function loadUmkm(tx: Db, scope: Scope, id: string): Promise<FoundUmkm | undefined> {
  const [stored] = await tx
    .select()
    .from(umkm)
    .where(and(eq(umkm.id, id), inScope(umkm.kabupatenCode, scope)))
    .for('update')
  if (!stored) return undefined
  const events = await listRecordedEvents(tx, scope, { kind: 'umkm', subjectIds: [id] })
  return { stored, events, isArchived: effectiveEvents(events).some((event) => event.type === 'archived') }
}

async function conflictOf(
  tx: Db,
  { stored, events, isArchived }: FoundUmkm,
  baseVersion: number,
): Promise<DomainError> {
  const { searchKey: _searchKey, sourceId: _sourceId, simulated: _simulated, ...fields } = stored
  const current: CurrentUmkm = { ...fields, isArchived }
  const last = await findLastChange(tx, stored.id)
  const recorded = events.at(-1)
  const changedBy = last?.by ?? recorded?.recordedBy ?? ''
  const changedAt = last?.at ?? recorded?.recordedAt ?? ''
  const detail: UmkmConflict = { current, changedBy, changedAt }
  const { id, name: label, kabupatenCode, version } = stored
  const stale = [{ kind: 'umkm' as const, id, label, kabupatenCode, baseVersion, version, changedBy, changedAt }]
  return new DomainError('conflict', (say) => say.umkmChanged, { detail, stale })
}
