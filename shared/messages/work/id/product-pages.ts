import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { OpenItem } from '#shared/certification/requirements.ts'
import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { ListLength } from '#shared/product/answers.ts'
import type { CurationAct } from '#shared/product/curation-acts.ts'
import type { ProductScheme } from '#shared/product/schema.ts'
import { format } from '../../id/format.ts'

const { number } = format
const products = (count: number) => `${number(count)} produk`

/** Short names, for lists of what is missing. */
const shortItems: Record<ChecklistItem, string> = {
  productionQuality: 'mutu',
  separateEquipment: 'alat terpisah',
  nib: 'NIB',
  packaging: 'kemasan',
  labelling: 'label',
  distributionPermit: 'izin edar',
  halal: 'halal',
  barcode: 'barcode',
  qris: 'QRIS',
  digitalPromotion: 'promosi digital',
}

const schemes: Record<ProductScheme, string> = {
  OVOP: 'OVOP, satu desa satu produk',
  OCOP: 'OCOP, satu komunitas satu produk',
  OSOP: 'OSOP, satu sekolah satu produk',
}

/** How reports link a product to the programme, as the first data have it. */
const programmeLinks: Record<string, string> = {
  'launch_2025-05-27': 'satu dari 44 produk peluncuran 27 Mei 2025',
  launch_party_unconfirmed: 'dipamerkan pada peluncuran; tidak disebut satu dari 44',
  local_mention: 'disebut dalam berita daerah',
  nttmart_shelf: 'dijual di NTT Mart',
  ovop_group: 'disebut sebagai kelompok OVOP',
  school: 'produk sekolah',
  'training_2025-07-03': 'produk pelatihan 3 Juli 2025',
}

function missingList(items: readonly ChecklistItem[], shown = 3): string {
  const names = items.slice(0, shown).map((item) => shortItems[item])
  const more = items.length - names.length
  return more > 0 ? `${names.join(', ')}, +${number(more)} lagi` : names.join(', ')
}

function daysLeft(days: number): string {
  if (days < 0) return `kedaluwarsa ${number(-days)} hari lalu`
  return days === 0 ? 'berlaku sampai hari ini' : `sisa ${number(days)} hari`
}

export const productListMessages = {
  title: 'Produk',
  headline: ({ total, isMore }: Pick<ListLength, 'total' | 'isMore'>, isFiltered: boolean) => {
    const counted = isMore ? `Lebih dari ${products(total)}` : products(total)
    return isFiltered ? `${counted} cocok dengan saringan` : `${counted} tercatat`
  },
  register: 'Daftarkan produk',
  readOnly: 'Anda dapat membaca. Yang mengisi: petugas kabupaten/kota dan Dinas PMD.',
  alwaysToday: 'Daftar ini selalu keadaan hari ini.',
  search: 'Cari nama, produsen, atau desa',
  filters: 'Saringan',
  filtersActive: (count: number) => (count === 0 ? 'Saringan' : `Saringan (${number(count)})`),
  any: 'semua',
  clear: 'Hapus saringan',
  province: 'Provinsi',
  kabupaten: 'Kabupaten/kota',
  island: 'Pulau',
  category: 'Kategori',
  stage: 'Tahap',
  mentoring: 'Pendampingan',
  missing: 'Kurang',
  ready: 'Siap NTT Mart',
  readyYes: 'siap',
  readyNo: 'belum siap',
  expiring: 'Sertifikat berakhir',
  within: (days: number) => `dalam ${number(days)} hari`,
  archived: 'Yang diarsipkan',
  notArchived: 'tidak',
  onlyArchived: 'hanya yang diarsipkan',
  sort: 'Urutkan',
  sortBy: { name: 'nama', kabupaten: 'kabupaten/kota', since: 'terlama di pendampingannya' },
  caption: 'Produk tercatat',
  product: 'Produk',
  readiness: 'Siap NTT Mart',
  noProducer: 'produsen belum dicatat',
  noCategory: 'kategori belum diisi',
  since: (window: DayWindow) => `sejak ${format.window(window)}`,
  unnamedTitle: 'Belum teridentifikasi',
  unnamedText: (count: number) =>
    `${number(count)} slot dari 44 produk peluncuran di halaman ini belum diketahui namanya. Beri nama begitu produknya diketahui.`,
  slot: (slot: number | null) => (slot === null ? 'Produk belum teridentifikasi' : `Slot peluncuran ${number(slot)}`),
  shortSlot: (slot: number | null) => (slot === null ? 'produk' : `slot ${number(slot)}`),
  giveName: (slot: number | null) => (slot === null ? 'Beri nama' : `Beri nama slot ${number(slot)}`),
  place: 'Desa/Kelurahan',
  nothing: 'Tidak ada produk yang cocok dengan saringan ini.',
  nothingHint: 'Longgarkan saringan, atau periksa ejaan pencarian.',
  empty: 'Belum ada produk yang tercatat di wilayah Anda.',
  emptyHint: 'Mulai dengan mendaftarkan produk unggulan pertama.',
  older: 'Server tidak terjangkau. Yang tampil daftar terakhir yang dimuat.',
  pages: 'Halaman daftar',
  range: (from: number, to: number, { total, isMore }: Pick<ListLength, 'total' | 'isMore'>) =>
    `${number(from)}–${number(to)} dari ${isMore ? 'lebih dari ' : ''}${number(total)}`,
  notOrdered:
    'Terlalu banyak yang cocok untuk diurutkan seluruhnya. Yang tampil hanya sebagian; tambah kata atau saringan untuk mempersempit.',
  lastPage: 'Daftar dibuka sampai di sini saja. Persempit saringannya, atau unduh semua baris.',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
}

