import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { MentoringStatus, Mentor } from '#shared/mentoring/mentoring-status.ts'
import type { QueueRefusal } from '#shared/mentoring/queue-refusal.ts'
import type { ProductStanding } from '#shared/product/standing.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'
import { certificationMessages } from './certification.ts'
import { mentoringMessages } from './mentoring.ts'

type Counts = Readonly<Record<MentoringStatus, number>>

const { number } = format
const products = (count: number) => `${number(count)} ${count === 1 ? 'product' : 'products'}`
const daysText = (count: number) => `${number(count)} ${count === 1 ? 'day' : 'days'}`
const interval = (count: Interval) => `${format.interval(count)} ${count.high === 1 ? 'day' : 'days'}`
const itemList = (items: readonly ChecklistItem[]) => format.list(items.map(certificationMessages.item))

const statuses: Record<MentoringStatus, string> = {
  unrecorded: 'Not recorded',
  pending: 'Waiting',
  ongoing: 'Ongoing',
  transferred: 'Transferred',
  completed: 'Completed',
  stopped: 'Stopped',
}

const emptyColumns: Record<MentoringStatus, string> = {
  unrecorded: 'Every product has a record.',
  pending: 'Nothing is waiting.',
  ongoing: 'Nothing is being mentored.',
  transferred: 'Nothing waits for the province to complete it.',
  completed: 'Nothing is completed yet.',
  stopped: 'Nothing was stopped.',
}

const mentored: Record<Mentor | 'unknown', string> = {
  kabupaten: 'by the kabupaten/kota',
  province: 'by the province',
  unknown: 'mentor not recorded',
}

const done: Record<MentoringAct, (what: string) => string> = {
  queue: (what) => `${what}: put in the queue`,
  start: (what) => `${what}: mentoring started`,
  transfer: (what) => `${what}: transferred to the province`,
  complete: (what) => `${what}: mentoring completed`,
  stop: (what) => `${what}: mentoring stopped`,
  reopen: (what) => `${what}: mentoring reopened`,
}

const days: Record<MentoringAct, string> = {
  queue: 'Put in the queue on',
  start: 'Started on',
  transfer: 'Transferred on',
  complete: 'Completed on',
  stop: 'Stopped on',
  reopen: 'Reopened on',
}

function headline({ unrecorded, pending, ongoing, transferred, completed }: Counts): string {
  const toDo = [
    pending > 0 ? `${number(pending)} waiting` : '',
    transferred > 0 ? `${number(transferred)} transferred to the province` : '',
    ongoing > 0 ? `${number(ongoing)} ongoing` : '',
  ].filter((part) => part !== '')
  if (toDo.length > 0) return `Products to work on: ${format.list(toDo)}.`
  if (unrecorded > 0) return `${products(unrecorded)} without any record of mentoring.`
  return completed > 0 ? 'Nothing is waiting: mentoring is completed for every product.' : 'No products here yet.'
}

function refusal(refused: QueueRefusal): string {
  if (refused.reason !== 'itemsOpen') return mentoringMessages.refusal(refused)
  return `Not met yet: ${itemList(refused.items)}. Complete the checklist, or waive an item with a reason.`
}

function standing({ mentoring, mentor, since }: ProductStanding, name: string): string {
  const by = mentoring === 'ongoing' && mentor ? ` ${mentored[mentor]}` : ''
  const day = since && mentoring !== 'unrecorded' ? `, ${format.window(since)}` : ''
  return `${name}: ${mentoringMessages.status(mentoring)}${by}${day}`
}

const doneTo = (act: MentoringAct, count: number, name: string | undefined) => done[act](name ?? products(count))

