import { officeOf } from '#shared/access/office.ts'
import type { Role } from '#shared/access/role.ts'
import {
  addDays,
  addMonths,
  dayInWita,
  firstDayOf,
  lastDayOf,
  monthsFrom,
  monthOf,
  type Day,
  type Month,
} from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import {
  FIRST_REPORT_MONTH,
  reportDueOn,
  reportStateAfter,
  type ReportAct,
  type ReportEventType,
  type ReportState,
} from '#shared/report/report.ts'
import type { Province } from '#shared/wilayah/province.ts'
import type { Kabupaten } from '#shared/wilayah/schema.ts'
import { stableId } from '../stable-id.ts'
import { workingDayFrom, type Pace, type Profile } from './profile.ts'
import type { Random } from './random.ts'
import { obstacles, returnNotes, shelfRemarks } from './remark-words.ts'
import type { ReportEventRow, ReportRow } from './simulation.ts'

/** A product as the office knows it: since when, and when it was launched and archived. */
export type KnownProduct = {
  id: string
  since: string
  launched: { window: DayWindow; recordedAt: string } | undefined
  archivedAt: string | undefined
}

type Office = {
  profile: Profile
  random: Random
  lastDay: Day
  provinces: readonly Province[]
  products: readonly KnownProduct[]
}
export type ToldReports = { reports: ReportRow[]; reportEvents: ReportEventRow[] }

/** As the registry has it when nobody changed the setting. */
const DUE_DAY = 5
const reportedShare: Readonly<Record<Pace, number>> = { diligent: 0.99, middling: 0.88, slow: 0.6 }
/** First and last day after the end of the month on which a report is submitted. */
const submittedAfter: Readonly<Record<Pace, readonly [number, number]>> = {
  diligent: [1, 5],
  middling: [2, 16],
  slow: [5, 45],
}

/** The monthly reports of one kabupaten; in a silent month it does not report either. */
export function simulateReports(office: Office): ToldReports {
  const { profile, random, lastDay } = office
  const told: ToldReports = { reports: [], reportEvents: [] }
  const silent = (month: Month) => !profile.visits.some((day) => monthOf(day) === month)
  const last = addMonths(monthOf(lastDay), -1)
  for (const month of monthsFrom(FIRST_REPORT_MONTH, last)) {
    const isSilent = silent(month) || silent(addMonths(month, 1))
    if (!random.chance(isSilent ? 0.2 : reportedShare[profile.pace])) continue
    const { report, events } = tellReport(month, office)
    if (report) told.reports.push(report)
    told.reportEvents.push(...events)
  }
  return told
}

const eventOf = {
  save: 'drafted',
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
  reopen: 'reopened',
} as const satisfies Record<ReportAct, ReportEventType>

function tellReport(month: Month, office: Office): { report: ReportRow | undefined; events: ReportEventRow[] } {
  const { profile, random, provinces } = office
  const { kabupaten, pace } = profile
  const id = stableId('simulated-report', kabupaten.code, month)
  const events: ReportEventRow[] = []
  let state: ReportState = 'draft'
  let on = addDays(lastDayOf(month), random.int(...submittedAfter[pace]))
  const tell = (act: ReportAct, note: string | null = null): boolean => {
    const next = reportStateAfter(act, state)
    const at = enteredAt(on, events.at(-1)?.recordedAt, random)
    if (!next || dayInWita(at) > office.lastDay) return false
    state = next
    const earlier = events.at(-1)
    const isTold = act === 'submit' || act === 'save'
    const productIds = isTold ? productsOf(month, { ...office, at: at.toISOString() }) : (earlier?.productIds ?? [])
    const role: Role = isTold ? 'kabupatenOfficial' : 'pmdStaff'
    events.push({
      ...{
        id: stableId('simulated-report-event', id, events.length),
        reportId: id,
        kabupatenCode: kabupaten.code,
        month,
      },
      ...{ type: eventOf[act], heldOn: dayInWita(at), dueOn: reportDueOn(month, DUE_DAY), productIds },
      ...{ isNihil: act !== 'save' && productIds.length === 0, note },
      ...{
        recordedBy: officeOf(role, kabupaten, provinces),
        personName: personOf(role, kabupaten),
        recordedAt: at.toISOString(),
      },
    })
    return true
  }
  const later = (fewest: number, most: number) => (on = addDays(on, random.int(fewest, most)))
  if (random.chance(0.06)) tell('save')
  else if (tell('submit')) review({ tell, later, random })
  return { report: toRow(id, events, { state, random }), events }
}

type Course = {
  tell: (act: ReportAct, note?: string) => boolean
  later: (fewest: number, most: number) => Day
  random: Random
}

/** Dinas PMD accepts it, or gives it back first; seldom it is opened once more. */
function review({ tell, later, random }: Course): void {
  later(1, 9)
  if (random.chance(0.13)) {
    if (!tell('return', random.pick(returnNotes))) return
    later(2, 15)
    if (random.chance(0.15) || !tell('submit')) return
    later(1, 6)
  }
  if (random.chance(0.04) || !tell('accept') || !random.chance(0.03)) return
  later(10, 60)
  if (!tell('reopen', random.pick(returnNotes))) return
  later(1, 10)
  if (tell('submit')) tell('accept')
}

/** What the office knows of that may have been launched in the month, in the registry already or not yet. */
function productsOf(month: Month, { products, at }: Office & { at: string }): string[] {
  return products
    .filter(({ since, launched, archivedAt }) => {
      if (!launched || since > at || (archivedAt !== undefined && archivedAt <= at)) return false
      return launched.window.notBefore <= lastDayOf(month) && launched.window.notAfter >= firstDayOf(month)
    })
    .map((product) => product.id)
}

function personOf(role: Role, { name }: Kabupaten): string {
  return role === 'pmdStaff' ? 'Staf Dinas PMD (contoh)' : `Petugas ${name} (contoh)`
}

function enteredAt(on: Day, earlier: string | undefined, random: Random): Date {
  const opens = Date.parse(`${workingDayFrom(on)}T08:00:00+08:00`) + random.int(0, 420) * 60_000
  const next = earlier === undefined ? opens : Date.parse(earlier) + 60_000
  return new Date(Math.max(opens, next))
}

type Ended = { state: ReportState; random: Random }

function toRow(id: string, events: readonly ReportEventRow[], { state, random }: Ended): ReportRow | undefined {
  const last = events.at(-1)
  if (!last) return undefined
  const { kabupatenCode, month, productIds, isNihil } = last
  return {
    ...{ id, kabupatenCode, month, state, productIds, isNihil },
    shelfRemark: random.chance(0.6) ? random.pick(shelfRemarks) : null,
    obstacles: random.chance(isNihil ? 0.8 : 0.4) ? random.pick(obstacles) : null,
    version: events.length,
  }
}
