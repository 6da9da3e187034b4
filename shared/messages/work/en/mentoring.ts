import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { MentoringStatus, Mentor } from '#shared/mentoring/mentoring-status.ts'
import type { MentoringRefusal } from '#shared/mentoring/refusal.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'
import { openList } from './certification.ts'
import { commonRefusal } from './refusal.ts'

const statuses: Record<MentoringStatus, string> = {
  unrecorded: 'unrecorded',
  pending: 'pending',
  ongoing: 'under way',
  transferred: 'transferred to the province',
  completed: 'completed',
  stopped: 'stopped',
}

const mentors: Record<Mentor, string> = { kabupaten: 'kabupaten/kota', province: 'province' }

const acts: Record<MentoringAct, string> = {
  queue: 'Queue',
  start: 'Start',
  transfer: 'Transfer to the province',
  complete: 'Complete',
  stop: 'Stop',
  reopen: 'Reopen',
}

/** From where each act is possible, and what to do otherwise. */
const needs: Record<MentoringAct, string> = {
  queue: 'Only a product whose mentoring is unrecorded can be queued.',
  start: 'Only mentoring that is unrecorded or pending can start; reopen it first where it was stopped.',
  transfer: 'Only mentoring under way can be transferred: record its start first.',
  complete: 'Only mentoring under way or transferred can be completed: record its start first.',
  stop: 'Only mentoring under way or transferred can be stopped.',
  reopen: 'Only mentoring that is completed or stopped can be reopened.',
}

function refusalOf(refusal: MentoringRefusal): string {
  switch (refusal.reason) {
    case 'wrongStatus':
      return `The mentoring of this product is ${statuses[refusal.status]}. ${needs[refusal.act]}`
    case 'alreadyProvince':
      return 'The province already does this mentoring, so there is nothing to transfer.'
    case 'categoryUnknown':
      return 'The category of this product is unknown, and so is what it requires. Fill in the category first.'
    case 'requirementsOpen':
      return `To be completed on ${format.day(refusal.day)}, this is not met: ${openList(refusal.open)}. Complete the checklist, or waive with a reason.`
    default:
      return commonRefusal(refusal)
  }
}

export const mentoringMessages: WorkMessages['mentoring'] = {
  status: (status) => statuses[status],
  mentor: (mentor) => mentors[mentor],
  act: (act) => acts[act],
  refusal: refusalOf,
}
