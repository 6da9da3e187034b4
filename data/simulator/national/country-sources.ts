import { officeOf } from '#shared/access/office.ts'
import type { Day } from '#shared/day/day.ts'
import { SourceList, type SourceRow } from '../source-list.ts'

/** Who told: the kabupaten, or the province. */
export type Teller = 'kabupaten' | 'province'

/** In whose name something simulated is entered. */
export function officeOfTeller(teller: Teller, kabupatenName: string): string {
  return officeOf(teller === 'province' ? 'pmdStaff' : 'kabupatenOfficial', kabupatenName)
}

/** The source of what an office told in the month of a day. */
export function sourceOf(teller: Teller, kabupatenName: string, day: Day): SourceRow {
  const sources = new SourceList()
  sources.idOf(officeOfTeller(teller, kabupatenName), day)
  const [row] = sources.rows
  if (!row) throw new Error('a source list has what it was asked for')
  return row
}
