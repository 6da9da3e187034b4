import type { Day, Month } from '#shared/day/day.ts'
import type { OutletRow, ReportedEvent, RolloutRow } from '#shared/overview/overview.ts'
import { isSilent, monthsOver, outletStates, SILENT_MONTHS } from './shelf/continuity.ts'
import { openingOf } from './shelf/rows.ts'

/** What of an event tells from when to when an outlet was open. */
type Happened = Pick<ReportedEvent, 'id' | 'type' | 'detail' | 'notBefore' | 'notAfter'>

/** The months that an outlet has to have missed by a day to be silent, oldest first. */
export function silentMonths(asOf: Day): Month[] {
  return monthsOver(asOf, SILENT_MONTHS)
}

/**
 * The outlets, by id, that owed a shelf report for each of the last two months that are over and sent none. One that was
 * closed by then owes none, nor does one that was paused for the whole of one of them; one whose launch is uncertain owes none before it surely was launched.
 * @param reported which outlets reported which months
 */
export function silentOutlets(
  outlets: readonly (Pick<OutletRow, 'id' | 'kind'> & { events: readonly Happened[] })[],
  reported: readonly { outletId: string; month: Month }[],
  asOf: Day,
): Set<string> {
  const months = silentMonths(asOf)
  const reportsOf = Map.groupBy(reported, (report) => report.outletId)
  const silent = outlets.filter(({ id, kind, events }) => {
    if (kind !== 'outlet') return false
    const { launched, closed, pauses } = openingOf(
      events
        .filter((event) => event.notBefore <= asOf)
        .map((event) => ({ ...event, window: { notBefore: event.notBefore, notAfter: event.notAfter } })),
    )
    if (!launched || (closed && closed.notAfter <= asOf)) return false
    const reports = (reportsOf.get(id) ?? []).map(({ month }) => ({ month, productCount: 1 }))
    return isSilent(outletStates({ launched, closed: null, pauses }, reports, months))
  })
  return new Set(silent.map(({ id }) => id))
}

/** Launches with what is known of their shelves: who was silent, and which month was the last that was reported. */
export function withShelves(
  rollout: readonly RolloutRow[],
  { silent, reported }: { silent: ReadonlySet<string>; reported: readonly { outletId: string; month: Month }[] },
): RolloutRow[] {
  const lastOf = new Map<string, Month>()
  for (const { outletId, month } of reported) {
    if (month > (lastOf.get(outletId) ?? '')) lastOf.set(outletId, month)
  }
  return rollout.map((row) => {
    const shelfMonth = lastOf.get(row.outletId)
    return { ...row, ...(silent.has(row.outletId) && { isSilent: true }), ...(shelfMonth && { shelfMonth }) }
  })
}
