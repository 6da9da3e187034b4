import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { MentoringStatus, Mentor } from '#shared/mentoring/mentoring-status.ts'
import type { QueueRefusal } from '#shared/mentoring/queue-refusal.ts'
import type { ListLength } from '#shared/product/answers.ts'
import type { ProductStanding } from '#shared/product/standing.ts'
import { format } from '../../id/format.ts'
import { certificationMessages } from './certification.ts'
import { mentoringMessages } from './mentoring.ts'

type Counts = Readonly<Record<MentoringStatus, number>>

const { number } = format
const products = (count: number) => `${number(count)} produk`
const itemList = (items: readonly ChecklistItem[]) => format.list(items.map(certificationMessages.item))

const statuses: Record<MentoringStatus, string> = {
  unrecorded: 'Belum tercatat',
  pending: 'Menunggu',
  ongoing: 'Berjalan',
  transferred: 'Dialihkan',
  completed: 'Selesai',
  stopped: 'Dihentikan',
}

const emptyColumns: Record<MentoringStatus, string> = {
  unrecorded: 'Setiap produk sudah punya catatan.',
  pending: 'Tidak ada yang menunggu.',
  ongoing: 'Tidak ada yang sedang didampingi.',
  transferred: 'Tidak ada yang menunggu diselesaikan provinsi.',
  completed: 'Belum ada yang selesai.',
  stopped: 'Tidak ada yang dihentikan.',
}

const mentored: Record<Mentor | 'unknown', string> = {
  kabupaten: 'oleh kabupaten/kota',
  province: 'oleh provinsi',
  unknown: 'pendamping belum dicatat',
}

/** What was done to `what`, a product's name or a number of products. */
const done: Record<MentoringAct, (what: string) => string> = {
  queue: (what) => `${what} masuk antrean`,
  start: (what) => `${what} mulai didampingi`,
  transfer: (what) => `${what} dialihkan ke provinsi`,
  complete: (what) => `${what} selesai didampingi`,
  stop: (what) => `pendampingan ${what} dihentikan`,
  reopen: (what) => `pendampingan ${what} dibuka kembali`,
}

const days: Record<MentoringAct, string> = {
  queue: 'Masuk antrean pada',
  start: 'Mulai didampingi pada',
  transfer: 'Dialihkan pada',
  complete: 'Selesai pada',
  stop: 'Dihentikan pada',
  reopen: 'Dibuka kembali pada',
}

/** What the reader should look at first. */
function headline({ unrecorded, pending, ongoing, transferred, completed }: Counts): string {
  const toDo = [
    pending > 0 ? `${number(pending)} menunggu` : '',
    transferred > 0 ? `${number(transferred)} dialihkan ke provinsi` : '',
    ongoing > 0 ? `${number(ongoing)} berjalan` : '',
  ].filter((part) => part !== '')
  if (toDo.length > 0) return `Produk yang perlu dikerjakan: ${format.list(toDo)}.`
  if (unrecorded > 0) return `${products(unrecorded)} belum punya catatan pendampingan.`
  return completed > 0 ? 'Tidak ada yang menunggu: pendampingan semua produk selesai.' : 'Belum ada produk di sini.'
}

function refusal(refused: QueueRefusal): string {
  if (refused.reason !== 'itemsOpen') return mentoringMessages.refusal(refused)
  return `Belum terpenuhi: ${itemList(refused.items)}. Lengkapi daftar periksa, atau kecualikan dengan alasan.`
}

