import { asc, ne } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import type { ReportMark } from '#shared/report/reported-months.ts'
import { effectiveSteps } from '#shared/report/withdrawal.ts'
import { reportEvent } from './table.ts'

/** What the board needs of every report: when it was submitted and given back. In order of recording. */
export async function listReportMarks(db: Db, { knownAt }: { knownAt?: Date | undefined }): Promise<ReportMark[]> {
  const marks = await keptRows(db, { name: 'report marks', tables: ['report_event'] }, () => readMarks(db))
  return effectiveSteps(knownAt === undefined ? marks : marks.filter((mark) => mark.recordedAt <= knownAt))
}

async function readMarks(db: Db) {
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
    .where(ne(reportEvent.type, 'drafted'))
    .orderBy(asc(reportEvent.ordinal))
}
