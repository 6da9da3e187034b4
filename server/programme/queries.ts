import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { ChronicleRow } from '#shared/overview/overview.ts'
import { programmeEvent } from './table.ts'

/**
 * Dated events of the programme held on or before a day, newest first, those without a day last. A scope of some
 * kabupaten gets theirs only; the chronicle is public, so the province's own events show in the whole scope.
 */
export async function listChronicle(db: Db, scope: Scope, asOf: Day): Promise<ChronicleRow[]> {
  const rows = await keptRows(db, { name: 'chronicle', tables: ['programme_event', 'source'] }, () => readChronicle(db))
  return rows.filter(
    ({ heldOn, kabupatenCode }) =>
      (heldOn === null || heldOn <= asOf) &&
      (scope.kabupaten === 'all' || (kabupatenCode !== null && isInScope(scope, kabupatenCode))),
  )
}

async function readChronicle(db: Db): Promise<ChronicleRow[]> {
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
    .orderBy(sql`${programmeEvent.heldOn} desc nulls last`, asc(programmeEvent.title), desc(programmeEvent.id))
}
