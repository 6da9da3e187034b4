import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { SubjectKind } from '#shared/figure/registry-event.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import { registryEvent } from './table.ts'

type EventFilter = { kind?: SubjectKind; subjectIds?: readonly string[]; knownAt?: Date | undefined }

/** Reports of what happened, rivals included, in order of recording. */
export async function listEvents(db: Db, scope: Scope, filter: EventFilter): Promise<ReportedEvent[]> {
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
      source: sourceRef,
    })
    .from(registryEvent)
    .innerJoin(source, eq(source.id, registryEvent.sourceId))
    .where(
      and(
        scope.kabupaten === 'all' ? undefined : inArray(registryEvent.kabupatenCode, [...scope.kabupaten]),
        filter.kind && eq(registryEvent.subjectKind, filter.kind),
        filter.subjectIds && inArray(registryEvent.subjectId, [...filter.subjectIds]),
        filter.knownAt && lte(registryEvent.recordedAt, filter.knownAt),
      ),
    )
    .orderBy(asc(registryEvent.ordinal))
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}
