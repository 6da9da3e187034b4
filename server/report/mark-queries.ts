import { and, asc, eq, ne } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Month } from '#shared/day/day.ts'
import type { ReportMark } from '#shared/report/reported-months.ts'
import { effectiveSteps } from '#shared/report/withdrawal.ts'
import { reportEvent } from './table.ts'

/** What the board needs of the reports of a scope, or of one month: when each was submitted and given back. In order of recording. */
export async function listReportMarks(
  db: Db,
  scope: Scope,
  { knownAt, month }: { knownAt?: Date | undefined; month?: Month | undefined },
): Promise<ReportMark[]> {
  const marks = month === undefined ? await readOrKeep(db, scope) : await readMarks(db, scope, month)
  return effectiveSteps(knownAt === undefined ? marks : marks.filter((mark) => mark.recordedAt <= knownAt))
}

/** Those of a single kabupaten are few, and there may be hundreds of them: they are not kept. */
function readOrKeep(db: Db, scope: Scope): ReturnType<typeof readMarks> {
  const codes = scope.kabupaten === 'all' ? ['all'] : scope.kabupaten
  if (codes.length === 1 && scope.kabupaten !== 'all') return readMarks(db, scope)
  return keptRows(db, { name: `report marks ${codes.join()}`, tables: ['report_event'] }, () => readMarks(db, scope))
}

async function readMarks(db: Db, scope: Scope, month?: Month) {
  return db
    .select({
      id: reportEvent.id,
      withdraws: reportEvent.withdraws,
      kabupatenCode: reportEvent.kabupatenCode,
      month: reportEvent.month,
      type: reportEvent.type,
      heldOn: reportEvent.heldOn,
      productIds: reportEvent.productIds,
      recordedAt: reportEvent.recordedAt,
    })
    .from(reportEvent)
    .where(
      and(
        inScope(reportEvent.kabupatenCode, scope),
        ne(reportEvent.type, 'drafted'),
        month && eq(reportEvent.month, month),
      ),
    )
    .orderBy(asc(reportEvent.ordinal))
}
