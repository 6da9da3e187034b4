import type { ArchiveRefusal } from '#shared/product/archive-refusal.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { CurationAct } from '#shared/product/curation-acts.ts'
import type { CurationRefusal } from '#shared/product/curation-refusal.ts'
import type { CurationAspect, CurationFinding, CurationStage } from '#shared/product/curation-stage.ts'
import type { NamingRefusal } from '#shared/product/naming-refusal.ts'
import type { UndoRefusal } from '#shared/product/undo-refusal.ts'
import type { WithdrawalRefusal } from '#shared/product/withdrawal-refusal.ts'
import { figurePageMessages } from '../../id/figure-page.ts'
import { format } from '../../id/format.ts'
import { commonRefusal } from './refusal.ts'

const categories: Record<ProductCategory, string> = {
  food: 'makanan',
  beverage: 'minuman',
  fishery: 'hasil laut',
  agri: 'hasil tani',
  essentialOil: 'minyak atsiri',
  textile: 'tenun dan tekstil',
  craft: 'kerajinan',
  other: 'lainnya',
}

const stages: Record<CurationStage, string> = {
  none: 'belum diusulkan',
  proposed: 'diusulkan',
  returned: 'dikembalikan',
  curated: 'lolos kurasi',
  verified: 'terverifikasi',
  launched: 'diluncurkan',
}

const aspects: Record<CurationAspect, string> = {
  potential: 'potensi',
  rawMaterial: 'bahan baku yang berkelanjutan',
  satelliteDesa: 'desa satelit',
  buyer: 'pembeli',
  distribution: 'distribusi',
  legality: 'legalitas',
}

const findings: Record<CurationFinding, string> = { good: 'baik', doubtful: 'meragukan', lacking: 'kurang' }

const acts: Record<CurationAct, string> = {
  propose: 'Usulkan',
  note: 'Catat temuan',
  curate: 'Loloskan kurasi',
  return: 'Kembalikan',
  verify: 'Verifikasi',
  launch: 'Luncurkan',
}

/** From where each act is possible. */
const needs: Record<CurationAct, string> = {
  propose: 'Yang dapat diusulkan hanya produk yang belum diusulkan atau dikembalikan.',
  note: 'Temuan kurasi dicatat sebelum produk diverifikasi.',
  curate: 'Yang dapat diloloskan hanya produk yang diusulkan.',
  return: 'Yang dapat dikembalikan hanya produk yang diusulkan atau lolos kurasi.',
  verify: 'Yang dapat diverifikasi hanya produk yang lolos kurasi, atau yang sudah diluncurkan.',
  launch: 'Yang dapat diluncurkan hanya produk yang terverifikasi.',
}

function curationRefusal(refusal: CurationRefusal): string {
  switch (refusal.reason) {
    case 'wrongStage':
      return `Tahap produk ini: ${stages[refusal.stage]}. ${needs[refusal.act]}`
    case 'alreadyVerified':
      return 'Produk ini sudah diverifikasi.'
    case 'unnamed':
      return 'Produk ini belum teridentifikasi. Isi namanya dahulu.'
    case 'aspectsOpen':
      return `Belum diperiksa atau masih kurang: ${format.list(refusal.missing.map((aspect) => aspects[aspect]))}. Catat temuannya, atau kembalikan usulannya.`
    default:
      return commonRefusal(refusal)
  }
}

function withdrawalRefusal(refusal: WithdrawalRefusal): string {
  switch (refusal.reason) {
    case 'unknownEvent':
      return 'Catatan ini sudah dibatalkan atau tidak ada.'
    case 'firstEvent':
      return 'Catatan pertama tidak dapat dibatalkan. Bila keliru, arsipkan dengan alasan.'
    case 'restsOnIt': {
      const event = figurePageMessages.event(refusal.event, 'product')
      return `Catatan lain bertumpu padanya: “${event}” (${format.window(refusal.window)}). Batalkan itu dahulu.`
    }
  }
}

function namingRefusal(refusal: NamingRefusal): string {
  switch (refusal.reason) {
    case 'notASlot':
      return 'Produk ini bukan produk peluncuran yang menunggu nama. Ubah lewat halaman produknya.'
    case 'alreadyNamed':
      return 'Produk peluncuran ini sudah bernama. Ubah lewat halaman produknya.'
    default:
      return commonRefusal(refusal)
  }
}

function undoRefusal(refusal: UndoRefusal): string {
  if (refusal.reason !== 'laterEvent') return withdrawalRefusal(refusal)
  const event = figurePageMessages.event(refusal.event, 'product')
  return `Sesudahnya sudah ada catatan lain: “${event}” (${format.window(refusal.window)}). Batalkan itu dahulu.`
}

export const productMessages = {
  category: (category: ProductCategory) => categories[category],
  stage: (stage: CurationStage) => stages[stage],
  aspect: (aspect: CurationAspect) => aspects[aspect],
  finding: (finding: CurationFinding) => findings[finding],
  act: (act: CurationAct) => acts[act],
  curationRefusal,
  namingRefusal,
  undoRefusal,
  archiveRefusal: (refusal: ArchiveRefusal) => commonRefusal(refusal),
}