export const queueMessages: WorkMessages['queue'] = {
  title: 'Mentoring',
  headline,
  tabs: 'Views of the queue',
  tab: { board: 'Board', table: 'Table', certificates: 'Certificates' },

  filters: 'Filters',
  filtersActive: (count: number) => (count === 0 ? 'Filters' : `Filters (${number(count)})`),
  search: 'Find a product or producer',
  kabupaten: 'Kabupaten/kota',
  island: 'Island',
  status: 'Mentoring',
  category: 'Category',
  missing: 'Not met yet',
  age: 'Time in this status',
  any: 'all',
  waiting: 'waiting and transferred',
  olderThan: (count: number) => `more than ${daysText(count)}`,
  clear: 'Clear filters',
  resultCount: products,
  manyFit: 'Too many fit to be counted. Narrow the filter.',
  nothing: 'No product fits these filters.',
  nothingHint: 'Loosen or clear the filter, or check the spelling of the search.',
  nothingHere: 'None fits the filter.',

  column: (status: MentoringStatus) => statuses[status],
  columns: 'Columns of the board',
  emptyColumn: (status: MentoringStatus) => emptyColumns[status],
  mentoredBy: (mentor: Mentor | 'unknown') => mentored[mentor],
  moreCards: (count: number) => `Show ${number(count)} more`,
  allInTable: (count: number) => `Open all ${number(count)} in the table`,

  unnamed: (slot: number | null) =>
    slot === null ? 'Product not identified yet' : `Launch slot ${number(slot)}, not identified yet`,
  noProducer: 'producer not recorded',
  days: (count: Interval) => (count.high === 0 ? 'since today' : interval(count)),
  ageIn: (status: MentoringStatus, count: Interval) =>
    `${statuses[status].toLowerCase()} ${count.high === 0 ? 'since today' : `for ${interval(count)}`}`,
  ageUnknown: 'no date yet',
  next: ([first, ...rest]: readonly ChecklistItem[]) => {
    if (!first) return 'checklist met'
    const others = rest.length > 0 ? `, then ${number(rest.length)} more` : ''
    return `${certificationMessages.item(first)}${others}`
  },
  nextIs: (item: string) => `next: ${item}`,
  categoryUnknown: 'category not known yet',
  saving: 'saving…',
  savingOf: (what: string) => `Saving ${what}…`,
  registerFirst: 'Register a product',
  standing,

  acts: (product: string) => `Actions for ${product}`,
  actsShort: 'Actions',
  refusal,
  onlyPmd: 'Only staff of the provincial Dinas PMD can do this.',
  actTitle: (act: MentoringAct, count: number, name: string | undefined) =>
    `${mentoringMessages.act(act)}: ${name ?? products(count)}`,
  when: (act: MentoringAct) => days[act],
  by: 'Mentored by',
  receivingUnit: 'Receiving unit in the province',
  letterNumber: 'Number of the letter',
  reason: 'Reason',
  papers: 'Letter or photo',

  check: 'Check first',
  checking: 'Checking…',
  previewTitle: 'What will happen',
  previewFailed: 'The check failed. What you entered is still here.',
  previewOutOfReach:
    'The server cannot be reached, so nothing could be checked. Saved on this device, each product is sent by itself; what is refused is listed at Outbox with the reason.',
  applyUnchecked: (count) => `Save for ${products(count)} unchecked`,
  canCount: (can: number, all: number) => `It can be applied to ${number(can)} of ${products(all)}.`,
  noneCan: 'It cannot be applied to any of them. Change what you entered, or choose other products.',
  can: 'can',
  cannot: 'cannot',
  gone: 'This product is not found any more.',
  apply: (count: number) => `Apply to ${products(count)}`,
  back: 'Change what I entered',
  retry: 'Try again',

  select: (product: string) => `Select ${product}`,
  selectPage: 'Select all on this page',
  selectionBar: 'Change together',
  selected: (count: number) => `${products(count)} selected`,
  clearSelection: 'Clear selection',
  chooseAct: 'Choose an action',
  actWithCount: (act: MentoringAct, can: number, all: number) =>
    `${mentoringMessages.act(act)} (${number(can)} of ${number(all)})`,
  tooMany: (most: number) => `At most ${products(most)} at once.`,
  proceed: 'Continue',

  table: {
    caption: 'Mentoring queue',
    product: 'Product',
    kabupaten: 'Kabupaten/kota',
    status: 'Mentoring',
    age: 'Time',
    open: 'Not met yet',
    stage: 'Stage',
    acts: 'Actions',
    sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
    pages: 'Pages of the queue',
    range: (first, last, { total, isMore }) =>
      `${number(first)}–${number(last)} of ${isMore ? 'more than ' : ''}${number(total)}`,
    firstPage: 'To the first page',
    previousPage: 'Previous',
    nextPage: 'Next',
  },

  saved: (act: MentoringAct, count: number, name: string | undefined) => `${doneTo(act, count, name)}.`,
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: (what: string) => `Undone: ${what}`,
  undoFailed: 'It cannot be undone.',
  wasUndone: 'undone',
  failed: (act: MentoringAct, what: string) => `“${mentoringMessages.act(act)}” for ${what} was not saved.`,
  failedBulk: 'Nothing was saved, because some were refused:',
  mend: 'Mend the form',
  dismiss: 'Close message',
  recent: 'Your latest changes',
  recentLine: doneTo,

  certificates: {
    title: 'Certificates that end',
    within: 'Ending',
    expired: 'already past',
    withinDays: (count: number) => `within ${daysText(count)}`,
    none: 'No certificate ends in this time.',
    noMore: 'No more certificates on this page.',
    noneHint:
      'Choose another time above. How long a certificate holds is recorded in the checklist on the page of each product.',
    toProducts: 'To the list of products',
    summary: (count) => `${number(count)} ${count === 1 ? 'certificate' : 'certificates'}, the nearest first`,
    range: (first, last) => `certificates ${number(first)}–${number(last)}, the nearest first`,
    pages: 'Pages of certificates',
    item: 'Certificate',
    number: 'Number',
    issuer: 'Issuer',
    expiresOn: 'Valid until',
    daysLeft: 'Days left',
    left: (count: number) => {
      if (count < 0) return `${daysText(-count)} past`
      return count === 0 ? 'ends today' : `${daysText(count)} left`
    },
    noNumber: 'no number',
    noIssuer: 'issuer not recorded',
  },

  product: {
    since: (day: string) => `since ${day}`,
    never: 'No mentoring is on record. That is not “waiting”.',
    timeline: 'History of the mentoring',
    open: (count: number) =>
      count === 0
        ? 'Every required item is met, so the mentoring can be completed.'
        : `${number(count)} required ${count === 1 ? 'item is' : 'items are'} not met yet before the mentoring can be completed:`,
    categoryUnknown: 'The category is not known yet, so what it requires is not either. What holds for every product:',
    toChecklist: 'Open the checklist',
  },
}
