import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { findLastChange } from '#server/audit/change-queries.ts'
import type { Act } from '#server/command/run-command.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import { requireEvidence } from '#server/evidence/queries.ts'
import { listHistories, type RecordedEvent } from '#server/figure/history-queries.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ChangedOutlet, OutletConflict } from '#shared/outlet/answers.ts'
import { ownReport } from '#shared/source/own-report.ts'
import type { Source } from '#shared/source/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { auditEvents, auditState, currentOutlet, type StoredOutlet } from './describe-outlet.ts'
import { outlet } from './table.ts'

export type OutletColumns = Partial<Omit<StoredOutlet, 'id' | 'kabupatenCode' | 'kind' | 'version' | 'simulated'>>
type NewEvent = Omit<RegistryEvent, 'id'>
export type OutletHistory = { stored: StoredOutlet; events: readonly RecordedEvent[] }

/** What becomes of an outlet. With `takesSource` its description has the source of the command from now on. */
type OutletChange = { events?: readonly NewEvent[]; columns?: OutletColumns; takesSource?: boolean }

type Changing<Refusal> = {
  action: string
  id: string
  /** Left out, the outlet is changed whatever it has become. */
  baseVersion?: number
  /** Where the change comes from; left out, the report of the actor's office. */
  source?: Source | undefined
  decide: (history: OutletHistory) => Decision<Refusal> | Promise<Decision<Refusal>>
}
type Decision<Refusal> = OutletChange | { refusal: Refusal }

/**
 * The one way to change an outlet: locked where the actor may work, not older than what is there, allowed by the rule,
 * with its events, ledger lines and trail.
 * @throws DomainError forbidden, not-found, conflict with the outlet as it is now, invalid-state with the refusal
 */
export async function changeOutlet<Refusal>(act: Act, changing: Changing<Refusal>): Promise<ChangedOutlet> {
  const { tx, note } = act
  const { action, source, decide } = changing
  const { stored, events } = await lockOutlet(act, changing)
  const decision = await decide({ stored, events })
  if ('refusal' in decision) throw refusedOutlet(decision.refusal)
  const { events: happened = [], columns = {}, takesSource = false } = decision
  const entry = happened.length > 0 || takesSource ? await enterOffice(act, stored.kabupatenCode, source) : undefined
  const set = { ...columns, ...(takesSource && entry && { sourceId: entry.sourceId }) }
  const added = entry ? await recordOutletEvents(act, stored, { happened, ...entry }) : []
  const version = stored.version + 1
  await tx
    .update(outlet)
    .set({ ...set, version: sql`${outlet.version} + 1` })
    .where(eq(outlet.id, stored.id))
  const next = { ...stored, ...set, version }
  const { before, after } = changedValues(auditState(stored, events), auditState(next, [...events, ...added]))
  note({
    ...{ action, ...auditSubject(next), before },
    after: {
      ...after,
      ...(added.length > 0 && { events: auditEvents(added) }),
      ...(entry && { source: entry.reference }),
    },
  })
  return { id: stored.id, version }
}

export function auditSubject({ id, label, kabupatenCode }: Pick<StoredOutlet, 'id' | 'label' | 'kabupatenCode'>) {
  return { subjectKind: 'outlet', subjectId: id, subjectLabel: label, kabupatenCode }
}

export function refusedOutlet(refusal: unknown): DomainError {
  return new DomainError('invalid-state', (say) => say.outletRefused, { detail: { refusal } })
}

/** Also for an outlet that the actor may not reach. */
export function noSuchOutlet(): DomainError {
  return new DomainError('not-found', (say) => say.noOutletHere)
}

type Entry = { office: string; sourceId: string; reference: string }

/** In whose name something is recorded, and from where: the report of that office when no source is named. */
export async function enterOffice(
  { tx, actor, today }: Act,
  kabupatenCode: KabupatenCode,
  source: Source | undefined,
): Promise<Entry> {
  const kabupaten = await requireKabupaten(tx, OPEN_SCOPE, kabupatenCode)
  const office = officeOf(actor.role, kabupaten, await listProvinces(tx))
  const named = source ?? ownReport(office, today)
  return { office, sourceId: await enterSource(tx, named), reference: named.reference }
}

/** @throws DomainError invalid-input for files of another kabupaten */
export async function recordOutletEvents(
  { tx, now, commandId }: Act,
  { id: subjectId, kabupatenCode, simulated }: StoredOutlet,
  { happened, office, sourceId }: Omit<Entry, 'reference'> & { happened: readonly NewEvent[] },
): Promise<RecordedEvent[]> {
  const files = happened.flatMap(({ detail }) => detail.evidence ?? [])
  if (files.length > 0) await requireEvidence(tx, kabupatenCode, files)
  const added = happened.map((event) => ({ ...event, id: randomUUID(), sourceId, commandId }))
  const rows = added.map((event) => ({ ...event, subjectKind: 'outlet' as const, subjectId, kabupatenCode }))
  await recordEvents(tx, rows, { by: office, at: now, simulated, commandId })
  return added
}

async function lockOutlet({ tx, actor }: Act, { id, baseVersion }: { id: string; baseVersion?: number }) {
  const scope = scopeOf(actor, 'outlet.work')
  if (!scope) throw new DomainError('forbidden', (say) => say.forbidden)
  const [stored] = await tx
    .select()
    .from(outlet)
    .where(and(eq(outlet.id, id), eq(outlet.kind, 'outlet'), inScope(outlet.kabupatenCode, scope)))
    .for('update')
  if (!stored) throw noSuchOutlet()
  if (baseVersion !== undefined && stored.version !== baseVersion) {
    const last = await findLastChange(tx, id)
    const current = currentOutlet(stored)
    const changed = { changedBy: last?.by ?? '', changedAt: last?.at ?? '' }
    const detail: OutletConflict = { current, ...changed }
    const { label, kabupatenCode, version } = stored
    const stale = [{ kind: 'outlet' as const, id, label, kabupatenCode, baseVersion, version, ...changed }]
    throw new DomainError('conflict', (say) => say.changedCompare, { detail, stale })
  }
  return { stored, events: (await listHistories(tx, [id])).get(id) ?? [] }
}
