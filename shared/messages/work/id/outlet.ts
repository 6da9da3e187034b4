import type { DayWindow } from '#shared/day/window.ts'
import type { MilestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import type { OutletUndoRefusal } from '#shared/outlet/undo-refusal.ts'
import { figurePageMessages } from '../../id/figure-page.ts'
import { format } from '../../id/format.ts'

type Refused = MilestoneRefusal | OutletUndoRefusal | { reason: 'alreadyCounted' }

const event = (type: Parameters<typeof figurePageMessages.event>[0]) => figurePageMessages.event(type, 'outlet')
const on = (window: DayWindow) => format.window(window)

/** Why something cannot be recorded of an outlet, and what can be done instead. */
function refusal(refused: Refused): string {
  switch (refused.reason) {
    case 'future':
      return `Hari itu belum tiba. Paling akhir hari ini, ${format.day(refused.today)}.`
    case 'beforePrevious':
      return `Mendahului yang sudah tercatat: gerai ${event(refused.previous)} ${on(refused.window)}. Periksa harinya.`
    case 'afterNext':
      return `Sesudah yang sudah tercatat: gerai ${event(refused.next)} ${on(refused.window)}. Periksa harinya.`
    case 'alreadyRecorded':
      return `Sudah tercatat: gerai ${event(refused.milestone)} ${on(refused.window)}. Bila sumber lain menyebut lain, tambahkan sebagai laporan lain.`
    case 'alreadyOperating':
      return `Sudah tercatat beroperasi ${on(refused.window)}, tanpa berhenti di antaranya.`
    case 'alreadyPaused':
      return `Sudah tercatat berhenti sementara ${on(refused.window)}.`
    case 'closed':
      return `Gerai tercatat tutup ${on(refused.window)}. Catat dahulu bahwa gerai dibuka kembali.`
    case 'notLaunched':
      return 'Peresmian gerai ini belum tercatat. Catat dahulu peresmiannya.'
    case 'notOperating':
      return 'Gerai ini belum tercatat beroperasi pada hari itu. Catat dahulu kapan mulai beroperasi.'
    case 'reopeningNeedsReason':
      return 'Gerai ini tercatat tutup. Tulis alasan dibukanya kembali.'
    case 'unknownReport':
      return 'Laporan itu tidak ada lagi. Muat ulang halaman.'
    case 'alreadyCounted':
      return 'Laporan ini sudah yang dihitung.'
    case 'unknownEvent':
      return 'Catatan ini sudah dibatalkan.'
    case 'laterEvent':
      return `Ada catatan sesudahnya: gerai ${event(refused.event)}. Urungkan dahulu yang itu.`
  }
}

/** Recording and describing outlets. */
export const outletMessages = {
  refusal,
  record: 'Catat perkembangan',
  describe: 'Ubah keterangan',
  addReport: 'Tambah laporan lain',
  addReportOf: (milestone: string) => `Tambah laporan lain: ${milestone}`,
  choose: 'Pilih laporan ini',
  chooseOf: (window: string, source: string) => `Pilih laporan ini: ${window}, ${source}`,
  registerTitle: 'Daftarkan gerai',
  saveRegister: 'Daftarkan',
  registerLead: 'Satu kabupaten/kota boleh memiliki beberapa gerai.',
  kabupaten: 'Kabupaten/kota',
  label: 'Nama gerai',
  labelHint: 'Seperti pada papan namanya.',
  sameLabel: (label: string) =>
    `Sudah ada gerai bernama ${label} di kabupaten/kota ini. Lanjutkan hanya bila memang gerai lain.`,
  otherOutlets: 'Gerai yang sudah tercatat di sini',
  operatorKind: 'Jenis pengelola',
  operatorName: 'Nama pengelola',
  operatorNameHint: 'Misalnya SMKN 1 Atambua. Nama lembaga, bukan orang.',
  place: 'Tempat atau alamat',
  placeHint: 'Jalan, gedung, atau patokan yang dikenal.',
  desa: 'Desa/kelurahan',
  desaHint: 'Ketik beberapa huruf, lalu pilih.',
  point: 'Titik',
  pointHint:
    'Lintang lalu bujur, misalnya -9.10722, 124.89302. Salin dari peta, pakai lokasi Anda, atau tunjuk di gambar.',
  outside: (km: number) =>
    `Titik ini ${format.number(Math.round(km))} km di luar batas kabupaten/kota. Periksa lintang dan bujurnya.`,
  useLocation: 'Pakai lokasi saya sekarang',
  locating: 'Mencari lokasi …',
  noLocation: 'Lokasi perangkat tidak dapat dibaca. Izinkan lokasi, atau tulis titiknya.',
  pickOnMap: 'Tunjuk titik gerai. Klik, atau geser dengan tombol panah.',
  tolerance: (isOfficial: boolean) =>
    `${isOfficial ? 'Batas resmi' : 'Batas perkiraan'}; titik sampai 2 km di luarnya diterima.`,
  quality: 'Dari mana titiknya',
  milestoneGroup: 'Yang pertama diketahui',
  milestone: 'Yang terjadi',
  when: 'Kapan',
  launchedBy: 'Diresmikan oleh',
  launchedByHint: 'Jabatan, misalnya Gubernur atau Bupati.',
  sequenceNo: 'Gerai keberapa',
  sequenceNoHint: 'Bila laporannya menyebut, misalnya 21.',
  reportPlace: 'Tempat menurut laporan ini',
  reopenReason: 'Alasan dibuka kembali',
  note: 'Catatan',
  noteHint: 'Dapat dibaca umum. Tanpa nama orang pribadi.',
  evidence: 'Foto atau berkas',
  recordTitle: 'Catat perkembangan gerai',
  saveRecord: 'Catat',
  rivalTitle: (milestone: string) => `Laporan lain: ${milestone}`,
  rivalText:
    'Laporan yang sudah tercatat tetap dihitung sampai laporan lain dipilih sebagai yang terkuat. Keduanya tetap terlihat.',
  saveRival: 'Tambahkan laporan',
  chooseTitle: 'Laporan mana yang terkuat?',
  chooseText: (chosen: string, counted: string) =>
    `Yang dihitung akan menjadi ${chosen}, bukan ${counted}. Angka, peta, dan grafik ikut berubah. Keduanya tetap terlihat.`,
  why: 'Alasan',
  whyHint: 'Mengapa laporan ini lebih kuat? Dapat dibaca umum.',
  saveChoice: 'Pilih laporan ini',
  describeTitle: 'Ubah keterangan gerai',
  saveDescribe: 'Simpan',
  saved: {
    registered: 'Gerai terdaftar.',
    recorded: 'Tercatat.',
    rival: 'Laporan lain ditambahkan.',
    chosen: 'Laporan dipilih; angka sudah mengikutinya.',
    described: 'Keterangan disimpan.',
  },
  undo: 'Urungkan',
  historyTitle: 'Riwayat pencatatan',
}
