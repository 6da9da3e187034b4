import { format } from '#shared/messages/id/format.ts'
import type { JobName } from '#shared/job/job-name.ts'
import type { SystemTrouble } from '#shared/system/health.ts'

const troubles: Record<SystemTrouble, string> = {
  ledgerDiffers:
    'Buku besar tidak cocok dengan peristiwa. Jangan sebut angka dari halaman mana pun; jalankan "npm run verify-ledger" dan hubungi pembuat program.',
  auditBroken:
    'Jejak audit tidak utuh: ada baris yang diubah atau hilang di luar program. Jalankan "npm run verify-audit" dan periksa siapa yang membuka basis data.',
  diskFull: 'Cakram hampir penuh: unggahan dan pencadangan akan gagal. Kosongkan atau perbesar sekarang.',
  schemaDiffers:
    'Basis data tidak sesuai dengan versi program ini. Pastikan semua proses memakai versi program yang sama, lalu jalankan ulang.',
  checkFailed: 'Pemeriksaan terakhir tidak selesai. Sebabnya ada di daftar pekerjaan berkala.',
  jobFailed: 'Ada pekerjaan berkala yang gagal. Sebabnya ada di daftar di bawah dan di log.',
  checkOld: 'Buku besar dan jejak audit sudah lebih dari dua hari tidak diperiksa.',
  noBackup:
    'Tidak ada cadangan yang berumur kurang dari dua hari. Atur pencadangan (BACKUP_DIR) atau jalankan "npm run backup".',
  firstBackupDue:
    'Belum ada cadangan. Yang pertama dibuat sendiri pukul 02.00 WITA; jalankan "npm run backup" bila perlu sekarang.',
  diskLow: 'Sisa cakram tidak cukup untuk beberapa salinan data. Kosongkan atau perbesar sebelum pembaruan berikutnya.',
  databaseSlow: 'Basis data lambat menjawab. Periksa beban server dan jaringan ke sana.',
}

const jobs: Record<JobName, string> = {
  briefing: 'Menyimpan lembar ringkas bulan yang lalu',
  digest: 'Surel ringkasan pekanan',
  reminders: 'Surel pengingat harian',
  check: 'Pemeriksaan buku besar dan jejak audit',
  backup: 'Pencadangan',
}

/** The page on which admins see how the program itself is. */
export const systemMessages = {
  title: 'Sistem',
  headline: (count: number, isChecked: boolean) => {
    if (count > 0) return `${format.number(count)} hal perlu diperhatikan`
    return isChecked ? 'Semua berjalan baik' : 'Program berjalan; buku besar dan jejak audit belum pernah diperiksa'
  },
  lead: (instant: string) => `Keadaan program, basis data dan penyimpanan per ${instant} WITA. Diperbarui sendiri.`,
  stale: 'Jawaban terbaru tidak dapat diambil. Yang tampil adalah keadaan sebelumnya.',
  troubles: 'Yang perlu diperhatikan',
  trouble: (trouble: SystemTrouble) => troubles[trouble],
  check: {
    title: 'Buku besar dan jejak audit',
    lead: 'Setiap malam pukul 02.00 WITA semua angka dihitung ulang dari peristiwa, dan rantai jejak audit ditelusuri dari awal. Orang tetap dapat bekerja selama itu.',
    now: 'Periksa sekarang',
    waiting: (since: string) => `Pemeriksaan diminta ${since}; hasilnya muncul di sini.`,
    never: (next: string) =>
      `Belum pernah diperiksa. Pemeriksaan pertama berjalan sendiri ${next}; tombol di bawah memulainya sekarang.`,
    last: (instant: string, age: string) => `Diperiksa ${instant} (${age}).`,
    ledgerWell: (events: number, lines: number) =>
      `Buku besar cocok: ${format.number(events)} peristiwa, ${format.number(lines)} baris.`,
    ledgerIll: (differences: number) => `Buku besar berbeda di ${format.number(differences)} tempat.`,
    auditWell: (count: number) => `Jejak audit utuh: ${format.number(count)} baris.`,
    auditIll: (faults: number) => `Jejak audit rusak di ${format.number(faults)} tempat.`,
    over: 'Pemeriksaan selesai.',
  },
  jobs: {
    title: 'Pekerjaan berkala',
    caption: 'Pekerjaan yang dilakukan program sendiri, kapan terakhir dan kapan berikutnya',
    job: 'Pekerjaan',
    last: 'Terakhir',
    next: 'Berikutnya',
    state: 'Hasil',
    name: (job: JobName) => jobs[job],
    never: 'belum pernah',
    done: 'selesai',
    running: 'sedang berjalan',
    waiting: 'menunggu',
    failed: 'gagal',
    off: 'mati',
    offHint: (job: JobName): string => (job === 'backup' ? 'BACKUP_KEEP berisi off.' : 'Perlu SMTP_URL dan MAIL_FROM.'),
  },
  program: {
    title: 'Program',
    version: 'Versi',
    node: 'Node.js',
    started: 'Berjalan sejak',
    memory: 'Memori proses',
    processes: 'Proses tersambung',
    onlyOne: 'satu (PGlite)',
  },
  database: {
    title: 'Basis data',
    engine: 'Mesin',
    schema: 'Skema',
    schemaOf: (applied: number, known: number) =>
      applied === known
        ? `perubahan ke-${format.number(applied)}, terbaru`
        : `perubahan ke-${format.number(applied)}; program mengenal ${format.number(known)}`,
    dataVersion: 'Versi data',
    answer: 'Waktu jawab',
    milliseconds: (value: number) => `${format.number(value)} ms`,
    kind: 'Isi',
    simulated: 'data simulasi',
    real: 'data sungguhan',
  },
  storage: {
    title: 'Penyimpanan',
    database: 'Basis data',
    files: 'Berkas bukti',
    filesOf: (count: number, size: string) => `${format.number(count)} berkas, ${size}`,
    disk: 'Sisa cakram',
    diskOf: (free: string, total: string) => `${free} dari ${total}`,
    backup: 'Cadangan terakhir',
    backupSize: 'Ukurannya',
    backupOf: (size: string, isEncrypted: boolean) => `${size}, ${isEncrypted ? 'tersandi' : 'tidak tersandi'}`,
    never: 'belum pernah',
  },
  people: {
    title: 'Orang',
    accounts: 'Akun aktif',
    disabled: 'Akun nonaktif',
    signedIn: 'Sedang masuk',
    sessionsOf: (people: number, sessions: number) => `${format.number(people)} orang, ${format.number(sessions)} sesi`,
  },
  settings: {
    title: 'Pengaturan',
    lead: 'Yang dipakai proses ini, dari variabel lingkungan. Rahasia tidak ditampilkan. Artinya ada di README.',
    caption: 'Pengaturan dan nilainya',
    name: 'Variabel',
    value: 'Nilai',
    secretSet: 'diatur (rahasia)',
    notSet: 'tidak diatur',
  },
}
export type SystemMessages = typeof systemMessages
