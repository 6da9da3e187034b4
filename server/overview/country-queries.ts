import type { Db } from '#server/db/database.ts'
import { listProvinceFigures, listProvinceLastDays } from '#server/figure/province-queries.ts'
import type { AsOf } from '#server/figure/queries.ts'
import { countMonthStates } from '#server/target/country-queries.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { addMonths, monthOf, oneMonthBefore, type Day } from '#shared/day/day.ts'
import { countryFigures, type CountryFigure, type CountryOverview, type ProvinceRow } from '#shared/overview/country.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import { provinceOf } from '#shared/wilayah/province.ts'

/** Everything the country page shows: every province by its sums, so that it costs the same however much they hold. */
export async function getCountryOverview(
  db: Db,
  { day, knownAt }: AsOf,
): Promise<Omit<CountryOverview, keyof AnswerInfo>> {
  const month = addMonths(monthOf(day), -1)
  const before = oneMonthBefore(day)
  const figures = await listProvinceFigures(db, { figures: countryFigures, cuts: [before, day], knownAt })
  const states = new Map(
    (await countMonthStates(db, { asOf: day, knownAt, month })).map((row) => [row.provinceCode, row]),
  )
  const lastDays = new Map(
    (await listProvinceLastDays(db, { day, knownAt })).map((row) => [row.provinceCode, row.lastDay]),
  )
  const kabupaten = Map.groupBy(await listKabupaten(db, OPEN_SCOPE), (row) => provinceOf(row.code))
  const provinces = (await listProvinces(db)).map(({ code, name }): ProvinceRow => {
    const own = figures.filter((row) => row.provinceCode === code)
    const at = (cut: Day) =>
      Object.fromEntries(
        own.filter((row) => row.day === cut).map(({ figure, low, high }) => [figure, { low, high }]),
      ) as Partial<Record<CountryFigure, { low: number; high: number }>>
    const { met = 0, short = 0, none = 0, notReported = 0 } = states.get(code) ?? {}
    return {
      ...{ code, name, kabupatenCount: kabupaten.get(code)?.length ?? 0 },
      month: { met, short, none, notReported },
      ...{ figures: at(day), monthAgo: at(before), lastDay: lastDays.get(code) ?? null },
    }
  })
  return { month, provinces }
}
