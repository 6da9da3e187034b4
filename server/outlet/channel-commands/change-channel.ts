import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { isSimulated } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { EventDetail, EventType, NewRegistryEvent } from '#shared/figure/registry-event.ts'
import type { ChannelRefusal, StoredChannel } from '#shared/outlet/channel/refusal.ts'
import { ownReport } from '#shared/source/own-report.ts'
import type { Source } from '#shared/source/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { listChannels, type FoundChannel, type StoredRow } from '../channel-queries/rows.ts'

/**
 * Begins a command about channels: where the actor may work, and alone, so that two people cannot record the same at once.
 * @throws DomainError forbidden
 */
export async function beginChange({ tx, actor }: Act): Promise<Scope> {
  const scope = scopeOf(actor, 'outlet.work')
  if (!scope) throw new DomainError('forbidden', (say) => say.forbidden)
  await tx.execute(sql`lock table channel in share row exclusive mode`)
  return scope
}

/** @throws DomainError not-found for a record elsewhere, and for one that was taken back */
export async function requireChannel({ tx, today }: Act, scope: Scope, id: string): Promise<FoundChannel> {
  const [found] = await listChannels(tx, scope, { at: { day: today }, ids: [id] })
  if (!found) throw new DomainError('not-found', (say) => say.noChannelEntry)
  return found
}

/** A record as the rules see it. */
export function toStored({ stored, begun, ended }: FoundChannel): StoredChannel {
  return { facts: stored, begun: windowOf(begun), ended: ended ? windowOf(ended) : undefined }
}

function windowOf({ notBefore, notAfter }: DayWindow): DayWindow {
  return { notBefore, notAfter }
}

export function refused(refusal: ChannelRefusal): DomainError {
  return new DomainError('invalid-state', (say) => say.channelRefused, { detail: { refusal } })
}

type Teller = { by: string; sourceId: string; source: Source; simulated: boolean }

/** In whose name the entry is made, and where it comes from: the office's own report, until another is named. */
export async function tellerOf(
  { tx, actor, today }: Act,
  kabupatenCode: KabupatenCode,
  named: Source | undefined,
): Promise<Teller> {
  const scope = scopeOf(actor, 'outlet.work') ?? { kabupaten: [] }
  const kabupaten = await requireKabupaten(tx, scope, kabupatenCode)
  const by = officeOf(actor.role, kabupaten, await listProvinces(tx))
  const source = named ?? ownReport(by, today)
  return { by, source, sourceId: await enterSource(tx, source), simulated: await isSimulated(tx) }
}

type Happened = { type: EventType; window: DayWindow; detail: EventDetail }

export function toEvent(
  { id, kind, kabupatenCode }: Pick<StoredRow, 'id' | 'kind' | 'kabupatenCode'>,
  happened: Happened,
  { sourceId }: Teller,
): NewRegistryEvent {
  return { id: randomUUID(), subjectKind: kind, subjectId: id, kabupatenCode, ...happened, sourceId }
}

export async function tell(
  { tx, now, commandId }: Act,
  events: readonly NewRegistryEvent[],
  { by, simulated }: Teller,
) {
  await recordEvents(tx, events, { by, at: now, simulated, commandId })
}

/** Whom the audit trail says it of. */
export function auditSubject({ id, kind, label, kabupatenCode }: StoredRow) {
  return { subjectKind: kind, subjectId: id, subjectLabel: label, kabupatenCode }
}
