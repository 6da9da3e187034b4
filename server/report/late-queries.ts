import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { reportDueDay } from '#server/setting/queries.ts'
import { readerScope } from '#server/wilayah/province-queries.ts'
import { kabupatenRows as kabupaten, listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day, Month } from '#shared/day/day.ts'
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
  const country = isCountry ? await readCountry(db, { today, reportDueDay: dueDay }) : undefined
  const codes = country?.longest.slice(0, MOST_OF_COUNTRY) ?? (await listKabupaten(db, scope)).map((row) => row.code)
  const rows = await listReportRows(db, {
    ...{ codes, months: reportableMonths(today), today, reportDueDay: dueDay },
  })
  return { rows: lateReports(rows), reportDueDay: dueDay, today, ...(country && { country: country.sums }) }
}

type Moment = { today: Day; reportDueDay: number }

/** The months that no kabupaten owes any more are few words for each; the reports themselves are not read. */
async function readCountry(db: Db, { today, reportDueDay: dueDay }: Moment) {
  const due = reportableMonths(today)
    .map((month) => ({ month, dueOn: reportDueOn(month, dueDay) }))
    .filter(({ dueOn }) => dueOn < today)
  const { kabupatenCode, month, state, isWithdrawn } = monthlyReport
  // Put together before the kabupaten are joined: those that gave none are there, and no report is joined by itself.
  const given = db
    .select({ kabupatenCode, months: sql<string>`string_agg(${month}, ',')`.as('months') })
    .from(monthlyReport)
    .where(and(eq(isWithdrawn, false), inArray(state, isGiven)))
    .groupBy(kabupatenCode)
    .as('given')
  const rows = await db
    .select({ code: kabupaten.code, months: given.months })
    .from(kabupaten)
    .leftJoin(given, eq(given.kabupatenCode, kabupaten.code))
  const monthsOf = new Map(rows.map(({ code, months }) => [code, months ?? '']))
  const hasGiven = (code: KabupatenCode, one: Month) => monthsOf.get(code)?.includes(one) ?? false
  return lateCountry([...monthsOf.keys()], { due, hasGiven, today })
}
