import { formatRupiah } from '#shared/money/rupiah.ts'
import type { OutletMonthState, ProductMonthState } from '#shared/outlet/shelf/answers.ts'
import type { ShelfHeadline } from '#shared/outlet/shelf/headline.ts'
import { localShare } from '#shared/outlet/shelf/summary.ts'
import { format, plural } from '../en/format.ts'
import type { Sentence } from '../words.ts'
import type { ShelfTabMessages } from './id.ts'

const { number } = format

const states: Record<OutletMonthState | ProductMonthState, string> = {
  stocked: 'has products of the programme',
  empty: 'reported without products of the programme',
  missing: 'not reported',
  notOpen: 'outlet not open, or paused',
  inStock: 'on the shelf',
  ranOut: 'ran out',
  absent: 'not on the shelf',
}

function headline({ outlets, reporting, stocked, selling, silent }: ShelfHeadline): Sentence {
  if (outlets === 0) return [{ text: 'No outlet has opened, so there is no shelf yet' }]
  if (reporting === 0) {
    return [
      { text: 'Nobody knows what is on the shelves: ' },
      { text: `${plural(outlets, 'outlet')} did not report`, attention: true },
    ]
  }
  const told = `${number(stocked)} of ${plural(outlets, 'outlet')} have products of the programme, ${format.interval(selling)} sell`
  if (silent === 0) return [{ text: told }]
  return [{ text: `${told}; ` }, { text: `${number(silent)} without a report for two months`, attention: true }]
}

const reported: ShelfTabMessages['reported'] = ({ productCount, outsideCount, salesRupiah }) => {
  const share = number(Math.round(100 * (localShare({ productCount, outsideCount }) ?? 0)))
  const parts = [
    plural(productCount, 'product'),
    outsideCount > 0 && `${share}% of the programme`,
    salesRupiah === null ? 'sales not told' : formatRupiah(salesRupiah, 'en'),
  ]
  return parts.filter(Boolean).join(', ')
}

/** The tab of shelves; both languages come with the page, because the server draws it at once. */
export const shelfTabMessages: ShelfTabMessages = {
  title: 'Shelves of outlets',
  titleOf: (island) => (island ? `Shelves of outlets in ${island}` : 'Shelves of outlets'),
  headline,
  lead: (asOf, first, last) =>
    `By the monthly shelf reports, as of ${format.day(asOf)}. Months compared: ${format.month(first)} to ${format.month(last)}. A month without a report is “not reported”, not an empty shelf.`,
  own: 'Your outlets',
  report: (month) => `Report the shelf of ${format.month(month)}`,
  reportOf: (outlet, month) => `Report the shelf of ${format.month(month)}: ${outlet}`,
  correct: (month) => `Correct the shelf of ${format.month(month)}`,
  see: (month) => `See the shelf of ${format.month(month)}`,
  done: (month) => `The shelf of ${format.month(month)} is reported.`,
  filters: 'Filter outlets',
  byIsland: 'Island',
  byReport: 'Report',
  all: 'all',
  silentOnly: (count) => `none for two months (${number(count)})`,
  outletsTitle: 'Six months of each outlet',
  outletsTitleSilent: 'Outlets without a report for the last two months',
  outlet: 'Outlet',
  continuityHead: 'Months in stock',
  last: 'Last report',
  continuity: ({ inStock, unknown, months }) => {
    if (months === 0) return 'no month counted yet'
    const known = `${number(inStock)} of ${plural(months, 'month')}`
    return unknown === 0 ? known : `${known}, ${number(unknown)} not reported`
  },
  state: (state) => states[state],
  monthState: (month, state) => `${format.month(month)}: ${states[state]}`,
  lastBefore: (month) => `last report ${format.month(month)}`,
  never: 'never reported',
  lastReport: (report) => `${format.shortMonth(report.month)}: ${reported(report)}`,
  reported,
  findings: (count) => `${number(count)} found without permit`,
  silent: 'no report for two months',
  closed: (day) => `closed ${format.shortDay(day)}`,
  noneSilent: 'No outlet here went two months without a report.',
  showAll: 'Show all outlets',
  noOutlets: 'No outlet had opened on that day.',
  key: 'What the marks mean',

  salesTitle: 'Sales as reported',
  salesNote: 'The exact sum of the reports that tell of sales. Reports that do not are not counted as zero.',
  month: 'Month',
  sum: 'Sales',
  told: 'Reports that tell',
  toldOf: (told, reports) => `${number(told)} of ${number(reports)}`,
  noSales: 'none yet',

  productsTitle: 'Products that stay on the shelf',
  productsLead: (once, all) =>
    all === 0
      ? 'No product was reported on a shelf in the last six months.'
      : `A product was reported at an outlet ${plural(all, 'time')}; ${number(once)} of them for one month only.`,
  product: 'Product',
  unnamed: 'product without a name',
  at: (outlet) => `at ${outlet}`,
  from: (kabupaten) => `from ${kabupaten}`,
  showMore: (count) => `Show ${number(count)} more`,
  orders: 'Order of products',
  orderLong: 'longest first',
  orderShort: 'shortest first',
}
