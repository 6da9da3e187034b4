import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import type { AsOf } from '#server/figure/queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { holdsProvinceWide, isInScope, type Scope } from '#shared/access/scope.ts'
import type { ChronicleRow } from '#shared/overview/overview.ts'
import { programmeEvent } from './table.ts'

/**
 * Dated events of the programme held on or before a day, newest first, those without a day last. A scope of some
 * kabupaten gets theirs only; the chronicle is public, so the province's own events show in the whole scope.
 */
export async function listChronicle(db: Db, scope: Scope, { day, knownAt }: AsOf): Promise<ChronicleRow[]> {
  const rows = await keptRows(db, { name: 'chronicle', tables: ['programme_event', 'source'] }, () => readChronicle(db))
  return rows
    .filter(
      ({ heldOn, kabupatenCode, ...known }) =>
        (heldOn === null || heldOn <= day) &&
        isKnown(known, knownAt) &&
        (kabupatenCode === null ? holdsProvinceWide(scope) : isInScope(scope, kabupatenCode)),
    )
    .map(({ recordedAt: _recordedAt, withdrawnAt: _withdrawnAt, claimId, ...row }) => {
      return { ...row, ...(claimId !== null && { claimId }) }
    })
}

type Known = { recordedAt: Date | null; withdrawnAt: Date | null }
type StoredEvent = Omit<ChronicleRow, 'claimId'> & Known & { claimId: string | null }

function isKnown({ recordedAt, withdrawnAt }: Known, knownAt: Date | undefined): boolean {
  if (!knownAt) return withdrawnAt === null
  return (recordedAt === null || recordedAt <= knownAt) && (withdrawnAt === null || withdrawnAt > knownAt)
}

async function readChronicle(db: Db): Promise<StoredEvent[]> {
  return db
    .select({
      id: programmeEvent.id,
      heldOn: programmeEvent.heldOn,
      title: programmeEvent.title,
      kabupatenCode: programmeEvent.kabupatenCode,
      kind: programmeEvent.kind,
      note: programmeEvent.note,
      claimId: programmeEvent.claimId,
      recordedAt: programmeEvent.recordedAt,
      withdrawnAt: programmeEvent.withdrawnAt,
      source: sourceRef,
    })
    .from(programmeEvent)
    .innerJoin(source, eq(source.id, programmeEvent.sourceId))
    .orderBy(sql`${programmeEvent.heldOn} desc nulls last`, asc(programmeEvent.title), desc(programmeEvent.id))
}
