import { randomUUID } from 'node:crypto'
import type { Db } from '#server/db/database.ts'
import { commitChange } from '#server/db/version.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { addMonths, firstDayOf, monthOf, type Day, type Month } from '#shared/day/day.ts'
import { briefingAddress } from '#shared/report/briefing/briefing-question.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { formatArea, type Area } from '#shared/wilayah/area.ts'
import { drawBriefing } from './draw-briefing.ts'
import { makeBriefing } from './load-briefing.ts'
import { findKeptPdf } from './queries.ts'
import { keptBriefing } from './table.ts'

export type KeepOrder = {
  area: Area
  month: Month
  asOf: Day
  knownAt: Date
  boundaries: { body: string; isOfficial: boolean }
  /** Where people open the program: the beginning of the link on the sheet. */
  origin: string
  madeAt: Date
}

/** The month that a sheet made on a day is about, which is the last that is over, and the day it is as of. */
export function keptMoment(today: Day): { month: Month; asOf: Day } {
  return { month: addMonths(monthOf(today), -1), asOf: firstDayOf(monthOf(today)) }
}

/**
 * Makes the sheet of an area and month for everybody and keeps it, unless one is kept already: that one is what was
 * handed out, and stays. Safe to call again after a process died in the middle.
 * @returns whether it was kept now
 */
export async function keepBriefing(db: Db, order: KeepOrder): Promise<boolean> {
  const { area, month, madeAt } = order
  if (await findKeptPdf(db, { area, month })) return false
  const { briefing, pdf } = await makeKeptSheet(db, order)
  const { map: _map, ...content } = briefing
  const { asOf, hash, simulated } = briefing
  const row = { id: randomUUID(), area: formatArea(area), month, asOf, knownAt: order.knownAt, content, hash }
  const { result } = await commitChange(db, (tx) =>
    tx
      .insert(keptBriefing)
      .values({ ...row, pdf, madeAt, simulated })
      .onConflictDoNothing({ target: [keptBriefing.area, keptBriefing.month] })
      .returning({ id: keptBriefing.id }),
  )
  return result.length > 0
}

/** The sheet that would be kept; the same order makes the same bytes on any day. */
export async function makeKeptSheet(
  db: Db,
  { area, month, asOf, knownAt, boundaries, origin }: Omit<KeepOrder, 'madeAt'>,
): Promise<{ briefing: Briefing; pdf: Uint8Array }> {
  const briefing = await makeBriefing(db, { scope: OPEN_SCOPE, area, month, asOf, knownAt, boundaries })
  const address = sheetAddress(briefing, origin)
  return { briefing, pdf: await drawBriefing({ kind: 'pdf', briefing, locale: 'id', address }) }
}

/** The address that opens the same sheet on a screen. */
export function sheetAddress({ area, month, asOf, knownAt, province }: Briefing, origin: string): string {
  const address = briefingAddress(`${origin}/laporan/lembar`, { area: formatArea(area), month, asOf, knownAt })
  return province ? `${address}&provinsi=${province}` : address
}
