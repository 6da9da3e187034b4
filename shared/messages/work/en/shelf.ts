import type { Month } from '#shared/day/day.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import type { ShelfLineKind } from '#shared/outlet/shelf/answers.ts'
import type { ShelfRowOutcome } from '#shared/outlet/shelf/preview.ts'
import type { ShelfColumn } from '#shared/outlet/shelf/read-rows.ts'
import type { LineRefusal, ShelfRefusal, UnusualAmount } from '#shared/outlet/shelf/refusal.ts'
import { localShare, type ShelfSummary } from '#shared/outlet/shelf/summary.ts'
import { format } from '../../en/format.ts'
import type { shelfMessages as indonesian } from '../id/shelf.ts'
import { openList } from './certification.ts'

const { number } = format
const money = (rupiah: number) => formatRupiah(rupiah, 'en')
const count = (value: number, one: string, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`

function refusal(refused: ShelfRefusal): string {
  switch (refused.reason) {
    case 'futureMonth':
      return `This month has not come yet. The last shelf report can be about ${format.month(refused.last)}.`
    case 'notLaunched':
      return refused.launched
        ? `This outlet opened on ${format.window(refused.launched)}: there was no shelf in this month.`
        : 'The opening of this outlet is not on record. Record it on the page of the outlet first.'
    case 'closed':
      return `This outlet was closed on ${format.window(refused.closed)}.`
    case 'lines':
      return 'Some goods cannot be recorded yet. See the marked lines.'
    case 'unusual':
      return 'Some numbers are unusually large. Check them, then say that they are right.'
  }
}

function lineRefusal(refused: LineRefusal): string {
  switch (refused.reason) {
    case 'notOnRecord':
      return 'This product is no longer on record. Remove it, then search again.'
    case 'noSuchSupplier':
      return 'This supplier is no longer on record. Write the name.'
    case 'notReady':
      return refused.missing.length > 0
        ? `Not allowed on a shelf yet. Missing: ${openList(refused.missing)}.`
        : 'Not allowed on a shelf yet: its category is not on record.'
  }
}

function amount({ amount: value, unit }: Pick<UnusualAmount, 'amount' | 'unit'>): string {
  return unit === 'rupiah' ? money(value) : count(value, 'piece')
}

/** How much of the goods on the shelf is of the programme, as a percentage. */
function share(summed: ShelfSummary): string {
  return `${number(Math.round(100 * (localShare(summed) ?? 0)))}%`
}

function summary(summed: ShelfSummary): string {
  const { productCount, findingCount, outsideCount, ranOutCount, supplierCount, salesRupiah } = summed
  return [
    productCount === 0
      ? 'no product of the programme'
      : count(productCount, 'product of the programme', 'products of the programme'),
    findingCount > 0 && `${number(findingCount)} of them findings`,
    outsideCount > 0 && `${number(outsideCount)} from outside (${share(summed)} of the programme)`,
    ranOutCount > 0 && `${number(ranOutCount)} ran out`,
    supplierCount > 0 && count(supplierCount, 'supplier'),
    salesRupiah === null ? 'sales not told' : `sales ${money(salesRupiah)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const kinds: Record<ShelfLineKind, string> = {
  programme: 'product of the programme',
  finding: 'found without permit',
  outside: 'from outside the programme',
}

const columns: Record<ShelfColumn, string> = {
  name: 'Product',
  kind: 'Kind',
  quantity: 'Quantity',
  price: 'Price',
  sales: 'Sales',
  ranOut: 'Ran out',
  supplier: 'Supplier',
}

const outcomes: Record<ShelfRowOutcome, string> = {
  ready: 'ready',
  notReady: 'not allowed on a shelf yet',
  outside: 'from outside the programme',
  unknown: 'not in the registry',
  twice: 'already in another row',
  wrong: 'cannot be read',
}

/** Shelf reports of outlets: the form, its spreadsheet, findings, and where a product lies. */
export const shelfMessages: typeof indonesian = {
  title: (month: Month) => `Shelf in ${format.month(month)}`,
  toTab: 'Shelves of all outlets',
  notFoundTitle: 'There is no such outlet or month',
  notFound: 'Check the address, or look for the outlet in the list.',
  kind: (kind) => kinds[kind],
  refusal,
  lineRefusal,
  summary,
  amount,

  month: 'Month',
  monthChoice: (month, isReported) => `${format.month(month)}${isReported ? ' · reported' : ''}`,
  notReported: 'Not reported yet.',
  reported: 'Reported. Sending again corrects that report; what stood before stays in the history.',
  readOnly: 'You can read this report. Shelves are reported by the kabupaten of the outlet and Dinas PMD.',

  copy: (month, lines) => `Copy the shelf of ${format.month(month)} (${number(lines)} goods)`,
  copyHint: 'Then only mark what ran out.',
  startEmpty: 'There is no earlier report to copy. Choose the products that are on the shelf.',
  goods: (lines) => (lines === 0 ? 'Goods on the shelf' : `Goods on the shelf (${number(lines)})`),
  clear: 'Empty the list',
  emptyShelf: 'Nothing yet. An empty shelf may be reported as empty.',
  there: 'There',
  ranOut: 'Ran out',
  stateOf: (name) => `State of ${name}`,
  more: 'Price, quantity …',
  moreOf: (name) => `Price, quantity … of ${name}`,
  price: 'Price each',
  quantity: 'Pieces on the shelf',
  fewer: (name) => `Fewer of ${name}`,
  oneMore: (name) => `One more of ${name}`,
  lineSales: 'Sold this month',
  supplier: 'Supplier',
  remove: 'Remove from the report',
  removeOf: (name) => `Remove from the report: ${name}`,
  asFinding: 'Record as a finding',
  asFindingOf: (name) => `Record as a finding: ${name}`,
  isFinding: 'Recorded as found without permit; it goes on the list for follow-up.',
  piece: (pieces) => count(pieces, 'piece'),
  noPrice: 'no price',
  add: 'Add a product',
  addHint: 'Type the name of a product, of other kabupaten too.',
  addNothing: (text) => `There is no product “${text}” in the registry.`,
  addOutside: (text) => `Record “${text}” as goods from outside the programme`,
  notReadyYet: 'not allowed on a shelf yet',
  suggestions: (products, areMore) =>
    areMore
      ? `Ready and not in this report yet (the first ${number(products)}; search for others below)`
      : `Ready and not in this report yet (${number(products)})`,
  showAll: (products, areMore) => (areMore ? `Show the first ${number(products)}` : `Show all (${number(products)})`),

  sales: 'Sales of this month',
  salesHint:
    'All sales of the outlet in the month, in whole rupiah. Leave empty if not known; write 0 if there were none.',
  note: 'Note',
  evidence: 'Attachments',
  extra: 'Note and attachments',
  submit: 'Send the shelf report',
  correct: 'Send the correction',
  barred: (lines) =>
    `${count(lines, 'product is', 'products are')} not allowed on a shelf: record as a finding or remove.`,
  undo: 'Undo',
  undone: 'That report was taken back.',
  holdsAgain: (report) => `What holds again: ${report}.`,
  noneHolds: 'The month is without a report again.',
  sent: (month, text) => `Shelf report of ${format.month(month)} saved: ${text}.`,
  sentFindings: (findings) => `${count(findings, 'finding goes', 'findings go')} on the list for follow-up.`,
  seeTab: 'See the shelves of all outlets',
  changeAgain: 'Correct this report',
  writeAgain: 'Report again',
  unusualTitle: 'An unusually large number',
  unusualText: 'It is usually not that large. Check the zeros.',
  unusualRow: (place, text, limit) => `${place}: ${text} (usually at most ${limit})`,
  unusualConfirm: 'The number is right, send',
  unusualChange: 'Back to check',

  file: 'Fill from a spreadsheet',
  fileHint:
    'Excel, LibreOffice or CSV, with headings above the columns. Only Product is needed; there may be Quantity, Price, Sales, Ran out, Supplier, Kind.',
  fileChoose: 'Choose a file (.xlsx, .ods, .csv)',
  fileTemplate: 'Download an example',
  fileReading: 'Reading the file …',
  filePreview: (rows, taken) => `${count(rows, 'row')} read, ${number(taken)} can be taken over`,
  fileRow: 'Row',
  fileColumn: (column) => columns[column],
  fileOutcome: (outcome) => outcomes[outcome],
  fileResult: 'Result',
  fileUnknownHeadings: (names) => `These columns are not known and were left out: ${names}.`,
  fileTake: (rows) => `Take ${count(rows, 'row')} into the report`,
  fileUnknownAsOutside: 'Also take what is not on record, as goods from outside the programme',
  fileReplaces: 'The list of goods in this report is replaced. Nothing is sent yet.',
  fileProblem: {
    empty: 'This file is empty.',
    noNameColumn: 'There is no column “Product”. Write the headings above the goods.',
    tooManyRows: 'Too many rows: at most 300.',
    notSent: 'The file was not read, because the server is out of reach. Try again.',
  },
  fileTooLarge: 'This file is too large. One month of one outlet fits into a few kilobytes.',

  historyTitle: 'History of this month',
  historyNone: 'Never sent.',
  step: (productCount, salesRupiah) =>
    `${count(productCount, 'product')}, ${salesRupiah === null ? 'sales not told' : money(salesRupiah)}`,
  stepBy: (by, person) => (person === '' ? by : `${by} (${person})`),
  withdrawn: 'taken back',
  compareLines: 'Goods',

  findingsTitle: 'Found on shelves',
  findingsLead: (open) =>
    open === 0
      ? 'According to the last reports nothing is on a shelf without permit in your area.'
      : `${count(open, 'product is', 'products are')} on a shelf without being allowed there. Help to complete what is missing, or ask the outlet to take it down.`,
  findingSince: (first, last) =>
    first === last
      ? `reported in ${format.month(first)}`
      : `reported from ${format.month(first)} to ${format.month(last)}`,
  findingMissing: (text) => `Missing today: ${text}`,
  findingReady: 'This product is ready now.',
  findingGone: 'The last report does not name it as a finding any more.',
  findingAt: (outlet) => `at ${outlet}`,
  findingsClosed: (findings) => `Done (${number(findings)})`,

  ofProductTitle: 'On the shelves of outlets',
  ofProductNone: 'Never reported on the shelf of any outlet.',
  lastSeen: (month) => `last reported in ${format.month(month)}`,
}
