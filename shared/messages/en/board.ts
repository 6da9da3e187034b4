import type { boardMessages as idBoardMessages } from '#shared/messages/id/board.ts'
import type { BoardSummary, Slot } from '#shared/overview/board.ts'
import type { MonthState } from '#shared/overview/overview.ts'
import { capital, format, numeral, plural } from './format.ts'

const states: Record<MonthState, string> = {
  met: 'met',
  short: 'short',
  none: 'none',
  notReported: 'not reported',
  running: 'running',
}

const slots: Record<Slot, string> = {
  made: 'verified',
  unverified: 'unverified',
  possible: 'month not certain',
  open: 'still owed',
  missing: 'missing',
  notReported: 'not reported',
}

function summary(facts: BoardSummary): string {
  switch (facts.kind) {
    case 'nothingDue':
      return facts.month
        ? `The target is judged once ${format.month(facts.month)} is over`
        : 'No monthly target has been set'
    case 'silentSince':
      return `No kabupaten/kota has reported since ${format.month(facts.month)}`
    case 'lastMonth': {
      const { met, short, none, silent, unverified } = facts.tally
      const rest = [
        short > 0 && `${numeral(short)} short`,
        none > 0 && `${numeral(none)} reported none`,
        silent > 0 && `${numeral(silent)} not reported`,
        unverified > 0 && `${plural(unverified, 'product')} unverified`,
      ].filter((part) => part !== false)
      return [`${format.month(facts.month)}: ${format.number(met)} of ${facts.of} met the target`, ...rest].join(', ')
    }
  }
}

export const boardMessages: typeof idBoardMessages = {
  title: (target) => `${capital(numeral(target))} products a month`,
  summary,
  state: (state) => states[state],
  slot: (slot) => slots[slot],
  cell: ({ state, made, unverified, target, possible }) =>
    [
      states[state],
      (made > 0 || state === 'short') && `${made} of ${target}`,
      unverified > 0 && `${unverified} unverified`,
      possible && `possibly ${possible.made + possible.unverified - made - unverified} more, their month not certain`,
    ]
      .filter(Boolean)
      .join(', '),
  notDue: 'no target',
  kabupaten: 'Kabupaten/Kota',
  monthsMet: 'met',
  monthsMetLong: 'Months met of months that are over',
  silent: 'not reported',
  silentLong: 'Months without a report',
  ofMonths: (met, finished) => `${met}/${finished}`,
  monthsShort: (met, finished) => `${met} of ${plural(finished, 'month')}`,
  earlier: 'Earlier months',
  later: 'Later months',
  toTargets: 'Ranking, pace and targets',
  note: 'A product counts in the month of its launch once it is verified. The running month is not judged yet.',
}
