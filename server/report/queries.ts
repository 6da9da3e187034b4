import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { isSimulated } from '#server/db/version.ts'
import { listEvidence } from '#server/evidence/queries.ts'
import { listOnTheWay, listReportable } from '#server/product/launch-queries.ts'
import { reportDueDay } from '#server/setting/queries.ts'
import { readerScope } from '#server/wilayah/province-queries.ts'
import { listKabupaten, requireKabupaten } from '#server/wilayah/queries.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import { addMonths, monthOf, type Day, type Month } from '#shared/day/day.ts'
import type { ReportDetail, ReportList, ReportListRow, ReportStep } from '#shared/report/answers.ts'
import { isWithKabupaten, reportRow, type KeptReport } from '#shared/report/list.ts'
import { reportableMonths } from '#shared/report/report.ts'
import type { ReportFilter, ReportPlace } from '#shared/report/schema.ts'
import { effectiveSteps } from '#shared/report/withdrawal.ts'
import { spanOf } from '#shared/target/launch.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { contentOf, emptyContent } from './report-content.ts'
import { monthlyReport, reportEvent } from './table.ts'

/** The reports in scope, one line per kabupaten and month, begun or not; the newest month first. */
export async function listReports(
  db: Db,
  reader: Scope,
  { kabupaten, month, state, province, today }: ReportFilter & { today: Day },
): Promise<ReportList> {
  const { scope } = await readerScope(db, reader, province)
  const all = reportableMonths(today)
  const lastOver = addMonths(monthOf(today), -1)
  const chosen = month ?? (kabupaten === undefined ? lastOver : undefined)
  const months = chosen === undefined ? all : all.filter((one) => one === chosen)
  const codes = (await listKabupaten(db, scope)).map((row) => row.code)
  const wanted = codes.filter((code) => kabupaten === undefined || code === kabupaten)
  const dueDay = await reportDueDay(db)
  const rows = await listReportRows(db, { codes: wanted, months, today, reportDueDay: dueDay })
  return {
    rows: rows.filter((row) => state === undefined || row.state === state),
    months: all.toReversed(),
    reportDueDay: dueDay,
    today,
  }
}

/** The reports that are still with their kabupaten and due by a day, late ones too; the newest month first. */
export async function listUnsubmittedReports(
  db: Db,
  scope: Scope,
  { today, dueBy }: { today: Day; dueBy: Day },
): Promise<ReportListRow[]> {
  const codes = (await listKabupaten(db, scope)).map((row) => row.code)
  const dueDay = await reportDueDay(db)
  const rows = await listReportRows(db, { codes, months: reportableMonths(today), today, reportDueDay: dueDay })
  return rows.filter((row) => isWithKabupaten(row.state) && row.dueOn <= dueBy)
}

/** Which reports are wanted: of each kabupaten and month one line. */
type WantedReports = {
  codes: readonly KabupatenCode[]
  months: readonly Month[]
  today: Day
  reportDueDay: number
}

/** The reports of some kabupaten and months, begun or not; the newest month first. */
export async function listReportRows(db: Db, { codes, months, ...moment }: WantedReports): Promise<ReportListRow[]> {
  const kept = new Map(
    (await listKept(db, codes, months)).map((report) => [`${report.kabupatenCode}|${report.month}`, report]),
  )
  return months.toReversed().flatMap((month) =>
    codes.map((kabupatenCode) => {
      const report = kept.get(`${kabupatenCode}|${month}`)
      return reportRow({ kabupatenCode, month }, report, moment)
    }),
  )
}

async function listKept(db: Db, codes: readonly KabupatenCode[], months: readonly Month[]): Promise<KeptReport[]> {
  if (codes.length === 0 || months.length === 0) return []
  const isWanted = (table: typeof monthlyReport | typeof reportEvent) =>
    and(inArray(table.kabupatenCode, [...codes]), inArray(table.month, [...months]))
  const isBegun = eq(monthlyReport.isWithdrawn, false)
  const reports = await db
    .select()
    .from(monthlyReport)
    .where(and(isBegun, isWanted(monthlyReport)))
  const { id: stepId, reportId, type, heldOn, dueOn, withdraws } = reportEvent
  const steps = await db
    .select({ id: stepId, reportId, type, heldOn, dueOn, withdraws })
    .from(reportEvent)
    .where(and(inArray(type, ['submitted', 'withdrawn']), isWanted(reportEvent)))
    .orderBy(asc(reportEvent.ordinal))
  const submissions = effectiveSteps(steps).filter((step) => step.type === 'submitted')
  const ofReport = Map.groupBy(submissions, (submission) => submission.reportId)
  return reports.map(({ productIds, id, ...report }) => {
    const { version, kabupatenCode, month, state, isNihil } = report
    const own = ofReport.get(id) ?? []
    return {
      ...{ id, version, kabupatenCode, month, state, isNihil },
      productCount: productIds.length,
      submissions: own,
    }
  })
}

/**
 * One report, or the place for one, with the products that it may name.
 * @throws DomainError not-found for a kabupaten out of scope
 */
export async function getReport(
  db: Db,
  scope: Scope,
  { kabupatenCode, month, today }: ReportPlace & { today: Day },
): Promise<ReportDetail> {
  await requireKabupaten(db, scope, kabupatenCode)
  const stored = await findReport(db, scope, { kabupatenCode, month })
  const content = stored ? contentOf(stored) : emptyContent
  const named = { kabupatenCode, span: spanOf(month), named: content.productIds }
  const products = await listReportable(db, named)
  const seen = new Set(products.map((product) => product.id))
  const waiting = (await listOnTheWay(db, kabupatenCode)).filter((product) => !seen.has(product.id))
  const [kept] = await listKept(db, [kabupatenCode], [month])
  const row = reportRow({ kabupatenCode, month }, kept, { today, reportDueDay: await reportDueDay(db) })
  return {
    ...{ kabupatenCode, month, id: row.id, version: stored?.version ?? 0, state: row.state, content },
    steps: stored ? await listSteps(db, stored.id) : [],
    products: [...products, ...waiting],
    evidence: await listEvidence(db, scope, content.evidence),
    ...{ dueOn: row.dueOn, daysLate: row.daysLate, today },
    simulated: stored?.simulated ?? (await isSimulated(db)),
  }
}

/** The stored report of a month; undefined while nobody has begun one, or out of scope. */
async function findReport(db: Db, scope: Scope, { kabupatenCode, month }: ReportPlace) {
  if (!isInScope(scope, kabupatenCode)) return undefined
  const [stored] = await db
    .select()
    .from(monthlyReport)
    .where(
      and(
        eq(monthlyReport.kabupatenCode, kabupatenCode),
        eq(monthlyReport.month, month),
        inScope(monthlyReport.kabupatenCode, scope),
      ),
    )
  return stored
}

async function listSteps(db: Db, reportId: string): Promise<ReportStep[]> {
  const rows = await db
    .select()
    .from(reportEvent)
    .where(eq(reportEvent.reportId, reportId))
    .orderBy(asc(reportEvent.ordinal))
  return rows.map((row) => ({
    type: row.type,
    on: row.heldOn,
    at: row.recordedAt.toISOString(),
    by: row.recordedBy,
    personName: row.personName,
    note: row.note,
    isNihil: row.isNihil,
    productCount: row.productIds.length,
  }))
}
