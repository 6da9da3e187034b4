import { and, asc, eq, inArray, lte, notInArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import { isPublicEvent, publicDetail } from '#shared/figure/public-event.ts'
import type { EventType, SubjectKind } from '#shared/figure/registry-event.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import type { WorkEvent } from '#shared/product/answers.ts'
import { idArray } from '#server/db/sql-arrays.ts'
import { registryEvent } from './table.ts'

type EventFilter = {
  kind?: SubjectKind
  subjectIds?: readonly string[]
  knownAt?: Date | undefined
  /** Only events of these types, or none of these; withdrawals are needed to know what was taken back. */
  types?: readonly EventType[]
  except?: readonly EventType[]
}

/** What everybody may read of what happened, rivals included, in order of recording; nothing that was taken back by then. */
export async function listEvents(db: Db, scope: Scope, filter: EventFilter): Promise<ReportedEvent[]> {
  return toPublicEvents(await listRecordedEvents(db, scope, filter))
}

/** Of whole histories at hand what everybody may read. */
export function toPublicEvents(recorded: readonly WorkEvent[]): ReportedEvent[] {
  return effectiveEvents(recorded).flatMap(({ commandId: _commandId, ...event }) =>
    isPublicEvent(event.type) ? [{ ...event, detail: publicDetail(event.subjectKind, event.detail) }] : [],
  )
}

/** Everything that was recorded, what was taken back included, in order of recording: for who may read the registry. */
export async function listRecordedEvents(db: Db, scope: Scope, filter: EventFilter): Promise<WorkEvent[]> {
  const rows = await db
    .select({
      id: registryEvent.id,
      subjectKind: registryEvent.subjectKind,
      subjectId: registryEvent.subjectId,
      kabupatenCode: registryEvent.kabupatenCode,
      type: registryEvent.type,
      notBefore: registryEvent.notBefore,
      notAfter: registryEvent.notAfter,
      detail: registryEvent.detail,
      recordedAt: registryEvent.recordedAt,
      recordedBy: registryEvent.recordedBy,
      commandId: registryEvent.commandId,
      source: sourceRef,
    })
    .from(registryEvent)
    .innerJoin(source, eq(source.id, registryEvent.sourceId))
    .where(
      and(
        isWithin(scope, filter),
        filter.kind && eq(registryEvent.subjectKind, filter.kind),
        filter.subjectIds && sql`${registryEvent.subjectId} = any(${idArray(filter.subjectIds)})`,
        filter.types && inArray(registryEvent.type, [...filter.types]),
        filter.except && notInArray(registryEvent.type, [...filter.except]),
        filter.knownAt && lte(registryEvent.recordedAt, filter.knownAt),
      ),
    )
    .orderBy(asc(registryEvent.ordinal))
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}

/** Of subjects that are named the few events are found by them; all that a kabupaten ever recorded is not looked through. */
function isWithin({ kabupaten }: Scope, { subjectIds }: EventFilter): SQL | undefined {
  if (kabupaten === 'all') return undefined
  const { kabupatenCode } = registryEvent
  return subjectIds ? inArray(sql`${kabupatenCode} || ''`, [...kabupaten]) : inArray(kabupatenCode, [...kabupaten])
}
