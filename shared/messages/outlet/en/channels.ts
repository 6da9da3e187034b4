import type { Day, Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import type { ChannelForm, ChannelKind } from '#shared/outlet/channel/channel.ts'
import { roundRupiah, type ChannelHeadline, type ChannelStanding } from '#shared/outlet/channel/summary.ts'
import type { AreaFigure } from '#shared/overview/roll-up.ts'
import type { Sentence } from '#shared/messages/words.ts'
import { format } from '../../en/format.ts'
import type { ChannelMessages } from '../id/channels.ts'

const { number, interval } = format
const money = (rupiah: number) => formatRupiah(rupiah, 'en')

const kinds: Record<ChannelKind, string> = {
  displayPoint: 'Display points',
  marketplaceListing: 'Marketplace listings',
  cooperative: 'Village cooperatives (Koperasi Desa Merah Putih)',
  capital: 'Capital of cooperatives',
  purchase: 'Purchases by offices and civil servants',
  exhibition: 'Exhibitions and Pasar Tani',
}

const forms: Record<ChannelForm, string> = {
  airport: 'airport',
  harbour: 'harbour',
  hotel: 'hotel',
  exhibitionRoom: 'exhibition room',
  otherPlace: 'another place',
  shopee: 'Shopee',
  tokopedia: 'Tokopedia',
  tiktok: 'TikTok Shop',
  lazada: 'Lazada',
  blibli: 'Blibli',
  padi: 'PaDi UMKM',
  inaproc: 'government e-catalogue (INAPROC)',
  otherMarketplace: 'another marketplace',
  governmentCard: 'government card (KKPD)',
  civilServants: 'civil servants',
  exhibition: 'exhibition',
  pasarTani: 'Pasar Tani',
}

const noRecords: Record<ChannelKind, string> = {
  displayPoint:
    'No display point is on record. Next: a kabupaten or Dinas PMD records each place at an airport, harbour, hotel or exhibition room, with the day it opened and the products it shows.',
  marketplaceListing:
    'No marketplace listing is on record. Next: a kabupaten or Dinas PMD records the address of each product on a marketplace, since when, and its price.',
  cooperative:
    'No village cooperative is on record as tied to an outlet or product. Next: choose its desa, then the outlet or product it is tied to.',
  capital: 'No capital received by a cooperative is on record. Next: record the amount, the day and who gave it.',
  purchase:
    'No purchases are on record. Next: record what each office spent in a month, by government card or through its civil servants, from the treasurer’s or the bank’s summary.',
  exhibition:
    'No exhibition or Pasar Tani is on record. Next: once it is over, record its place, days, visits and turnover.',
}

const scaleWords: Record<ReturnType<typeof roundRupiah>['scale'], string> = {
  trillion: ' trillion',
  billion: ' billion',
  million: ' million',
  one: '',
}

/** `Rp150 miliar`; exact amounts stand in full wherever they are recorded. */
function about(rupiah: number): string {
  const { value, scale } = roundRupiah(rupiah)
  return scale === 'one' ? money(value) : `Rp${number(value)}${scaleWords[scale]}`
}

/** `Rp150–200 miliar` */
function aboutRange({ low, high }: Interval): string {
  if (low === high) return about(low)
  const [least, greatest] = [roundRupiah(low), roundRupiah(high)]
  if (least.scale !== greatest.scale || least.scale === 'one') return `${about(low)} to ${about(high)}`
  return `Rp${number(least.value)}–${number(greatest.value)}${scaleWords[least.scale]}`
}

function headline({ month, announced }: ChannelHeadline): Sentence {
  const recorded = month?.totalRupiah ?? null
  const said = announced ? `; announced was ${aboutRange(announced)} a month.` : '.'
  if (recorded === null || !month) {
    return [{ text: 'The turnover of the programme is ' }, { text: 'not reported', attention: true }, { text: said }]
  }
  return [
    { text: `Turnover on record for ${format.month(month.month)}: ` },
    { text: money(recorded), attention: announced !== null && recorded < announced.low },
    { text: said },
  ]
}

function lead({ figures }: ChannelHeadline): string {
  const counts = figures.map(({ figure, ...count }) => `${interval(count)} ${figureWords[figure]}`)
  const now =
    counts.length === 0
      ? 'Beside the outlets not one channel is on record.'
      : `Beside the outlets there are on record ${format.list(counts)}.`
  return `${now} The programme promised airports, hotels, marketplaces, village cooperatives, government purchases and exhibitions; here stands only what is on record, with its source.`
}

const figureWords: Record<ChannelHeadline['figures'][number]['figure'], string> = {
  displayPoints: 'display points',
  marketplaceListings: 'marketplace listings',
  cooperativesTied: 'village cooperatives tied',
  exhibitionsHeld: 'exhibitions and Pasar Tani',
}

function share(part: number, whole: number): string {
  const percent = (part / whole) * 100
  if (percent > 0 && percent < 0.01) return 'less than 0.01%'
  return `${percent.toLocaleString('en-GB', { maximumFractionDigits: percent < 1 ? 2 : 1 })}%`
}

function counted(figure: AreaFigure | undefined, what: string): string {
  if (!figure) return 'Nothing on record'
  const silent = figure.of - figure.reporting
  const from = `in ${number(figure.reporting)} of ${number(figure.of)} kabupaten/kota`
  return `${interval(figure)} ${what} ${from}${silent > 0 ? `; ${number(silent)} not reported` : ''}`
}

function standing(state: ChannelStanding, kind: ChannelKind): string {
  if (state === 'ended') return kind === 'cooperative' ? 'no longer tied' : 'closed'
  if (state === 'possibly') return 'may still be there'
  return kind === 'cooperative' ? 'tied' : 'open'
}

/** The tab of other channels, for everybody. */
export const channelMessages: ChannelMessages = {
  title: 'Other channels',
  headline,
  lead,
  area: 'Area',
  everywhere: 'the whole province',
  islands: 'Island',
  kabupatenGroup: 'Kabupaten/Kota',
  kind: (kind) => kinds[kind],
  form: (form) => forms[form],
  noRecord: (kind) => noRecords[kind],
  noRecordThere: 'No record in this area up to that day.',
  signIn: 'Sign in to record',
  money,
  about,
  aboutRange,

  turnoverName: 'Turnover',
  turnoverTitle: (month, total, announced) => {
    if (!month || total === null) {
      return announced
        ? `Announced: ${aboutRange(announced)} a month; actual sales are not reported`
        : 'Sales are not reported'
    }
    if (!announced) return `${format.month(month)}: ${money(total)} on record`
    return `${format.month(month)}: on record is ${share(total, announced.low)} of the least that was announced`
  },
  announced: 'Announced',
  announcedBy: (who: string, on: Day) => `a month, by ${who}, ${format.day(on)}`,
  notAnnounced: 'No turnover had been announced by that day.',
  arithmetic: 'The arithmetic behind it',
  arithmeticIs: (count, rate) => `${number(count)} civil servants × ${money(rate)} once a month`,
  arithmeticTimes: (times, isConflict) =>
    isConflict
      ? `what was announced is at least ${number(times)} times its own arithmetic`
      : 'it fits what was announced',
  noArithmetic: 'No arithmetic had been told by that day.',
  recorded: 'On record',
  recordedIn: (month: Month, outletCount: number) =>
    `${format.month(month)}; sales of ${outletCount === 0 ? 'outlets not reported' : `${number(outletCount)} outlets`}`,
  nothingRecorded: 'not reported',
  nothingRecordedLong:
    'Six months without one report of sales. Next: fill in the shelf report of each outlet, and record purchases and exhibitions below.',
  scale: (most) => `The bars are to scale; the longest is ${most}.`,
  monthsTable: 'Month by month',
  monthsCaption: 'Sales on record, the last six finished months',
  month: 'Month',
  outlets: 'Outlets',
  exhibitions: 'Exhibitions, Pasar Tani',
  purchases: 'Purchases outside outlets',
  total: 'Sum',
  inside: (amount) =>
    `Purchases by offices and civil servants in outlets (${amount}) are not added again: the sales of outlets hold them.`,
  civilServantsTitle: (announcedAmount, recordedAmount) =>
    `Spending of the province’s civil servants was announced as ${announcedAmount} a month; on record: ${recordedAmount}.`,
  unreported: 'not reported',
  method:
    'Sum = sales of the shelf reports + turnover of exhibitions and Pasar Tani by their last day + purchases by offices and civil servants outside outlets. A month without reports is not zero.',

  sectionTitle: {
    displayPoint: (figure) => counted(figure, 'display points'),
    marketplaceListing: (figure) => counted(figure, 'listings'),
    cooperative: (figure) => counted(figure, 'cooperatives tied'),
    exhibition: (figure) => counted(figure, 'exhibitions and Pasar Tani'),
  },
  purchaseTitle: (rupiah, transactions) =>
    rupiah === null
      ? 'Nothing on record'
      : `${money(rupiah)} on record${transactions > 0 ? ` in ${number(transactions)} transactions` : ''}`,
  capitalTitle: (rupiah) =>
    rupiah === null ? 'Capital received: not reported.' : `Capital received, as recorded: ${money(rupiah)}.`,
  exhibitionMoney: (rupiah, visits, unknown) => {
    const turnover = rupiah === null ? 'Turnover not reported' : `Turnover ${money(rupiah)}`
    const silent = unknown > 0 && rupiah !== null ? ` (${number(unknown)} without a report of it)` : ''
    return `${turnover}${silent}${visits > 0 ? `, ${number(visits)} visits` : ''}.`
  },
  byForm: (form, rupiah) => `${forms[form]} ${money(rupiah)}`,
  openFigure: 'open the rows behind this number',
  rowsOf: (kind) => `Records: ${kinds[kind]}`,
  showAll: (count) => `Show all ${number(count)}`,
  newest: (shown, of) => `newest ${number(shown)} of ${number(of)}`,
  range: (from, to, of) => `${number(from)}–${number(to)} of ${number(of)}`,
  newer: 'Newer',
  older: 'Older',
  asking: 'Loading records …',
  failed: 'The records could not be loaded. Check the connection and try again.',

  standing,
  since: (window: DayWindow) => `since ${format.window(window)}`,
  until: (window: DayWindow) => `until ${format.window(window)}`,
  on: (window: DayWindow) => format.window(window),
  inMonth: (month: Month) => format.month(month),
  shows: (products) => `shows ${products}`,
  price: (rupiah) => `price ${money(rupiah)}`,
  unnamed: 'a product without a name yet',
  openListing: (label, site) => `${label}, open at ${site}`,
  desa: (name) => `Desa/Kelurahan ${name}`,
  tiedTo: (names) => `tied to ${names}`,
  capitalOf: (cooperative) => `for ${cooperative}`,
  transactions: (count) => `${number(count)} transactions`,
  visits: (count) => `${number(count)} visits`,
  atOutlet: 'spent in an outlet',
  noTurnover: 'turnover not reported',

  saidCount: (count) => `What officials said about it: ${number(count)}`,
  forDay: (day) => `for ${day}`,
  csv: 'Download all records (CSV)',
}
