import type { ClaimRefusal, ImportProblem } from '#shared/claim/answers.ts'
import type { ClaimColumn } from '#shared/claim/claim-columns.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import type { MilestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import { format } from '../../id/format.ts'

const { number } = format

const outletReasons: Record<MilestoneRefusal['reason'], string> = {
  future: 'hari itu belum tiba',
  beforePrevious: 'terlalu awal dibanding tahap sebelumnya',
  afterNext: 'terlalu akhir dibanding tahap sesudahnya',
  alreadyRecorded: 'tahap itu sudah tercatat; tandai sebagai laporan lain',
  alreadyOperating: 'gerai itu sudah beroperasi',
  alreadyPaused: 'gerai itu sudah tutup sementara',
  closed: 'gerai itu sudah tutup',
  notLaunched: 'gerai itu belum diresmikan',
  notOperating: 'gerai itu belum beroperasi',
  reopeningNeedsReason: 'membuka kembali gerai yang tutup perlu alasan, catat di halaman gerainya',
  unknownReport: 'tahap itu belum tercatat, jadi ini bukan laporan lain',
}

function refusal(refused: ClaimRefusal): string {
  switch (refused.reason) {
    case 'sameClaim':
      return 'Pernyataan yang sama, dari penutur dan sumber yang sama, sudah tercatat.'
    case 'nothingChanged':
      return 'Tidak ada yang berubah.'
    case 'withdrawn':
      return 'Pernyataan ini sudah ditarik.'
    case 'changedSince':
      return 'Sudah ada perubahan sesudahnya, jadi tidak dapat dibatalkan.'
    case 'rowsRefused':
      return `${number(refused.count)} baris ditolak. Perbaiki di berkasnya, atau lewati baris itu.`
    case 'nothingNew':
      return 'Tidak ada baris baru di berkas ini.'
    case 'otherArea':
      return 'Pernyataan ini bukan tentang kabupaten/kota gerai itu.'
    case 'recordedAlready':
      return 'Pernyataan ini sudah dijadikan catatan itu.'
    case 'outletRefuses':
      return `Catatan gerai menolaknya: ${outletReasons[refused.refusal as MilestoneRefusal['reason']] ?? refused.refusal}.`
  }
}

function importProblem(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'Berkas ini kosong.'
    case 'missingColumns':
      return `Kolom ini tidak ada di baris pertama: ${format.list(problem.columns)}.`
    case 'doubleColumn':
      return `Kolom “${problem.column}” muncul dua kali.`
    case 'notCsv':
      return `Baris ${number(problem.line)} tidak dapat dibaca sebagai CSV: periksa tanda kutip dan jumlah kolomnya.`
    case 'tooManyRows':
      return `Terlalu banyak baris: paling banyak ${number(problem.max)} sekali impor.`
  }
}

const milestones: Record<Milestone, string> = {
  planned: 'direncanakan',
  prepared: 'disiapkan',
  launched: 'diresmikan',
  operating: 'beroperasi',
  paused: 'tutup sementara',
  closed: 'tutup',
}

const columns: Record<ClaimColumn, string> = {
  as_of_date: 'untuk',
  metric: 'yang dihitung',
  value: 'nilai',
  unit: 'satuan',
  scope: 'wilayah',
  said_by: 'penutur',
  source_url: 'sumber',
  source_date: 'tanggal sumber',
  paraphrase: 'isi',
  conflict_group: 'kelompok',
  check_note: 'catatan pemeriksa',
  figure: 'angka kami',
  printed_weekday: 'hari tercetak',
  office: 'jabatan',
}

