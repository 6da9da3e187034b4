import type { ChecklistItem, ChecklistState } from '#shared/certification/checklist-item.ts'
import type { ChecklistRefusal } from '#shared/certification/refusal.ts'
import type { OpenItem } from '#shared/certification/requirements.ts'
import { format } from '../../id/format.ts'
import { commonRefusal } from './refusal.ts'

const items: Record<ChecklistItem, string> = {
  productionQuality: 'mutu produksi',
  separateEquipment: 'alat terpisah dari rumah tangga',
  nib: 'NIB',
  packaging: 'kemasan',
  labelling: 'label',
  distributionPermit: 'izin edar (BPOM MD atau P-IRT)',
  halal: 'halal',
  barcode: 'barcode',
  qris: 'QRIS',
  digitalPromotion: 'promosi digital',
}

const states: Record<ChecklistState, string> = {
  notNeeded: 'tidak perlu',
  notStarted: 'belum dimulai',
  inProgress: 'sedang diurus',
  done: 'selesai',
  waived: 'dikecualikan',
}

const whys: Record<OpenItem['why'], string> = {
  notStarted: states.notStarted,
  inProgress: states.inProgress,
  notNeeded: 'ditandai tidak perlu',
  expired: 'kedaluwarsa',
}

/** `label (belum dimulai), halal (kedaluwarsa)` */
export function openList(open: readonly OpenItem[]): string {
  return open.map(({ item, why }) => `${items[item]} (${whys[why]})`).join(', ')
}

function refusalOf(refusal: ChecklistRefusal): string {
  switch (refusal.reason) {
    case 'issuedInFuture':
      return `Hari terbit belum tiba. Pilih tanggal sampai ${format.day(refusal.today)}.`
    case 'requiredByCategory':
      return `Kategori produk ini mewajibkan ${items[refusal.item]}. Bila memang tidak dapat dipenuhi, pilih “dikecualikan” dan tulis alasannya.`
    case 'completed':
      return `Pendampingan sudah dicatat selesai, dan dengan ini tidak terpenuhi lagi: ${openList(refusal.open)}. Buka kembali pendampingannya dahulu.`
    default:
      return commonRefusal(refusal)
  }
}

export const certificationMessages = {
  item: (item: ChecklistItem) => items[item],
  state: (state: ChecklistState) => states[state],
  openList,
  refusal: refusalOf,
}
