import { isExact, type DayWindow } from '#shared/day/window.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import type { OutletStanding, OutletState } from '#shared/outlet/outlet-state.ts'
import type { Continuity, OutletMonthState } from '#shared/outlet/shelf/answers.ts'
import { format } from '../../en/format.ts'
import type { StandingMessages } from '../id/standing.ts'

const states: Record<OutletState, string> = {
  notYet: 'not opened',
  planned: 'planned',
  prepared: 'in preparation',
  possibly: 'may have opened',
  launched: 'opened',
  operating: 'operating',
  paused: 'paused',
  closed: 'closed',
}

const opened = (window: DayWindow) =>
  isExact(window) ? `opened ${format.shortDay(window.notBefore)}` : `opened within ${format.window(window)}`

/** Where an outlet stands, since when, and when it was launched, each as far as it is told. */
function standing({ state, since, maybe }: OutletStanding, launch: DayWindow | undefined): string {
  const later = maybe ? `; may be ${states[maybe]} by now` : ''
  const when = since ? format.window(since) : ''
  switch (state) {
    case 'notYet':
      return launch ? `not yet; ${opened(launch)}` : 'not opened'
    case 'planned':
      return `planned, not opened${later}`
    case 'prepared':
      return `in preparation since ${when}, not opened${later}`
    case 'possibly':
      return `may have opened, within ${when}`
    case 'launched':
      return launch ? `${opened(launch)}${later}` : `opened${later}`
    default:
      return `${states[state]} since ${when}${later}${launch ? `; ${opened(launch)}` : ''}`
  }
}

const months: Record<OutletMonthState, string> = {
  stocked: 'in stock',
  empty: 'empty',
  missing: 'not reported',
  notOpen: 'not open',
}

function continuity({ inStock, unknown, months: of }: Continuity): string {
  if (of === 0) return 'No month was due to be reported yet.'
  const silent = unknown > 0 ? `, ${format.number(unknown)} not reported` : ''
  return `In stock ${format.number(inStock)} of ${format.number(of)} months${silent}.`
}

const lastReport: StandingMessages['shelf']['lastReport'] = ({ month, productCount, salesRupiah, findingCount }) => {
  const sales = salesRupiah === null ? 'sales not told' : `sales ${formatRupiah(salesRupiah, 'en')}`
  const findings = findingCount > 0 ? `, ${format.number(findingCount)} of them without full permits` : ''
  return `Last report ${format.month(month)}: ${format.number(productCount)} products on the shelf${findings}, ${sales}.`
}

/** Where an outlet stands and what its shelf held, in words, for the pages that tell it. */
export const standingMessages: StandingMessages = {
  state: states,
  standing,
  shelf: {
    month: (month, state) => `${format.monthName(month)} ${months[state]}`,
    title: 'Shelf of the last six months',
    continuity,
    lastReport,
    never: 'Shelf and sales: never reported.',
    silent: 'No report for the last two months.',
    report: (month) => `Report the shelf of ${format.month(month)}`,
    all: 'All outlets and their shelf reports',
  },
}
