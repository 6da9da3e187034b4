import type { ChannelKind } from '#shared/outlet/channel/channel.ts'
import type { ChannelRefusal } from '#shared/outlet/channel/refusal.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import { format } from '../../id/format.ts'

function refusal(refused: ChannelRefusal): string {
  switch (refused.reason) {
    case 'future':
      return `Hari itu belum tiba. Paling akhir hari ini, ${format.day(refused.today)}.`
    case 'monthNotOver':
      return `${format.month(refused.month)} belum berakhir. Catat belanja bulan yang sudah selesai.`
    case 'sameRecord':
      return `Sudah tercatat: ${refused.label}, ${format.window(refused.window)}. Koreksi catatan itu bila isinya berubah.`
    case 'unusual': {
      const isMoney = refused.field === 'amountRupiah' || refused.field === 'priceRupiah'
      const write = (amount: number) => (isMoney ? formatRupiah(amount) : format.number(amount))
      return `${write(refused.amount)} lebih dari yang biasa (${write(refused.most)}). Periksa jumlah nolnya; bila memang benar, tekan tombol di bawah sekali lagi.`
    }
    case 'hasNoEnd':
      return 'Catatan ini tentang hal yang sudah selesai, jadi tidak dapat ditutup.'
    case 'alreadyEnded':
      return `Sudah ditutup ${format.window(refused.window)}. Batalkan penutupannya dahulu.`
    case 'notEnded':
      return 'Catatan ini belum ditutup. Muat ulang halaman.'
    case 'beforeBegin':
      return `Tidak mungkin berakhir sebelum dimulai, ${format.window(refused.window)}.`
    case 'hasCapital':
      return 'Ada modal yang tercatat untuk koperasi ini. Tarik dahulu catatan modalnya.'
  }
}

const ends: Partial<Record<ChannelKind, string>> = {
  displayPoint: 'Catat penutupan',
  marketplaceListing: 'Catat penurunan',
  cooperative: 'Catat lepas hubungan',
}
type Act = 'correct' | 'end' | 'withdraw' | 'reopen'

function act(name: Act, kind: ChannelKind): string {
  switch (name) {
    case 'correct':
      return 'Koreksi'
    case 'end':
      return ends[kind] ?? 'Akhiri'
    case 'withdraw':
      return 'Tarik catatan'
    case 'reopen':
      return 'Batalkan penutupan'
  }
}

/** Recording what is sold and shown beside the outlets, for staff. */
export const channelMessages = {
  refusal,
  act,
  actOf: (name: Act, kind: ChannelKind, label: string) => `${act(name, kind)}: ${label}`,
  add: {
    displayPoint: 'Catat titik pajang',
    marketplaceListing: 'Catat etalase daring',
    cooperative: 'Catat koperasi yang terhubung',
    capital: 'Catat modal yang diterima',
    purchase: 'Catat belanja sebulan',
    exhibition: 'Catat pameran atau Pasar Tani',
  },
  newTitle: {
    displayPoint: 'Titik pajang baru',
    marketplaceListing: 'Etalase daring baru',
    cooperative: 'Koperasi yang terhubung',
    capital: 'Modal yang diterima koperasi',
    purchase: 'Belanja kantor dalam sebulan',
    exhibition: 'Pameran atau Pasar Tani',
  },
  correctTitle: (label: string) => `Koreksi: ${label}`,
  correctText: 'Catatan lama ditarik dan yang ini menggantikannya. Jejak audit menyimpan keduanya.',
  onlyToday: 'Mencatat dilakukan pada tampilan hari ini.',
  saved: 'Tersimpan.',
  ended: 'Penutupan tercatat.',
  undo: 'Urungkan',
  undoReason: 'Diurungkan segera setelah dicatat',
  kabupaten: 'Kabupaten/Kota',
  label: {
    displayPoint: 'Nama tempat',
    marketplaceListing: 'Nama di lokapasar',
    cooperative: 'Nama koperasi',
    capital: 'Pemberi modal',
    purchase: 'Kantor',
    exhibition: 'Nama acara',
  },
  labelHint: {
    displayPoint: 'Misalnya “Ruang kedatangan Bandara El Tari”.',
    marketplaceListing: 'Seperti yang tertulis di lokapasar.',
    cooperative: 'Seperti pada akta pendiriannya.',
    capital: 'Bank, dinas, atau lembaga yang memberikannya.',
    purchase: 'Dinas, badan, atau unit yang berbelanja. Bukan nama orang.',
    exhibition: 'Seperti pada undangannya.',
  },
  form: {
    displayPoint: 'Jenis tempat',
    marketplaceListing: 'Lokapasar',
    purchase: 'Cara berbelanja',
    exhibition: 'Jenis acara',
  },
  place: 'Tempat',
  placeHint: 'Alamat, atau bagian gedungnya.',
  marketplaceName: 'Nama lokapasar',
  product: 'Produk',
  shown: 'Produk yang dipajang',
  shownHint: 'Ketik nama produk; boleh beberapa.',
  tiedProducts: 'Produk yang terhubung',
  chosenProducts: 'Produk yang dipilih',
  takeOff: (label: string) => `Lepas ${label}`,
  takeOffShort: 'lepas',
  link: 'Alamat laman produk',
  linkHint: 'Salin dari peramban, mulai dari https://.',
  price: 'Harga',
  desa: 'Desa/Kelurahan',
  tiedOutlet: 'Gerai yang terhubung',
  tiedOutletHint: 'Pilih gerai, produk, atau keduanya.',
  noOutlet: 'tanpa gerai',
  cooperative: 'Koperasi',
  noCooperative: 'Belum ada koperasi yang tercatat di sini. Catat koperasinya dahulu.',
  capital: 'Jumlah yang diterima',
  spent: 'Jumlah belanja',
  transactions: 'Banyaknya transaksi',
  whereSpent: 'Di mana dibelanjakan',
  whereSpentHint: 'Penjualan gerai sudah dihitung dari laporan rak, jadi tidak dijumlahkan dua kali.',
  spentElsewhere: 'di luar gerai NTT Mart',
  spentAtOutlet: 'di gerai NTT Mart',
  visits: 'Kunjungan',
  turnover: 'Omzet',
  turnoverHint: 'Kosongkan bila tidak dihitung; kosong bukan nol.',
  month: 'Bulan',
  monthHint: 'Bulan yang sudah selesai.',
  when: {
    displayPoint: 'Dibuka',
    marketplaceListing: 'Dipajang sejak',
    cooperative: 'Terhubung sejak',
    capital: 'Diterima',
  },
  firstDay: 'Hari pertama',
  lastDay: 'Hari terakhir',
  endedOn: 'Hari terakhirnya',
  note: 'Catatan',
  noteHint: 'Terbaca oleh semua orang. Jangan menulis nama atau nomor pribadi.',
  save: 'Simpan catatan',
  saveCorrection: 'Simpan koreksi',
  confirm: 'Ya, jumlahnya benar: simpan',
  why: 'Alasan',
  whyHint: 'Tersimpan di jejak audit.',
  withdrawText: {
    record: 'Catatan dianggap tidak pernah ada; angka dan jumlahnya menyesuaikan. Jejaknya tetap tersimpan.',
    end: 'Penutupannya dianggap tidak pernah ada, dan catatan ini terbuka lagi.',
  },
}
