import { isMonth } from '#shared/day/day.ts'
import type { MailKind } from '#shared/inbox/mail-kind.ts'
import type { Reminder, ReminderKind } from '#shared/inbox/reminder.ts'
import { format } from '../../id/format.ts'

const titles: Record<ReminderKind, string> = {
  reportDue: 'Laporan bulanan jatuh tempo',
  certificateExpiring: 'Izin dan sertifikat hampir atau sudah kedaluwarsa',
  productWaiting: 'Produk menunggu pendampingan lebih dari 30 hari',
  outletSilent: 'Gerai dua bulan tanpa laporan rak',
}

const acts: Record<ReminderKind, string> = {
  reportDue: 'Isi laporan',
  certificateExpiring: 'Lihat izin dan sertifikat',
  productWaiting: 'Buka antrean pendampingan',
  outletSilent: 'Lihat rak gerai',
}

const mailNames: Record<MailKind, string> = {
  digest: 'Ringkasan pekanan, setiap Senin pukul 07.00 WITA',
  reminders: 'Pengingat pada hari ada yang baru perlu ditindaklanjuti',
}

const units: Record<ReminderKind, string> = {
  reportDue: 'laporan',
  certificateExpiring: 'izin atau sertifikat',
  productWaiting: 'produk',
  outletSilent: 'gerai',
}

/** The inbox, and the same sentences in e-mail. */
export const inboxMessages = {
  title: 'Kotak masuk',
  lead: 'Yang perlu Anda tindak lanjuti, dihitung dari catatan saat ini. Yang sudah dikerjakan hilang sendiri.',
  kind: (kind: ReminderKind) => titles[kind],
  act: (kind: ReminderKind) => acts[kind],
  /** `Kabupaten Ende: 3 produk, yang terlama sejak 2 Okt 2026`. */
  reminder: ({ kind, count, labels, oldestOn }: Reminder, kabupaten: string) => {
    const named = labels.length > 0 ? ` (${nameLabels(labels, count)})` : ''
    const since = labels.length > 0 ? '' : `, yang terlama sejak ${format.shortDay(oldestOn)}`
    return `${kabupaten}: ${format.number(count)} ${units[kind]}${named}${since}`
  },
  unread: 'baru',
  unreadCount: (count: number) => `${format.number(count)} baru`,
  link: (unread: number) => (unread === 0 ? 'Kotak masuk' : `Kotak masuk, ${format.number(unread)} baru`),
  markRead: 'Tandai semua sudah dibaca',
  empty: 'Tidak ada yang menunggu Anda hari ini.',
  emptyHint:
    'Pengingat muncul di sini ketika laporan jatuh tempo, izin hampir habis, produk menunggu terlalu lama, atau gerai tidak melapor.',
  byProvince: 'Menurut provinsi',
  byProvinceLead:
    'Di berapa kabupaten/kota ada yang perlu ditindaklanjuti. Buka satu provinsi untuk melihat apa dan di mana.',
  inKabupaten: (count: number) => (count === 0 ? 'tidak ada' : `${format.number(count)} kabupaten/kota`),
  notForRole: 'Peran Anda tidak menerima pengingat.',
  mail: {
    title: 'Lewat surel',
    lead: 'Pilih apa yang juga dikirim lewat surel. Isinya hanya angka dan nama tempat, tanpa data pribadi.',
    name: (kind: MailKind) => mailNames[kind],
    address: (address: string) => `Dikirim ke ${address}.`,
    noAddress: 'Akun Anda belum punya alamat surel. Minta pengelola mengisinya di halaman Pengguna.',
    impossible:
      'Server surel belum diatur oleh pengelola, jadi belum ada surel yang dikirim. Pilihan Anda tetap disimpan.',
    saved: 'Pilihan disimpan.',
    failed: 'Pilihan belum tersimpan. Periksa sambungan, lalu coba lagi.',
  },
}

function nameLabels(labels: readonly string[], count: number): string {
  const named = labels.map((label) => (isMonth(label) ? format.month(label) : label)).join(', ')
  const rest = count - labels.length
  return rest > 0 ? `${named}, dan ${format.number(rest)} lainnya` : named
}
