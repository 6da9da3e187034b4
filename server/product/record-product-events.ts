import { randomUUID } from 'node:crypto'
import type { Act } from '#server/command/run-command.ts'
import { requireEvidence } from '#server/evidence/queries.ts'
import type { RecordedEvent } from '#server/figure/history-queries.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { ownReport } from '#shared/source/own-report.ts'
import type { Source } from '#shared/source/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { StoredProduct } from './history-queries.ts'

/** An event that a command records. With a `sourceId` of its own it is no part of the command, which undone leaves it. */
export type NewEvent = Omit<RegistryEvent, 'id'> & { sourceId?: string }

/** In whose name events of each kabupaten are recorded, and the source of those that have none of their own. */
export type Entries = ReadonlyMap<KabupatenCode, { office: string; sourceId: string; reference: string }>

/** Enters the source of a command, for every kabupaten that it concerns: the report of the actor's office if it names none. */
export async function enterSources(
  { tx, actor, today }: Act,
  codes: readonly KabupatenCode[],
  source: Source | undefined,
): Promise<Entries> {
  const kabupatenList = await listKabupaten(tx, { kabupaten: [...new Set(codes)] })
  const entries = new Map<KabupatenCode, { office: string; sourceId: string; reference: string }>()
  const sourceIds = new Map<string, string>()
  const provinces = await listProvinces(tx)
  for (const kabupaten of kabupatenList) {
    const { code } = kabupaten
    const office = officeOf(actor.role, kabupaten, provinces)
    const named = source ?? ownReport(office, today)
    const { reference } = named
    const sourceId = sourceIds.get(reference) ?? (await enterSource(tx, named))
    sourceIds.set(reference, sourceId)
    entries.set(code, { office, sourceId, reference })
  }
  return entries
}

type Happened = { stored: StoredProduct; events: readonly NewEvent[] }

/**
 * Records what happened to some products by a command; returns the new events of each, in order.
 * @throws DomainError invalid-input for files of another kabupaten
 */
export async function recordProductEvents(
  act: Act,
  happened: readonly Happened[],
  entries: Entries,
): Promise<ReadonlyMap<string, RecordedEvent[]>> {
  const { tx, now, commandId } = act
  await requireFiles(act, happened)
  const recorded = new Map<string, RecordedEvent[]>()
  for (const [office, ofOffice] of Map.groupBy(happened, ({ stored }) => entryOf(entries, stored).office)) {
    const rows = ofOffice.flatMap(({ stored, events }) => {
      const own = events.map((event) => ({
        ...event,
        id: randomUUID(),
        sourceId: event.sourceId ?? entryOf(entries, stored).sourceId,
        commandId: event.sourceId === undefined ? commandId : null,
      }))
      recorded.set(stored.id, own)
      const { id: subjectId, kabupatenCode } = stored
      return own.map((event) => ({ ...event, subjectKind: 'product' as const, subjectId, kabupatenCode }))
    })
    const simulated = ofOffice.some(({ stored }) => stored.simulated)
    await recordEvents(tx, rows, { by: office, at: now, simulated, commandId })
  }
  return recorded
}

function entryOf(entries: Entries, { kabupatenCode }: StoredProduct) {
  const entry = entries.get(kabupatenCode)
  if (!entry) throw new Error(`no source was entered for ${kabupatenCode}`)
  return entry
}

async function requireFiles({ tx }: Act, happened: readonly Happened[]): Promise<void> {
  for (const [code, ofKabupaten] of Map.groupBy(happened, ({ stored }) => stored.kabupatenCode)) {
    const files = ofKabupaten.flatMap(({ events }) => events.flatMap((event) => event.detail.evidence ?? []))
    if (files.length > 0) await requireEvidence(tx, code, files)
  }
}