/** Adding, correcting, grouping and importing what was said, for Dinas PMD and the governor's office. */
export const claimMessages = {
  refusal,
  importProblem,
  milestone: (milestone: Milestone) => milestones[milestone],
  column: (column: ClaimColumn) => columns[column],
  onlyToday: 'Pernyataan ditambah dan diubah pada tampilan hari ini.',
  add: 'Tambah pernyataan',
  import: 'Impor CSV',
  group: 'Kelompokkan',
  acts: { edit: 'Perbaiki', withdraw: 'Tarik', record: 'Jadikan catatan', group: 'Kelompokkan' },
  actOn: (act: string, claim: string) => `${act}: ${claim}`,
  addTitle: 'Tambah pernyataan',
  editTitle: 'Perbaiki pernyataan',
  editText: 'Isi yang lama tetap tersimpan di riwayat.',
  figure: 'Angka mana yang dimaksud',
  freeFigure: 'bukan salah satu angka kami',
  figureHint: 'Pilih bila menyangkut angka yang kami catat, supaya dapat dibandingkan.',
  metric: 'Apa yang dihitung',
  metricHint: 'Dengan kata-kata sendiri, misalnya “IKM terdaftar”.',
  value: 'Nilai, seperti diucapkan',
  valueHint: 'Misalnya 20, sekitar 250, 10–12, 0 dari 176, 150000 -> 800000, 2025-05-27, atau ribuan.',
  readAs: (text: string) => `Dibaca sebagai ${text}.`,
  readAsWords: 'Tanpa angka yang dapat dibaca: disimpan sebagai kata-kata, dan tidak dibandingkan dengan catatan.',
  unit: 'Satuan',
  unitHint: 'Misalnya gerai, produk, UMKM, koperasi, IDR/month, atau date untuk tanggal.',
  scope: 'Wilayah',
  chooseScope: 'pilih wilayah',
  asOf: 'Untuk hari, bulan, atau tahun',
  asOfHint: 'Hari yang dimaksud penutur: 2025-12-20, 2025-12, atau 2025.',
  speaker: 'Penutur',
  speakerHint: 'Jabatan dan nama, misalnya Kadis PMD Viktor Manek. Tulis (wartawan) bila penuturnya tidak disebut.',
  office: 'Jabatan atau instansi',
  officeHint: 'Kosongkan bila sudah termuat pada penutur.',
  reference: 'Sumber',
  referenceHint: 'Alamat laman, atau nomor dan judul dokumen. Tanpa sumber, pernyataan tidak dicatat.',
  published: 'Tanggal sumber',
  publishedHint: '2025-12-20, 2025-12, atau 2025.',
  paraphrase: 'Isi pernyataan',
  paraphraseHint: 'Satu kalimat, sedekat mungkin dengan yang diucapkan.',
  weekday: 'Hari yang tercetak',
  noWeekday: 'tidak tercetak',
  groupField: 'Kelompok',
  groupHint: 'Pernyataan dalam satu kelompok dibandingkan sebagai satu perkara.',
  note: 'Catatan pemeriksa',
  save: 'Simpan pernyataan',
  saveEdit: 'Simpan perbaikan',
  added: (verdict: string) => `Pernyataan tersimpan: ${verdict}.`,
  edited: 'Pernyataan diperbaiki.',
  show: 'Lihat pernyataannya',
  conflict: (who: string) =>
    `${who || 'Orang lain'} baru saja mengubah pernyataan ini. Tutup, lalu ulangi dari yang terbaru.`,
  groupTitle: 'Kelompokkan pernyataan',
  groupText: 'Kelompok menentukan perkara: nilai yang berbeda dan satuan yang berubah dicari di dalamnya.',
  into: 'Masukkan ke',
  newGroup: 'kelompok baru',
  noGroup: 'tanpa kelompok',
  newGroupName: 'Nama kelompok baru',
  which: 'Pernyataan',
  find: 'Cari pernyataan',
  chosen: (count: number) => `${number(count)} dipilih.`,
  noneFound: 'Tidak ada pernyataan yang cocok.',
  chooseSome: 'Pilih paling sedikit satu pernyataan.',
  nameGroup: 'Beri nama kelompoknya.',
  saveGroup: 'Simpan kelompok',
  grouped: (count: number) => `${number(count)} pernyataan dikelompokkan.`,
  withdrawTitle: 'Tarik pernyataan',
  withdrawText: 'Pernyataan tidak lagi ditampilkan dan diperiksa. Isi dan riwayatnya tetap tersimpan.',
  reason: 'Alasan',
  saveWithdraw: 'Tarik pernyataan',
  withdrawn: 'Pernyataan ditarik.',
  recordTitle: 'Jadikan catatan',
  recordText:
    'Pernyataan tidak mengubah catatan dengan sendirinya. Catatan baru ini memakai pernyataan sebagai sumber.',
  recordKind: 'Jenis catatan',
  kinds: { outlet: 'tahap sebuah gerai', chronicle: 'kronologi program' },
  outlet: 'Gerai',
  chooseOutlet: 'pilih gerai',
  noOutlet: 'Belum ada gerai tercatat di wilayah pernyataan ini.',
  milestoneField: 'Tahap',
  notBefore: 'Paling awal',
  notAfter: 'Paling akhir',
  notAfterHint: 'Kosongkan bila harinya pasti.',
  rivalTitle: 'Bila tahap itu sudah tercatat',
  asRival: 'catat ini sebagai laporan lain tentangnya',
  title: 'Judul',
  heldOn: 'Hari',
  recordNote: 'Catatan',
  wholeProvince: 'seluruh provinsi',
  kabupaten: 'Kabupaten/kota',
  saveRecord: 'Buat catatan',
  recorded: (label: string) => `Tercatat: ${label}.`,
  undo: 'Batalkan',
  undoing: 'Membatalkan…',
  undone: 'Dibatalkan.',
  withdrawnTitle: 'Pernyataan yang ditarik',
  withdrawnNone: 'Belum ada pernyataan yang ditarik.',
  withdrawnBy: (by: string, at: string) => `ditarik ${by}, ${at}`,
  withdrawnWhy: (reason: string) => `Alasan: ${reason}`,
  importTitle: 'Impor pernyataan',
  importLead: 'Periksa dulu, baru simpan: tidak ada yang tersimpan sebelum Anda menekan tombol impor.',
  importColumns: 'Kolom yang wajib ada di baris pertama',
  importMore: 'Kolom lain yang dikenal',
  importFile: 'Berkas CSV',
  importText: 'atau tempel isinya',
  importPreview: 'Periksa berkas',
  importChecking: 'Memeriksa…',
  importSummary: (fresh: number, same: number, refused: number) =>
    `${number(fresh)} baris baru, ${number(same)} sudah tercatat, ${number(refused)} ditolak.`,
  importUnknown: (names: string) => `Kolom yang tidak dikenal dan dilewati: ${names}.`,
  importTable: { line: 'Baris', state: 'Keadaan', said: 'Pernyataan', why: 'Keterangan' },
  importShown: (shown: number, all: number) =>
    `${number(shown)} dari ${number(all)} baris ditampilkan; yang ditolak lebih dulu.`,
  importShowMore: (count: number) => `Tampilkan ${number(count)} baris lagi`,
  importState: { new: 'baru', same: 'sudah tercatat', refused: 'ditolak' },
  sameLine: (line: number) => `sama dengan baris ${number(line)}`,
  sameClaim: 'sama dengan pernyataan yang tercatat',
  leaveOut: (count: number) => `Lewati ${number(count)} baris yang ditolak`,
  doImport: (count: number) => `Impor ${number(count)} baris`,
  nothingNew: 'Tidak ada baris baru untuk diimpor.',
  mendFirst: 'Perbaiki baris yang ditolak di berkasnya, atau lewati.',
  imported: (count: number) => `${number(count)} pernyataan diimpor.`,
  toClaims: 'Lihat semua pernyataan',
}
