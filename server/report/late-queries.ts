import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { reportDueDay } from '#server/setting/queries.ts'
import { readerScope } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { LateReports } from '#shared/report/answers.ts'
import { lateCountry } from '#shared/report/late-country.ts'
import { isWithKabupaten, lateReports } from '#shared/report/list.ts'
import { reportableMonths, reportDueOn, reportStates } from '#shared/report/report.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { listReportRows } from './queries.ts'
import { monthlyReport } from './table.ts'

/** Of a whole country so many kabupaten are told by name. */
const MOST_OF_COUNTRY = 10

const isGiven = reportStates.filter((state) => !isWithKabupaten(state))

type Question = { today: Day; province?: ProvinceCode | undefined }

/** Who owes reports that are past their day, of a national registry as a whole how many there are and the longest waiting. */
export async function listLateReports(db: Db, reader: Scope, { today, province }: Question): Promise<LateReports> {
  const { scope, isCountry } = await readerScope(db, reader, province)
  const dueDay = await reportDueDay(db)
  const codes = (await listKabupaten(db, scope)).map((row) => row.code)
  const country = isCountry ? await readCountry(db, { codes, today, reportDueDay: dueDay }) : undefined
  const shown = country?.longest.slice(0, MOST_OF_COUNTRY) ?? codes
  const rows = await listReportRows(db, {
    ...{ codes: shown, months: reportableMonths(today), today, reportDueDay: dueDay },
  })
  return { rows: lateReports(rows), reportDueDay: dueDay, today, ...(country && { country: country.sums }) }
}

type Country = { codes: readonly KabupatenCode[]; today: Day; reportDueDay: number }

/** The months that no kabupaten owes any more are few words for each; the reports themselves are not read. */
async function readCountry(db: Db, { codes, today, reportDueDay: dueDay }: Country) {
  const due = reportableMonths(today)
    .map((month) => ({ month, dueOn: reportDueOn(month, dueDay) }))
    .filter(({ dueOn }) => dueOn < today)
  const { kabupatenCode, month, state, isWithdrawn } = monthlyReport
  const rows = await db
    .select({ kabupatenCode, months: sql<string>`string_agg(${month}, ',')` })
    .from(monthlyReport)
    .where(and(eq(isWithdrawn, false), inArray(state, isGiven)))
    .groupBy(kabupatenCode)
  const given = new Map(rows.map((row) => [row.kabupatenCode, new Set(row.months.split(','))]))
  return lateCountry(codes, { due, hasGiven: (code, one) => given.get(code)?.has(one) ?? false, today })
}
