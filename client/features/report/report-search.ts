import { isMonth, type Month } from '#shared/day/day.ts'
import { reportStates, type ReportState } from '#shared/report/report.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'

export const reportFilterStates = ['missing', ...reportStates] as const

/** What of the list of reports lives in its address. */
export type ReportSearch = {
  tab?: 'late' | undefined
  month?: Month | undefined
  kabupaten?: KabupatenCode | undefined
  state?: ReportState | 'missing' | undefined
}

export function readReportSearch({ tab, month, kabupaten, state }: Record<string, unknown>): ReportSearch {
  return {
    tab: tab === 'late' ? tab : undefined,
    month: typeof month === 'string' && isMonth(month) ? month : undefined,
    kabupaten: typeof kabupaten === 'string' ? readKabupatenCode(kabupaten) : undefined,
    state: reportFilterStates.find((each) => each === state),
  }
}

type Place = { only: KabupatenCode | undefined; province: ProvinceCode | undefined }

/** The question of an address; an official of one kabupaten asks for all months of it. */
export function reportQuestion({ month, kabupaten, state }: ReportSearch, { only, province }: Place) {
  const place = kabupaten ?? only
  return {
    ...(month && { month }),
    ...(place && { kabupaten: place }),
    ...(state && { state }),
    ...(province && { province }),
  }
}
