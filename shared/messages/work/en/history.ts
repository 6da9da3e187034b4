import type { EventDetail } from '#shared/figure/registry-event.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import { figurePageMessages } from '../../en/figure-page.ts'
import { format } from '../../en/format.ts'
import { certificationMessages } from './certification.ts'
import { mentoringMessages } from './mentoring.ts'
import type { WorkMessages } from '../id.ts'
import { productMessages } from './product.ts'

type Told = Pick<ReportedEvent, 'type' | 'subjectKind' | 'detail'>

/** What happened, in one line: `Mentoring started by kabupaten/kota`. */
function sentence({ type, subjectKind, detail }: Told): string {
  return capitalised(bodyOf({ type, subjectKind, detail }))
}

function bodyOf({ type, subjectKind, detail }: Told): string {
  const plain = figurePageMessages.event(type, subjectKind)
  const { item, state, aspect, finding, category, by, receivingUnit, missing } = detail
  if (type === 'checklistNoted' && item && state) {
    return `${certificationMessages.item(item)}: ${certificationMessages.state(state)}`
  }
  if (type === 'curationNoted' && aspect && finding) {
    return `curation, ${productMessages.aspect(aspect)}: ${productMessages.finding(finding)}`
  }
  if (type === 'categorised' && category) return `category noted: ${productMessages.category(category)}`
  if (type === 'mentoringStarted' && by) return `${plain} by ${mentoringMessages.mentor(by)}`
  if (type === 'mentoringTransferred' && receivingUnit) return `${plain}, received by ${receivingUnit}`
  if (type === 'returned' && missing) {
    return `${plain}; lacking: ${format.list(missing.map((each) => productMessages.aspect(each)))}`
  }
  return plain
}

/** Further facts of an event, each a short phrase. */
function facts({ letterNumber, number, issuer, issuedOn, expiresOn, reason, note, place }: EventDetail): string[] {
  return [
    letterNumber && `letter ${letterNumber}`,
    number && `number ${number}`,
    issuer && `issuer ${issuer}`,
    issuedOn && `issued ${format.shortDay(issuedOn)}`,
    expiresOn && `valid until ${format.shortDay(expiresOn)}`,
    place,
    reason && `reason: ${reason}`,
    note,
  ].filter((part): part is string => Boolean(part))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const historyMessages: WorkMessages['registry']['history'] = {
  title: 'History',
  sentence,
  facts,
  withdrawn: 'taken back',
  rival: 'other report',
  recorded: (day, who) => `recorded ${day} by ${who}`,
  withdrawnOn: (day, who, reason) => `taken back ${day} by ${who}${reason ? `: ${reason}` : ''}`,
  evidence: (count) => `${format.number(count)} ${count === 1 ? 'file' : 'files'} of evidence`,
  more: (count) => `Show ${format.number(count)} older entries`,
  withdrawOf: (event) => `Undo the entry: ${event}`,
  undo: 'Undo',
  nothing: 'Nothing is on record yet. What is submitted and how it is judged will stand here.',
}
