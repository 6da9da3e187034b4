import { daysBetween, type Day } from '#shared/day/day.ts'
import type { LateKabupaten, ReportListRow } from '#shared/report/answers.ts'
import type { BarringProduct, ReportRefusal } from '#shared/report/refusal.ts'
import type { ReportAct, ReportEventType, ReportState } from '#shared/report/report.ts'
import { format, plural } from '../../en/format.ts'
import type { reportMessages as id } from '../id/report.ts'

const { number, list } = format

const states: Record<ReportState | 'missing', string> = {
  missing: 'not begun',
  draft: 'draft',
  submitted: 'waiting for review',
  accepted: 'accepted',
  returned: 'returned',
  reopened: 'reopened',
}

const steps: Record<ReportEventType, string> = {
  drafted: 'Begun',
  submitted: 'Submitted',
  accepted: 'Accepted by PMD',
  returned: 'Returned',
  reopened: 'Reopened',
  withdrawn: 'Import taken back',
}

const acts: Record<ReportAct, string> = {
  save: 'saved',
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
  reopen: 'reopened',
}

function productName({ name, launchSlot }: Pick<BarringProduct, 'name' | 'launchSlot'>): string {
  return name ?? (launchSlot === null ? 'product without a name' : `launch product ${number(launchSlot)} (no name yet)`)
}

const named = (products: readonly BarringProduct[]) => list(products.map(productName))

function refusal(refused: ReportRefusal): string {
  switch (refused.reason) {
    case 'wrongState':
      return `A report that is “${states[refused.state]}” cannot be ${acts[refused.act]}.`
    case 'notReportable':
      return `Reports are for ${format.month(refused.first)} to ${format.month(refused.last)} only.`
    case 'monthRunning':
      return `The month is not over. The report can be submitted after ${format.day(refused.endsOn)}; until then save it as a draft.`
    case 'saysNothing':
      return 'Choose the products that were launched, or say that there were none.'
    case 'notOnRecord':
      return refused.products.length > 0
        ? `Archived: ${named(refused.products)}. Take it out of this report.`
        : 'A product is not on record here. Load the page anew and choose again.'
    case 'otherMonth':
      return `By the registry launched in another month: ${named(refused.products)}. Take it out of this report, or correct the day on the product’s page.`
    case 'leftOut':
      return `By the registry launched in this month: ${named(refused.products)}. Tick it${refused.isNihil ? ', so the report is not “none”' : ''}, or correct the day on the product’s page.`
  }
}

function due({ state, dueOn, daysLate, submittedOn }: DueFacts, today: Day): string {
  if (state === 'submitted' || state === 'accepted') {
    const on = submittedOn ? `submitted ${format.dayMonth(submittedOn)}` : ''
    return [on, daysLate > 0 ? `${plural(daysLate, 'day')} late` : 'in time'].filter(Boolean).join(', ')
  }
  if (daysLate > 0) return `${plural(daysLate, 'day')} late (due ${format.dayMonth(dueOn)})`
  const left = daysBetween(today, dueOn)
  return `due ${format.dayMonth(dueOn)}, ${left === 0 ? 'today' : `${plural(left, 'day')} left`}`
}
type DueFacts = Pick<ReportListRow, 'state' | 'dueOn' | 'daysLate' | 'submittedOn'>

function says({ isNihil, productCount }: { isNihil: boolean; productCount: number }): string {
  if (isNihil) return 'none'
  return productCount === 0 ? 'nothing written yet' : plural(productCount, 'product')
}

function reminder({ months }: LateKabupaten, kabupaten: string, office: string): string {
  const late = list(months.map(({ month }) => format.month(month)))
  const returned = months.some(({ state }) => state === 'returned')
  return [
    `To the government of ${kabupaten}:`,
    `we have not received the monthly OVOP report of ${late} (the oldest is ${plural(Math.max(...months.map(({ daysLate }) => daysLate)), 'day')} late).`,
    returned ? 'Please mend and submit again what we returned.' : '',
    `Please submit it in Pantau OVOP, also if there were no products. Thank you. ${office}`,
  ]
    .filter(Boolean)
    .join(' ')
}