export const productPageMessages = {
  unnamed: (slot: number | null) =>
    slot === null ? 'Produk belum teridentifikasi' : `Slot peluncuran ${number(slot)}: belum teridentifikasi`,
  notFoundTitle: 'Produk tidak ditemukan',
  notFound: 'Produk ini tidak ada, atau berada di luar wilayah Anda.',
  toList: 'Ke daftar produk',
  archived: 'Produk ini sudah diarsipkan dan tidak dihitung lagi. Riwayatnya tetap di bawah.',
  edit: 'Ubah keterangan',
  giveName: 'Beri nama',
  archive: 'Arsipkan',
  stage: 'Tahap',
  mentoring: 'Pendampingan',
  readiness: 'Siap NTT Mart',
  ready: 'Siap masuk NTT Mart',
  notReady: 'Belum siap',
  missing: (items: readonly ChecklistItem[]) => `kurang: ${missingList(items)}`,
  missingAll: (names: readonly string[]) => `Kurang: ${names.join(', ')}`,
  missingItem: ({ item, why }: OpenItem) =>
    why === 'expired' ? `${shortItems[item]} (kedaluwarsa)` : shortItems[item],
  categoryUnknown: 'Kategori belum diisi, jadi syaratnya belum diketahui.',
  expiresSoon: (item: ChecklistItem, days: number) => `${shortItems[item]} ${daysLeft(days)}`,
  verified: 'terverifikasi',
  notVerified: 'belum diverifikasi',
  mentor: (name: string) => `oleh ${name}`,
  since: (window: DayWindow) => `sejak ${format.window(window)}`,
  shortItem: (item: ChecklistItem) => shortItems[item],
  daysLeft,

  facts: 'Keterangan',
  producer: 'Produsen',
  place: 'Desa/Kelurahan',
  category: 'Kategori',
  scheme: 'Skema',
  schemeName: (scheme: ProductScheme) => schemes[scheme],
  programme: 'Kaitan program',
  programmeLink: (link: string) => programmeLinks[link] ?? link,
  mentoringNote: 'Pendampingan menurut laporan',
  certificationNote: 'Sertifikat menurut laporan',
  note: 'Catatan',
  unknown: 'belum diisi',
  source: 'Sumber',
  photo: 'Foto',
  photoOf: (name: string) => `Foto ${name}`,
  noPhoto: 'Belum ada foto.',
  addPhoto: 'Tambah foto',
  changePhoto: 'Ganti foto',

  checklist: 'Daftar periksa',
  checklistHeadline: (met: number, required: number) =>
    met === required
      ? `Semua ${number(required)} butir yang wajib terpenuhi`
      : `${number(met)} dari ${number(required)} butir wajib terpenuhi`,
  required: 'wajib',
  notRequired: 'tidak wajib untuk kategori ini',
  forOutlet: 'syarat NTT Mart',
  noteItem: 'Catat',
  noteItemOf: (item: string) => `Catat: ${item}`,
  certificateNumber: (value: string) => `nomor ${value}`,
  issuedOn: (day: Day) => `terbit ${format.shortDay(day)}`,
  validUntil: (day: Day) => `berlaku sampai ${format.shortDay(day)}`,
  expired: 'kedaluwarsa',
  evidenceOf: (item: string) => `Bukti: ${item}`,
  openFile: (name: string) => `Buka ${name}`,
  itemState: 'Keadaan',
  itemWhen: 'Diketahui pada',
  itemWhenHint: 'Hari keadaan ini diperiksa atau mulai berlaku.',
  number: 'Nomor',
  issuer: 'Penerbit',
  issuedOnField: 'Terbit',
  expiresOnField: 'Berlaku sampai',
  expiresOnHint: 'Kosongkan bila tanpa masa berlaku.',
  waivedReason: 'Alasan dikecualikan',
  evidence: 'Bukti',

  curation: 'Kurasi',
  curationHeadline: (stage: string) => `Tahap: ${stage}`,
  curationLead: 'Sebelum diluncurkan, setiap segi diperiksa. Yang kurang menahan kelulusan; yang meragukan tidak.',
  notLooked: 'belum diperiksa',
  noteAspect: 'Catat',
  noteAspectOf: (aspect: string) => `Catat temuan: ${aspect}`,
  finding: 'Temuan',
  findingNote: 'Keterangan',
  returnedWith: (aspects: readonly string[]) => `Dikembalikan; yang kurang: ${format.list(aspects)}.`,
  returnMissing: 'Yang masih kurang',
  reason: 'Alasan',
  whenAct: {
    propose: 'Diusulkan pada',
    note: 'Diperiksa pada',
    curate: 'Lolos kurasi pada',
    return: 'Dikembalikan pada',
    verify: 'Diverifikasi pada',
    launch: 'Diluncurkan pada',
  } satisfies Record<CurationAct, string>,
  onlyPmd: 'Hanya Dinas PMD yang dapat melakukan ini.',

  archiveTitle: (name: string) => `Arsipkan ${name}`,
  archiveText:
    'Produk keluar dari daftar dan dari semua angka sejak hari yang Anda tulis. Riwayatnya tetap tersimpan. Untuk produk yang keliru atau berhenti dibuat.',
  archiveWhen: 'Berlaku sejak',
  archiveReason: 'Alasan mengarsipkan',
  savedArchive: 'Produk diarsipkan.',

  saved: {
    registered: 'Produk terdaftar.',
    updated: 'Perubahan tersimpan.',
    named: 'Produk sudah bernama.',
  },
  nextChecklist: 'Isi daftar periksa',
  nextCuration: 'Kurasi dan usulan',
  nextAnother: 'Daftarkan produk lain',
}

