import type { Day, Month } from '#shared/day/day.ts'
import type { LateKabupaten, ReportListRow, ReportStep } from '#shared/report/answers.ts'
import { daysBetween } from '#shared/day/day.ts'
import type { BarringProduct, ReportRefusal } from '#shared/report/refusal.ts'
import type { ReportAct, ReportEventType, ReportState } from '#shared/report/report.ts'
import { format } from '../../id/format.ts'

const { number, list } = format

const states: Record<ReportState | 'missing', string> = {
  missing: 'belum dibuat',
  draft: 'draf',
  submitted: 'menunggu pemeriksaan',
  accepted: 'diterima',
  returned: 'dikembalikan',
  reopened: 'dibuka kembali',
}

const steps: Record<ReportEventType, string> = {
  drafted: 'Mulai ditulis',
  submitted: 'Dikirim',
  accepted: 'Diterima Dinas PMD',
  returned: 'Dikembalikan',
  reopened: 'Dibuka kembali',
  withdrawn: 'Impor diurungkan',
}

const acts: Record<ReportAct, string> = {
  save: 'disimpan',
  submit: 'dikirim',
  accept: 'diterima',
  return: 'dikembalikan',
  reopen: 'dibuka kembali',
}

function productName({ name, launchSlot }: Pick<BarringProduct, 'name' | 'launchSlot'>): string {
  return name ?? (launchSlot === null ? 'produk tanpa nama' : `produk peluncuran ${number(launchSlot)} (belum bernama)`)
}

const named = (products: readonly BarringProduct[]) => list(products.map(productName))

function refusal(refused: ReportRefusal): string {
  switch (refused.reason) {
    case 'wrongState':
      return `Laporan yang ${states[refused.state]} tidak dapat ${acts[refused.act]}.`
    case 'notReportable':
      return `Laporan hanya untuk ${format.month(refused.first)} sampai ${format.month(refused.last)}.`
    case 'monthRunning':
      return `Bulan ini belum selesai. Laporan dapat dikirim sesudah ${format.day(refused.endsOn)}; sampai saat itu simpan sebagai draf.`
    case 'saysNothing':
      return 'Pilih produk yang diluncurkan, atau nyatakan nihil.'
    case 'notOnRecord':
      return refused.products.length > 0
        ? `Sudah diarsipkan: ${named(refused.products)}. Hapus dari laporan ini.`
        : 'Ada produk yang tidak tercatat di sini. Muat ulang halaman, lalu pilih kembali.'
    case 'otherMonth':
      return `Menurut registri diluncurkan pada bulan lain: ${named(refused.products)}. Hapus dari laporan ini, atau betulkan tanggalnya di halaman produk.`
    case 'leftOut':
      return `Menurut registri diluncurkan bulan ini: ${named(refused.products)}. Centang produk itu${refused.isNihil ? ', jadi bukan nihil' : ''}, atau betulkan tanggalnya di halaman produk.`
  }
}

function due({ state, dueOn, daysLate, submittedOn }: DueFacts, today: Day): string {
  if (state === 'submitted' || state === 'accepted') {
    const on = submittedOn ? `dikirim ${format.dayMonth(submittedOn)}` : ''
    return [on, daysLate > 0 ? `terlambat ${number(daysLate)} hari` : 'tepat waktu'].filter(Boolean).join(', ')
  }
  if (daysLate > 0) return `terlambat ${number(daysLate)} hari (jatuh tempo ${format.dayMonth(dueOn)})`
  const left = daysBetween(today, dueOn)
  return `jatuh tempo ${format.dayMonth(dueOn)}, ${left === 0 ? 'hari ini' : `${number(left)} hari lagi`}`
}
type DueFacts = Pick<ReportListRow, 'state' | 'dueOn' | 'daysLate' | 'submittedOn'>

function says({ isNihil, productCount }: { isNihil: boolean; productCount: number }): string {
  if (isNihil) return 'nihil'
  return productCount === 0 ? 'belum ada isi' : `${number(productCount)} produk`
}

