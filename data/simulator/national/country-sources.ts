import { officeOf } from '#shared/access/office.ts'
import type { Day } from '#shared/day/day.ts'
import type { Province } from '#shared/wilayah/province.ts'
import { SourceList, type SourceRow } from '../source-list.ts'

/** Who told: the kabupaten, or the province. */
export type Teller = 'kabupaten' | 'province'
type Place = { code: string; name: string }

/** In whose name something simulated is entered. */
export function officeOfTeller(teller: Teller, kabupaten: Place, provinces: readonly Province[]): string {
  return officeOf(teller === 'province' ? 'pmdStaff' : 'kabupatenOfficial', kabupaten, provinces)
}

/** The source of what an office told in the month of a day. */
export function sourceOf(office: string, day: Day): SourceRow {
  const sources = new SourceList()
  sources.idOf(office, day)
  const [row] = sources.rows
  if (!row) throw new Error('a source list has what it was asked for')
  return row
}
