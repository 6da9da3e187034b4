import type { targetMessages as id } from '../id/target.ts'
import type { TargetRefusal } from '#shared/target/refusal.ts'
import { format } from '../../en/format.ts'

function refusal(refused: TargetRefusal): string {
  switch (refused.reason) {
    case 'pastMonth':
      return `Months that are over keep their target. The earliest is ${format.day(refused.earliest)}.`
    case 'duePassed':
      return `The deadline ${format.day(refused.dueOn)} has passed and stays on record. Set a new target.`
    case 'decidedInFuture':
      return `The day of the decision has not come yet. The latest is ${format.day(refused.today)}.`
    case 'alreadySet':
      return `There is a target of ${format.number(refused.value)} a month since ${format.day(refused.validFrom)}. Change that one.`
    case 'textOnly':
      return 'This target is an announcement in words; it is not counted here.'
    case 'closed':
      return `This target was replaced or ended on ${format.day(refused.closedOn)}.`
    case 'otherPeriod':
      return 'A monthly target cannot become one with a deadline, nor the other way round. Set a new target.'
    case 'notMonthly':
      return 'Only monthly targets can be ended.'
    case 'same':
      return 'Nothing has changed.'
  }
}

export const targetMessages: typeof id = {
  refusal,
  reason: (text) => `Reason: ${text}`,
  set: 'Set a new target',
  change: 'Change',
  changeOf: (target) => `Change the target: ${target}`,
  end: 'End',
  endOf: (target) => `End the target: ${target}`,
  onlyToday: 'Targets are changed in the view of today.',
  setTitle: 'Set a new target',
  changeTitle: (target) => `Change the target ${target}`,
  endTitle: (target) => `End the target ${target}`,
  keepsPast: 'The past keeps the target that was in force then; the old one is not deleted.',
  endText: 'After the last day this kabupaten/kota has the common target again.',
  kind: 'Kind of target',
  period: { month: 'verified products every month', byDay: 'a number by a day' },
  title: 'Title',
  titleHint: 'As in the decision or its letter.',
  monthTitle: 'New leading products every month',
  scope: 'For whom',
  everywhere: { month: 'each kabupaten/kota', byDay: 'the whole province' },
  figure: 'Number',
  chooseFigure: 'choose a number',
  value: 'How many',
  valueMonthHint: 'Verified products in one month.',
  validFrom: 'In force from',
  validFromHint: 'It holds for that whole month.',
  validTo: 'In force until',
  validToHint: 'Leave empty if it has no end.',
  dueOn: 'Deadline',
  lastDay: 'Last day',
  setBy: 'Set by',
  setByHint: 'Leave empty if by the governor’s office.',
  setOn: 'Set on',
  why: 'Reason',
  needsLine:
    'The server cannot be reached. Decisions about targets do not wait on this device; what you typed stays in this tab, save it when connected.',
  whyHint: 'Seen by everybody who is signed in.',
  save: 'Set',
  saveChange: 'Save the change',
  saveEnd: 'End the target',
  conflict: (who) =>
    `${who || 'Somebody else'} has just changed this target. Close this, then change the one in force now; what you typed is kept here.`,
  saved: {
    set: 'The target is set.',
    changed: 'The target is changed; the old one stays on record.',
    ended: 'The target is ended.',
  },
}
