import type { ChecklistItem, ChecklistState } from '#shared/certification/checklist-item.ts'
import type { ChecklistRefusal } from '#shared/certification/refusal.ts'
import type { OpenItem } from '#shared/certification/requirements.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'
import { commonRefusal } from './refusal.ts'

const items: Record<ChecklistItem, string> = {
  productionQuality: 'production quality',
  separateEquipment: 'equipment apart from the household',
  nib: 'NIB',
  packaging: 'packaging',
  labelling: 'labelling',
  distributionPermit: 'distribution permit (BPOM MD or P-IRT)',
  halal: 'halal',
  barcode: 'barcode',
  qris: 'QRIS',
  digitalPromotion: 'digital promotion',
}

const states: Record<ChecklistState, string> = {
  notNeeded: 'not needed',
  notStarted: 'not started',
  inProgress: 'in progress',
  done: 'done',
  waived: 'waived',
}

const whys: Record<OpenItem['why'], string> = {
  notStarted: states.notStarted,
  inProgress: states.inProgress,
  notNeeded: 'marked as not needed',
  expired: 'expired',
}

/** `labelling (not started), halal (expired)` */
export function openList(open: readonly OpenItem[]): string {
  return open.map(({ item, why }) => `${items[item]} (${whys[why]})`).join(', ')
}

function refusalOf(refusal: ChecklistRefusal): string {
  switch (refusal.reason) {
    case 'issuedInFuture':
      return `The day of issue has not come yet. Choose a date up to ${format.day(refusal.today)}.`
    case 'requiredByCategory':
      return `The category of this product requires ${items[refusal.item]}. If it really cannot be met, choose “waived” and write why.`
    case 'completed':
      return `The mentoring is on record as completed, and with this it lacks: ${openList(refusal.open)}. Reopen the mentoring first.`
    default:
      return commonRefusal(refusal)
  }
}

export const certificationMessages: WorkMessages['certification'] = {
  item: (item) => items[item],
  state: (state) => states[state],
  openList,
  refusal: refusalOf,
}
