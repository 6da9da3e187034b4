import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listEvents } from '#server/figure/event-queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { OutletRow, ReportedEvent } from '#shared/overview/overview.ts'
import { outlet } from './table.ts'

/** Outlets that sell NTT Mart goods, each with every report of what happened to it. */
export async function listOutlets(db: Db, scope: Scope, knownAt?: Date): Promise<OutletRow[]> {
  const outlets = await db
    .select({
      id: outlet.id,
      kabupatenCode: outlet.kabupatenCode,
      kind: outlet.kind,
      label: outlet.label,
      place: outlet.place,
      desaCode: outlet.desaCode,
      operatorKind: outlet.operatorKind,
      operatorName: outlet.operatorName,
      latitude: outlet.latitude,
      longitude: outlet.longitude,
      pointQuality: outlet.pointQuality,
      source: sourceRef,
    })
    .from(outlet)
    .innerJoin(source, eq(source.id, outlet.sourceId))
    .where(
      and(
        eq(outlet.kind, 'outlet'),
        scope.kabupaten === 'all' ? undefined : inArray(outlet.kabupatenCode, [...scope.kabupaten]),
      ),
    )
    .orderBy(asc(outlet.kabupatenCode), asc(outlet.label), asc(outlet.id))
  const eventsOf = new Map<string, ReportedEvent[]>()
  for (const event of await listEvents(db, scope, { kind: 'outlet', knownAt, except: ['shelfReported'] })) {
    const events = eventsOf.get(event.subjectId) ?? []
    events.push(event)
    eventsOf.set(event.subjectId, events)
  }
  return outlets.map((row) => ({ ...row, events: eventsOf.get(row.id) ?? [] })).filter((row) => row.events.length > 0)
}

export async function listOutletLabels(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: outlet.id, label: outlet.label })
    .from(outlet)
    .where(inArray(outlet.id, [...ids]))
}
