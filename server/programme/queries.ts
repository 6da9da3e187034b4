import { and, asc, desc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { ChronicleRow } from '#shared/overview/overview.ts'
import { programmeEvent } from './table.ts'

/**
 * Dated events of the programme held on or before a day, newest first, those without a day last. A scope of some
 * kabupaten gets theirs only; the chronicle is public, so the province's own events show in the whole scope.
 */
export async function listChronicle(db: Db, scope: Scope, asOf: Day): Promise<ChronicleRow[]> {
  return db
    .select({
      id: programmeEvent.id,
      heldOn: programmeEvent.heldOn,
      title: programmeEvent.title,
      kabupatenCode: programmeEvent.kabupatenCode,
      kind: programmeEvent.kind,
      note: programmeEvent.note,
      source: sourceRef,
    })
    .from(programmeEvent)
    .innerJoin(source, eq(source.id, programmeEvent.sourceId))
    .where(
      and(
        or(isNull(programmeEvent.heldOn), lte(programmeEvent.heldOn, asOf)),
        scope.kabupaten === 'all'
          ? undefined
          : or(...scope.kabupaten.map((code) => eq(programmeEvent.kabupatenCode, code))),
      ),
    )
    .orderBy(sql`${programmeEvent.heldOn} desc nulls last`, asc(programmeEvent.title), desc(programmeEvent.id))
}
