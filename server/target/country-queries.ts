import type { Db } from '#server/db/database.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { Month } from '#shared/day/day.ts'
import type { MonthState } from '#shared/overview/overview.ts'
import { boardCells } from '#shared/target/board.ts'
import type { TargetMoment } from '#shared/target/target-rows.ts'
import { provinceOf, type ProvinceCode } from '#shared/wilayah/province.ts'
import { loadTargetGround } from './queries.ts'

/** How many kabupaten of a province stood how in a month; `kabupaten` are all that it has, also those that owed nothing. */
export type ProvinceMonth = Record<MonthState, number> & {
  provinceCode: ProvinceCode
  month: Month
  kabupaten: number
}

/** Judges one month of every kabupaten of the registry, and counts by province. Of other months nothing is read. */
export async function countMonthStates(
  db: Db,
  { month, asOf, knownAt }: TargetMoment & { month: Month },
): Promise<ProvinceMonth[]> {
  const kabupatenCodes = (await listKabupaten(db, OPEN_SCOPE)).map((row) => row.code)
  const groundOn = await loadTargetGround(db, OPEN_SCOPE, { knownAt, kabupatenCodes, earliest: asOf, month })
  const cells = Map.groupBy(boardCells(groundOn(asOf), month), (cell) => provinceOf(cell.kabupatenCode))
  return [...Map.groupBy(kabupatenCodes, provinceOf)].map(([provinceCode, codes]) => {
    const states = (cells.get(provinceCode) ?? []).map((cell) => cell.state)
    const count = (state: MonthState) => states.filter((each) => each === state).length
    return {
      ...{ provinceCode, month, kabupaten: codes.length },
      ...{ met: count('met'), short: count('short'), none: count('none') },
      ...{ notReported: count('notReported'), running: count('running') },
    }
  })
}