export const productFormMessages = {
  registerTitle: 'Daftarkan produk',
  editTitle: (name: string) => `Ubah keterangan ${name}`,
  nameTitle: (slot: string) => `Beri nama: ${slot}`,
  nameLead: 'Slot ini satu dari 44 produk yang diluncurkan 27 Mei 2025. Namanya belum pernah dilaporkan.',
  kabupaten: 'Kabupaten/kota',
  name: 'Nama produk',
  nameHint: 'Seperti pada kemasan, tanpa nama usahanya. Contoh: Kopi Arabika Colol.',
  category: 'Kategori',
  categoryHint: 'Menentukan sertifikat mana yang wajib.',
  maker: 'Pembuat',
  makerUmkm: 'UMKM atau kelompok',
  makerOther: 'Bukan UMKM (misalnya sekolah)',
  makerUnknown: 'Belum diketahui',
  umkm: 'UMKM',
  umkmHint: 'Ketik nama UMKM atau kelompok di kabupaten/kota ini.',
  umkmNothing: (text: string) => `“${text}” belum tercatat di kabupaten/kota ini.`,
  registerUmkm: 'Daftarkan UMKM baru',
  producer: 'Nama produsen',
  producerHint: 'Contoh: SMKN 1 Ende.',
  desa: 'Desa/Kelurahan',
  desaHint: 'Ketik nama desa atau kelurahan.',
  desaWas: (text: string) => `Menurut laporan: ${text}.`,
  scheme: 'Skema',
  schemeNone: 'belum diketahui',
  note: 'Catatan',
  proposeNow: 'Usulkan untuk kurasi sekarang juga',
  proposedOn: 'Diusulkan pada',
  knownSince: 'Diketahui sejak',
  knownSinceHint: 'Sejak kapan diketahui bahwa slot ini adalah produk ini.',
  chooseKabupatenFirst: 'Pilih kabupaten/kota dahulu.',
  similarTitle: 'Mungkin sudah tercatat:',
  similarNote: 'Bila memang produk lain, teruskan.',
  saveRegister: 'Daftarkan',
  saveEdit: 'Simpan perubahan',
  saveName: 'Simpan nama',
}