/** `Tenun Lawahing: berjalan oleh kabupaten/kota, 3 Mar 2026` */
function standing({ mentoring, mentor, since }: ProductStanding, name: string): string {
  const by = mentoring === 'ongoing' && mentor ? ` ${mentored[mentor]}` : ''
  const day = since && mentoring !== 'unrecorded' ? `, ${format.window(since)}` : ''
  return `${name}: ${mentoringMessages.status(mentoring)}${by}${day}`
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const doneTo = (act: MentoringAct, count: number, name: string | undefined) =>
  upperFirst(done[act](name ?? products(count)))

export const queueMessages = {
  title: 'Pendampingan',
  headline,
  tabs: 'Tampilan antrean',
  tab: { board: 'Papan', table: 'Tabel', certificates: 'Sertifikat' },

  filters: 'Saringan',
  filtersActive: (count: number) => (count === 0 ? 'Saringan' : `Saringan (${number(count)})`),
  search: 'Cari produk atau produsen',
  kabupaten: 'Kabupaten/kota',
  island: 'Pulau',
  status: 'Pendampingan',
  category: 'Kategori',
  missing: 'Belum terpenuhi',
  age: 'Lama di keadaan ini',
  any: 'semua',
  waiting: 'menunggu dan dialihkan',
  olderThan: (count: number) => `lebih dari ${number(count)} hari`,
  clear: 'Hapus saringan',
  resultCount: products,
  manyFit: 'Terlalu banyak yang cocok untuk dihitung. Persempit saringannya.',
  nothing: 'Tidak ada produk yang cocok dengan saringan ini.',
  nothingHint: 'Longgarkan atau hapus saringan, atau periksa ejaan pencarian.',
  nothingHere: 'Tidak ada yang cocok dengan saringan.',

  column: (status: MentoringStatus) => statuses[status],
  columns: 'Kolom papan',
  emptyColumn: (status: MentoringStatus) => emptyColumns[status],
  mentoredBy: (mentor: Mentor | 'unknown') => mentored[mentor],
  moreCards: (count: number) => `Tampilkan ${number(count)} lagi`,
  allInTable: (count: number) => `Buka semua ${number(count)} di tabel`,

  unnamed: (slot: number | null) =>
    slot === null ? 'Produk belum teridentifikasi' : `Slot peluncuran ${number(slot)}, belum teridentifikasi`,
  noProducer: 'produsen belum dicatat',
  days: (count: Interval) => (count.high === 0 ? 'sejak hari ini' : `${format.interval(count)} hari`),
  ageIn: (status: MentoringStatus, count: Interval) =>
    `${statuses[status].toLowerCase()} ${count.high === 0 ? 'sejak hari ini' : `${format.interval(count)} hari`}`,
  ageUnknown: 'belum ada tanggal',
  next: ([first, ...rest]: readonly ChecklistItem[]) => {
    if (!first) return 'daftar periksa terpenuhi'
    const others = rest.length > 0 ? `, lalu ${number(rest.length)} lagi` : ''
    return `${certificationMessages.item(first)}${others}`
  },
  nextIs: (item: string) => `berikutnya: ${item}`,
  categoryUnknown: 'kategori belum diketahui',
  saving: 'menyimpan…',
  savingOf: (what: string) => `Menyimpan ${what}…`,
  registerFirst: 'Daftarkan produk',
  standing,

  acts: (product: string) => `Tindakan untuk ${product}`,
  actsShort: 'Tindakan',
  refusal,
  onlyPmd: 'Hanya staf Dinas PMD Provinsi yang dapat melakukan ini.',
  actTitle: (act: MentoringAct, count: number, name: string | undefined) =>
    `${mentoringMessages.act(act)}: ${name ?? products(count)}`,
  when: (act: MentoringAct) => days[act],
  by: 'Didampingi oleh',
  receivingUnit: 'Unit penerima di provinsi',
  letterNumber: 'Nomor surat',
  reason: 'Alasan',
  papers: 'Surat atau foto',

  check: 'Periksa dahulu',
  checking: 'Memeriksa…',
  previewTitle: 'Yang akan terjadi',
  previewFailed: 'Pemeriksaan gagal. Isian Anda tetap di sini.',
  previewOutOfReach:
    'Server tidak terjangkau, jadi belum dapat diperiksa. Bila disimpan di perangkat ini, tiap produk dikirim sendiri; yang ditolak disebut di Kiriman dengan alasannya.',
  applyUnchecked: (count: number) => `Simpan untuk ${products(count)} tanpa diperiksa`,
  canCount: (can: number, all: number) => `${number(can)} dari ${products(all)} dapat diterapkan.`,
  noneCan: 'Tidak satu pun dapat diterapkan. Ubah isian, atau pilih produk lain.',
  can: 'dapat',
  cannot: 'tidak dapat',
  gone: 'Produk ini tidak ditemukan lagi.',
  apply: (count: number) => `Terapkan pada ${products(count)}`,
  back: 'Ubah isian',
  retry: 'Coba lagi',

  select: (product: string) => `Pilih ${product}`,
  selectPage: 'Pilih semua di halaman ini',
  selectionBar: 'Perubahan sekaligus',
  selected: (count: number) => `${products(count)} dipilih`,
  clearSelection: 'Batalkan pilihan',
  chooseAct: 'Pilih tindakan',
  actWithCount: (act: MentoringAct, can: number, all: number) =>
    `${mentoringMessages.act(act)} (${number(can)} dari ${number(all)})`,
  tooMany: (most: number) => `Paling banyak ${products(most)} sekaligus.`,
  proceed: 'Lanjut',

  table: {
    caption: 'Antrean pendampingan',
    product: 'Produk',
    kabupaten: 'Kabupaten/kota',
    status: 'Pendampingan',
    age: 'Lama',
    open: 'Belum terpenuhi',
    stage: 'Tahap',
    acts: 'Tindakan',
    sortBy: (column: string) => `Urutkan menurut ${column.toLowerCase()}`,
    pages: 'Halaman antrean',
    range: (first: number, last: number, { total, isMore }: Pick<ListLength, 'total' | 'isMore'>) =>
      `${number(first)}–${number(last)} dari ${isMore ? 'lebih dari ' : ''}${number(total)}`,
    firstPage: 'Ke halaman pertama',
    previousPage: 'Sebelumnya',
    nextPage: 'Berikutnya',
  },

  saved: (act: MentoringAct, count: number, name: string | undefined) => `${doneTo(act, count, name)}.`,
  undo: 'Urungkan',
  undoing: 'Mengurungkan…',
  undone: (what: string) => `Diurungkan: ${what}`,
  undoFailed: 'Tidak dapat diurungkan.',
  wasUndone: 'sudah diurungkan',
  failed: (act: MentoringAct, what: string) => `“${mentoringMessages.act(act)}” untuk ${what} tidak disimpan.`,
  failedBulk: 'Tidak satu pun disimpan, karena sebagian ditolak:',
  mend: 'Perbaiki isian',
  dismiss: 'Tutup pesan',
  recent: 'Perubahan terakhir Anda',
  recentLine: doneTo,

  certificates: {
    title: 'Sertifikat yang berakhir',
    within: 'Berakhir',
    expired: 'sudah lewat',
    withinDays: (count: number) => `dalam ${number(count)} hari`,
    none: 'Tidak ada sertifikat yang berakhir dalam jangka ini.',
    noMore: 'Tidak ada sertifikat lagi di halaman ini.',
    noneHint: 'Pilih jangka lain di atas. Masa berlaku dicatat pada daftar periksa di halaman tiap produk.',
    toProducts: 'Ke daftar produk',
    summary: (count: number) => `${number(count)} sertifikat, yang paling dekat lebih dahulu`,
    range: (first: number, last: number) =>
      `Sertifikat ${number(first)}–${number(last)}, yang paling dekat lebih dahulu`,
    pages: 'Halaman sertifikat',
    item: 'Sertifikat',
    number: 'Nomor',
    issuer: 'Penerbit',
    expiresOn: 'Berlaku sampai',
    daysLeft: 'Sisa hari',
    left: (count: number) => {
      if (count < 0) return `lewat ${number(-count)} hari`
      return count === 0 ? 'berakhir hari ini' : `${number(count)} hari lagi`
    },
    noNumber: 'tanpa nomor',
    noIssuer: 'penerbit tidak dicatat',
  },

  product: {
    since: (day: string) => `sejak ${day}`,
    never: 'Belum ada catatan pendampingan. Ini bukan “menunggu”.',
    timeline: 'Riwayat pendampingan',
    open: (count: number) =>
      count === 0
        ? 'Semua butir wajib terpenuhi, jadi pendampingan dapat diselesaikan.'
        : `${number(count)} butir wajib belum terpenuhi sebelum pendampingan dapat selesai:`,
    categoryUnknown: 'Kategori belum diketahui, jadi syarat selesainya pun belum. Yang berlaku untuk semua produk:',
    toChecklist: 'Buka daftar periksa',
  },
}
