import type { ChecklistItem, ChecklistState } from '#shared/certification/checklist-item.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { Choice, TwoLanguages } from '../dataset.ts'

type Words = TwoLanguages & { aliases?: readonly string[] }

const categories: Record<ProductCategory, Words> = {
  food: { id: 'Makanan', en: 'Food', aliases: ['pangan', 'kuliner', 'makanan olahan', 'olahan makanan'] },
  beverage: { id: 'Minuman', en: 'Beverage', aliases: ['kopi', 'teh'] },
  fishery: { id: 'Hasil laut', en: 'Fishery', aliases: ['perikanan', 'ikan', 'hasil perikanan'] },
  agri: {
    id: 'Hasil tani',
    en: 'Agriculture',
    aliases: ['pertanian', 'perkebunan', 'hasil pertanian', 'hortikultura'],
  },
  essentialOil: { id: 'Minyak atsiri', en: 'Essential oil', aliases: ['atsiri', 'herbal', 'kosmetik', 'minyak'] },
  textile: { id: 'Tenun dan tekstil', en: 'Textile', aliases: ['tenun', 'tenun ikat', 'tekstil', 'kain', 'fashion'] },
  craft: { id: 'Kerajinan', en: 'Craft', aliases: ['kriya', 'kerajinan tangan', 'anyaman'] },
  other: { id: 'Lainnya', en: 'Other', aliases: ['lain-lain', 'lain'] },
}

const states: Record<ChecklistState, Words> = {
  notNeeded: { id: 'Tidak perlu', en: 'Not needed', aliases: ['tidak diperlukan', 'tdk perlu'] },
  notStarted: { id: 'Belum dimulai', en: 'Not started', aliases: ['belum', 'belum ada', 'tidak ada', 'tidak', 'tdk'] },
  inProgress: { id: 'Sedang diurus', en: 'In progress', aliases: ['proses', 'dalam proses', 'sedang proses'] },
  done: { id: 'Selesai', en: 'Done', aliases: ['sudah', 'sudah ada', 'ada', 'ya', 'lengkap', 'v', '✓'] },
  waived: { id: 'Dikecualikan', en: 'Waived' },
}

export const itemWords: Record<ChecklistItem, Words> = {
  productionQuality: { id: 'Mutu produksi', en: 'Production quality', aliases: ['mutu', 'kualitas produksi'] },
  separateEquipment: {
    id: 'Alat terpisah',
    en: 'Separate equipment',
    aliases: ['alat produksi terpisah', 'peralatan'],
  },
  nib: { id: 'NIB', en: 'NIB', aliases: ['status nib', 'ada nib'] },
  packaging: { id: 'Kemasan', en: 'Packaging' },
  labelling: { id: 'Label', en: 'Label', aliases: ['label kemasan'] },
  distributionPermit: { id: 'Izin edar', en: 'Distribution permit', aliases: ['pirt', 'p-irt', 'bpom', 'bpom/pirt'] },
  halal: { id: 'Halal', en: 'Halal', aliases: ['sertifikat halal', 'status halal'] },
  barcode: { id: 'Barcode', en: 'Barcode', aliases: ['gtin'] },
  qris: { id: 'QRIS', en: 'QRIS' },
  digitalPromotion: { id: 'Promosi digital', en: 'Digital promotion', aliases: ['promosi online', 'media sosial'] },
}

export const categoryChoices = toChoices(categories)
export const checklistChoices = toChoices(states)
export const schemeChoices: readonly Choice[] = ['OVOP', 'OCOP', 'OSOP'].map((value) => ({
  value,
  label: { id: value, en: value },
}))

function toChoices(words: Readonly<Record<string, Words>>): readonly Choice[] {
  return Object.entries(words).map(([value, { id, en, aliases }]) => ({
    value,
    label: { id, en },
    ...(aliases && { aliases }),
  }))
}