/** A message that PMD sends by its own means. */
function reminder({ months }: LateKabupaten, kabupaten: string, office: string): string {
  const late = list(months.map(({ month }) => format.month(month)))
  const returned = months.some(({ state }) => state === 'returned')
  return [
    `Yth. Pemerintah ${kabupaten},`,
    `laporan bulanan OVOP untuk ${late} belum kami terima (terlambat paling lama ${number(Math.max(...months.map(({ daysLate }) => daysLate)))} hari).`,
    returned ? 'Laporan yang kami kembalikan mohon diperbaiki dan dikirim lagi.' : '',
    `Mohon dikirim lewat Pantau OVOP, juga bila nihil. Terima kasih. ${office}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Monthly reports: written by kabupaten/kota, judged by PMD, read by the governor's office. */
export const reportMessages = {
  title: 'Laporan bulanan',
  state: (state: ReportState | 'missing') => states[state],
  refusal,
  due,
  says,
  productName,

  ownHeadline: (waiting: number, late: number) =>
    late > 0
      ? `${number(late)} laporan terlambat`
      : waiting > 0
        ? `${number(waiting)} laporan menunggu Anda`
        : 'Semua laporan yang jatuh tempo sudah dikirim',
  /** While a month or a state is chosen, what is not shown is not judged. */
  ownFound: (count: number) => `${number(count)} laporan cocok dengan saringan`,
  headline: (month: Month, counts: Partial<Record<ReportState | 'missing', number>>, of: number) =>
    [
      `${format.month(month)}: ${number(counts.accepted ?? 0)} dari ${number(of)} diterima`,
      counts.submitted && `${number(counts.submitted)} menunggu pemeriksaan`,
      counts.returned && `${number(counts.returned)} dikembalikan`,
      counts.reopened && `${number(counts.reopened)} dibuka kembali`,
      `${number((counts.missing ?? 0) + (counts.draft ?? 0))} belum dikirim`,
    ]
      .filter(Boolean)
      .join(', '),
  headlineIn: (month: Month, state: string, count: number) =>
    `${format.month(month)}, ${state}: ${number(count)} kabupaten/kota`,
  headlineOf: (kabupaten: string, count: number) => `${kabupaten}: ${number(count)} bulan`,
  dueDayNote: (day: number) => `Laporan jatuh tempo tanggal ${number(day)} bulan berikutnya, pukul 24.00 WITA.`,
  readOnly: 'Kantor Gubernur membaca; menerima dan mengembalikan adalah tugas Dinas PMD.',
  tabs: 'Bagian laporan',
  tab: { list: 'Laporan', late: 'Yang perlu diingatkan' },
  filters: 'Saringan laporan',
  month: 'Bulan',
  anyMonth: 'semua bulan',
  lastMonth: 'bulan lalu',
  kabupaten: 'Kabupaten/Kota',
  anyKabupaten: 'semua',
  stateFilter: 'Status',
  anyState: 'semua',
  caption: 'Laporan bulanan',
  status: 'Status',
  when: 'Tenggat',
  nothing: 'Tidak ada laporan yang cocok dengan saringan ini.',
  showAll: 'Tampilkan semua laporan',
  running: 'bulan berjalan, dapat disiapkan',
  write: 'Isi laporan',
  writeOf: (month: Month) => `Isi laporan ${format.month(month)}`,
  openOf: (kabupaten: string, month: Month) => `${kabupaten}, ${format.month(month)}`,
  older: 'Server tidak terjangkau. Yang tampil daftar yang terakhir dimuat.',

  lateTitle: (count: number) =>
    count === 0 ? 'Tidak ada yang terlambat' : `${number(count)} kabupaten/kota terlambat melapor`,
  lateByProvince: 'Menurut provinsi',
  lateProvinceHeads: ['Terlambat melapor', 'Paling lama'],
  lateKabupaten: (count: number) => `${number(count)} kabupaten/kota`,
  lateDays: (days: number) => `${number(days)} hari`,
  lateLongest: 'Yang paling lama',
  lateMore: (count: number) => `Dan ${number(count)} kabupaten/kota lain: buka provinsinya untuk melihat semuanya.`,
  lateNext: 'Salin pengingat, lalu kirim lewat surat atau pesan singkat.',
  lateMonths: (row: LateKabupaten) =>
    row.months
      .map(({ month, daysLate, state }) => `${format.shortMonth(month)} (${states[state]}, ${number(daysLate)} hari)`)
      .join('; '),
  reminder,
  copy: 'Salin pengingat',
  copyOf: (kabupaten: string) => `Salin pengingat untuk ${kabupaten}`,
  copyAll: 'Salin semua pengingat',
  copied: 'Tersalin',
  copyFailed: 'Browser menolak menyalin. Blok teksnya, lalu salin sendiri.',

  dueDay: {
    title: 'Tenggat laporan bulanan',
    label: 'Tanggal jatuh tempo',
    hint: 'Tanggal pada bulan berikutnya, 1 sampai 28. Berlaku untuk laporan yang belum dikirim.',
    save: 'Simpan tenggat',
    saved: 'Tenggat tersimpan.',
    conflict: (who: string, value: number) =>
      `${who || 'Orang lain'} baru saja menggantinya menjadi tanggal ${number(value)}. Simpan lagi bila tetap ingin mengganti.`,
  },

  reportOf: (month: Month) => `Laporan ${format.month(month)}`,
  toList: 'Semua laporan',
  notFoundTitle: 'Laporan tidak ditemukan',
  notFound: 'Bulan ini tidak memiliki laporan, atau kabupaten/kotanya di luar wilayah Anda.',
  locked: {
    submitted: 'Laporan ini sedang diperiksa Dinas PMD dan tidak dapat diubah.',
    accepted: 'Laporan ini sudah diterima dan terkunci. Hanya Dinas PMD yang dapat membukanya kembali.',
  },
  returnedNote: (note: string) => `Dikembalikan Dinas PMD: ${note}`,
  reopenedNote: (note: string) => `Dibuka kembali oleh Dinas PMD: ${note}`,
  notBegun: 'Belum ada yang ditulis untuk bulan ini.',

  products: 'Produk bulan ini',
  kind: 'Yang dilaporkan',
  kindProducts: 'Ada produk yang diluncurkan',
  kindNihil: 'Nihil, tidak ada produk yang diluncurkan',
  launchedProducts: 'Menurut registri diluncurkan bulan ini',
  launchedHint: 'Sudah dicentang. Bila ada yang keliru, betulkan tanggalnya di halaman produk.',
  noLaunched: 'Registri belum mencatat peluncuran bulan ini.',
  onTheWay: (count: number) => `Produk lain yang belum diluncurkan menurut registri (${number(count)})`,
  onTheWayHint: 'Yang dicentang di sini dihitung sebagai dilaporkan, belum terverifikasi.',
  register: 'Daftarkan produk baru',
  verified: 'terverifikasi',
  unverified: 'belum diverifikasi',
  archived: 'diarsipkan',
  shelf: 'Rak gerai',
  shelfHint: 'Barang yang ada, habis, atau tidak datang lagi.',
  obstacles: 'Hambatan',
  obstaclesHint: 'Apa yang menghalangi bulan ini, dan bantuan apa yang diperlukan.',
  note: 'Catatan',
  evidence: 'Lampiran',
  saveDraft: 'Simpan draf',
  submit: 'Periksa dan kirim',
  savedDraft: 'Draf tersimpan. Belum dikirim.',
  confirmTitle: (month: Month) => `Kirim laporan ${format.month(month)}?`,
  confirmText: 'Sesudah dikirim, laporan terkunci sampai Dinas PMD menerima atau mengembalikannya.',
  confirm: 'Kirim laporan',
  keepWriting: 'Kembali menulis',
  nothingWritten: 'kosong',
  sent: 'Laporan terkirim. Dinas PMD akan memeriksanya.',

  accept: 'Terima',
  acceptTitle: 'Terima laporan ini?',
  acceptText: 'Laporan terkunci. Produk tetap baru dihitung setelah diverifikasi.',
  return: 'Kembalikan',
  returnTitle: 'Kembalikan laporan ini',
  returnText: 'Bulan ini kembali menjadi belum lapor sampai dikirim lagi.',
  reopen: 'Buka kembali',
  reopenTitle: 'Buka kembali laporan ini',
  reopenText: 'Kabupaten/kota dapat memperbaikinya; sampai dikirim lagi, isi yang lama tetap berlaku.',
  acceptNote: 'Catatan untuk kabupaten/kota',
  returnNote: 'Yang perlu diperbaiki',
  reopenNote: 'Alasan',
  done: { accept: 'Laporan diterima.', return: 'Laporan dikembalikan.', reopen: 'Laporan dibuka kembali.' },
  stale: (who: string, at: string) =>
    `${who || 'Orang lain'} mengubah laporan ini pada ${at} WITA. Yang terbaru kini tampil; periksa, lalu ulangi bila masih perlu.`,

  history: 'Riwayat',
  step: (step: Pick<ReportStep, 'type' | 'isNihil' | 'productCount'>) =>
    step.type === 'submitted' ? `${steps.submitted}: ${says(step)}` : steps[step.type],
  stepBy: (by: string, person: string, at: string) => `${by} (${person}), ${at} WITA`,
}
