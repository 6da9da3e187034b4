import type { TargetRefusal } from '#shared/target/refusal.ts'
import { format } from '../../id/format.ts'

function refusal(refused: TargetRefusal): string {
  switch (refused.reason) {
    case 'pastMonth':
      return `Bulan yang sudah lewat tetap memakai target lamanya. Paling awal ${format.day(refused.earliest)}.`
    case 'duePassed':
      return `Tenggat ${format.day(refused.dueOn)} sudah lewat dan tetap tercatat. Tetapkan target baru.`
    case 'decidedInFuture':
      return `Hari penetapan belum tiba. Paling akhir ${format.day(refused.today)}.`
    case 'alreadySet':
      return `Sudah ada target ${format.number(refused.value)} sebulan sejak ${format.day(refused.validFrom)}. Ubah target itu.`
    case 'textOnly':
      return 'Target ini hanya teks yang diumumkan, tidak dihitung di sini.'
    case 'closed':
      return `Target ini sudah diganti atau diakhiri pada ${format.day(refused.closedOn)}.`
    case 'otherPeriod':
      return 'Target bulanan tidak dapat dijadikan target bertenggat, dan sebaliknya. Tetapkan target baru.'
    case 'notMonthly':
      return 'Hanya target bulanan yang dapat diakhiri.'
    case 'same':
      return 'Tidak ada yang berubah.'
  }
}

/** Setting and changing targets, for the governor's office. */
export const targetMessages = {
  refusal,
  reason: (text: string) => `Alasan: ${text}`,
  set: 'Tetapkan target baru',
  change: 'Ubah',
  changeOf: (target: string) => `Ubah target: ${target}`,
  end: 'Akhiri',
  endOf: (target: string) => `Akhiri target: ${target}`,
  onlyToday: 'Target diubah pada tampilan hari ini.',
  setTitle: 'Tetapkan target baru',
  changeTitle: (target: string) => `Ubah target ${target}`,
  endTitle: (target: string) => `Akhiri target ${target}`,
  keepsPast: 'Masa lalu tetap memakai target yang berlaku waktu itu; yang lama tidak dihapus.',
  endText: 'Sesudah hari terakhir, kabupaten/kota ini kembali memakai target umum.',
  kind: 'Jenis target',
  period: { month: 'produk terverifikasi tiap bulan', byDay: 'angka sampai suatu hari' },
  title: 'Judul',
  titleHint: 'Seperti pada keputusan atau suratnya.',
  monthTitle: 'Produk unggulan baru tiap bulan',
  scope: 'Untuk siapa',
  everywhere: { month: 'tiap kabupaten/kota', byDay: 'seluruh provinsi' },
  figure: 'Angka',
  chooseFigure: 'pilih angka',
  value: 'Jumlah',
  valueMonthHint: 'Produk terverifikasi dalam satu bulan.',
  validFrom: 'Berlaku sejak',
  validFromHint: 'Berlaku untuk seluruh bulan itu.',
  validTo: 'Berlaku sampai',
  validToHint: 'Kosongkan bila berlaku seterusnya.',
  dueOn: 'Tenggat',
  lastDay: 'Hari terakhir',
  setBy: 'Ditetapkan oleh',
  setByHint: 'Kosongkan bila oleh Kantor Gubernur.',
  setOn: 'Ditetapkan pada',
  why: 'Alasan',
  needsLine:
    'Server tidak terjangkau. Keputusan target tidak menunggu di perangkat; isian ini tetap ada di tab ini, simpan setelah tersambung.',
  whyHint: 'Terlihat oleh semua yang masuk.',
  save: 'Tetapkan',
  saveChange: 'Simpan perubahan',
  saveEnd: 'Akhiri target',
  conflict: (who: string) =>
    `${who || 'Orang lain'} baru saja mengubah target ini. Tutup, lalu ubah yang berlaku sekarang; isian Anda tersimpan di sini.`,
  saved: { set: 'Target ditetapkan.', changed: 'Target diubah; yang lama tetap tercatat.', ended: 'Target diakhiri.' },
}