export const reportMessages: typeof id = {
  title: 'Monthly reports',
  state: (state) => states[state],
  refusal,
  due,
  says,
  productName,

  ownHeadline: (waiting, late) =>
    late > 0
      ? `${plural(late, 'report')} late`
      : waiting > 0
        ? `${plural(waiting, 'report')} waiting for you`
        : 'Every report that is due was submitted',
  ownFound: (count) => `${plural(count, 'report')} ${count === 1 ? 'fits' : 'fit'} the filter`,
  headline: (month, counts, of) =>
    [
      `${format.month(month)}: ${number(counts.accepted ?? 0)} of ${number(of)} accepted`,
      counts.submitted && `${number(counts.submitted)} waiting for review`,
      counts.returned && `${number(counts.returned)} returned`,
      counts.reopened && `${number(counts.reopened)} reopened`,
      `${number((counts.missing ?? 0) + (counts.draft ?? 0))} not submitted`,
    ]
      .filter(Boolean)
      .join(', '),
  headlineIn: (month, state, count) => `${format.month(month)}, ${state}: ${number(count)} kabupaten/kota`,
  headlineOf: (kabupaten, count) => `${kabupaten}: ${plural(count, 'month')}`,
  dueDayNote: (day) => `Reports are due on day ${number(day)} of the next month, at 24.00 WITA.`,
  readOnly: 'The governor’s office reads; accepting and returning is for PMD.',
  tabs: 'Parts of the reports',
  tab: { list: 'Reports', late: 'To be reminded' },
  filters: 'Filters of reports',
  month: 'Month',
  anyMonth: 'all months',
  lastMonth: 'last month',
  kabupaten: 'Kabupaten/Kota',
  anyKabupaten: 'all',
  stateFilter: 'Status',
  anyState: 'all',
  caption: 'Monthly reports',
  status: 'Status',
  when: 'Due',
  nothing: 'No report fits this filter.',
  showAll: 'Show all reports',
  running: 'running month, can be prepared',
  write: 'Write the report',
  writeOf: (month) => `Write the report of ${format.month(month)}`,
  openOf: (kabupaten, month) => `${kabupaten}, ${format.month(month)}`,
  older: 'The server is out of reach. This is the list as it was last loaded.',

  lateTitle: (count) => (count === 0 ? 'Nobody is late' : `${number(count)} kabupaten/kota are late`),
  lateByProvince: 'By province',
  lateProvinceHeads: ['Late', 'The oldest'],
  lateKabupaten: (count) => `${number(count)} kabupaten/kota`,
  lateDays: (days) => plural(days, 'day'),
  lateLongest: 'The longest waiting',
  lateMore: (count) => `And ${number(count)} more kabupaten/kota: open their province to see all of them.`,
  lateNext: 'Copy a reminder, then send it by letter or message.',
  lateMonths: (row) =>
    row.months
      .map(({ month, daysLate, state }) => `${format.shortMonth(month)} (${states[state]}, ${plural(daysLate, 'day')})`)
      .join('; '),
  reminder,
  copy: 'Copy the reminder',
  copyOf: (kabupaten) => `Copy the reminder for ${kabupaten}`,
  copyAll: 'Copy all reminders',
  copied: 'Copied',
  copyFailed: 'The browser refused to copy. Select the text and copy it yourself.',

  dueDay: {
    title: 'When monthly reports are due',
    label: 'Due day',
    hint: 'A day of the next month, 1 to 28. It holds for reports that were not submitted yet.',
    save: 'Save the due day',
    saved: 'The due day is saved.',
    conflict: (who, value) =>
      `${who || 'Somebody else'} has just changed it to day ${number(value)}. Save again if you still want to change it.`,
  },

  reportOf: (month) => `Report of ${format.month(month)}`,
  toList: 'All reports',
  notFoundTitle: 'No such report',
  notFound: 'This month has no report, or the kabupaten/kota is not yours.',
  locked: {
    submitted: 'PMD is reviewing this report; it cannot be changed.',
    accepted: 'This report is accepted and locked. Only PMD can reopen it.',
  },
  returnedNote: (note) => `Returned by PMD: ${note}`,
  reopenedNote: (note) => `Reopened by PMD: ${note}`,
  notBegun: 'Nothing was written for this month yet.',

  products: 'Products of the month',
  kind: 'What is reported',
  kindProducts: 'Products were launched',
  kindNihil: 'None, no product was launched',
  launchedProducts: 'Launched in this month by the registry',
  launchedHint: 'Ticked already. If one is wrong, correct the day on the product’s page.',
  noLaunched: 'The registry has no launch in this month.',
  onTheWay: (count) => `Other products that are not launched by the registry (${number(count)})`,
  onTheWayHint: 'What is ticked here counts as reported, not verified.',
  register: 'Register a new product',
  verified: 'verified',
  unverified: 'unverified',
  archived: 'archived',
  shelf: 'Shelf of the outlet',
  shelfHint: 'Goods that are there, sold out, or did not come again.',
  obstacles: 'Obstacles',
  obstaclesHint: 'What stood in the way this month, and what help is needed.',
  note: 'Note',
  evidence: 'Attachments',
  saveDraft: 'Save draft',
  submit: 'Check and submit',
  savedDraft: 'The draft is saved. It is not submitted yet.',
  confirmTitle: (month) => `Submit the report of ${format.month(month)}?`,
  confirmText: 'Once submitted, the report is locked until PMD accepts or returns it.',
  confirm: 'Submit the report',
  keepWriting: 'Back to writing',
  nothingWritten: 'empty',
  sent: 'The report is submitted. PMD will review it.',

  accept: 'Accept',
  acceptTitle: 'Accept this report?',
  acceptText: 'The report is locked. Products still count only once they are verified.',
  return: 'Return',
  returnTitle: 'Return this report',
  returnText: 'The month is not reported again until it is submitted anew.',
  reopen: 'Reopen',
  reopenTitle: 'Reopen this report',
  reopenText: 'The kabupaten/kota can mend it; what it said stands until it is submitted anew.',
  acceptNote: 'Note to the kabupaten/kota',
  returnNote: 'What is to be mended',
  reopenNote: 'Reason',
  done: { accept: 'The report is accepted.', return: 'The report is returned.', reopen: 'The report is reopened.' },
  stale: (who, at) =>
    `${who || 'Somebody else'} changed this report on ${at} WITA. The newest is shown now; check it, and try again if it is still needed.`,

  history: 'History',
  step: (step) => (step.type === 'submitted' ? `${steps.submitted}: ${says(step)}` : steps[step.type]),
  stepBy: (by, person, at) => `${by} (${person}), ${at} WITA`,
}
