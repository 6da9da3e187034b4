import type { FigureChange } from '#shared/change/figure-change.ts'
import type { Day } from '#shared/day/day.ts'
import { figureMessages } from '../id/figure.ts'
import { format } from '../id/format.ts'
import { inboxMessages } from '../work/id/inbox.ts'

/** E-mail that the program writes by itself. In Indonesian only: accounts have no language. */
export const mailMessages = {
  digestSubject: (from: Day, to: Day) => `Pantau OVOP: pekan ${format.shortDay(from)} – ${format.shortDay(to)}`,
  remindersSubject: (count: number) => `Pantau OVOP: ${format.number(count)} hal baru menunggu Anda`,
  digestLead: (area: string, from: Day, to: Day) =>
    `Yang dicatat untuk ${area} dari ${format.shortDay(from)} sampai ${format.shortDay(to)}:`,
  remindersLead: 'Yang baru perlu ditindaklanjuti:',
  standing: 'Yang masih menunggu Anda:',
  nothingChanged: 'Tidak ada angka yang berubah. Bisa jadi memang tidak ada kejadian, bisa jadi belum dicatat.',
  nothingStanding: 'Tidak ada yang menunggu Anda.',
  province: 'Nusa Tenggara Timur',
  country: 'seluruh Indonesia',
  change: (change: FigureChange) => `${figureMessages.name(change.figure)}: ${describeChange(change)}`,
  kind: inboxMessages.kind,
  reminder: inboxMessages.reminder,
  more: (count: number) => `dan ${format.number(count)} kabupaten/kota lain`,
  inProvince: (province: string, count: number) => `${province}: ${inboxMessages.inKabupaten(count)}`,
  moreProvinces: (count: number) => `dan ${format.number(count)} provinsi lain`,
  simulated: 'DATA SIMULASI: angka di surel ini buatan.',
  inbox: (url: string) => `Kotak masuk: ${url}`,
  changes: (url: string) => `Rincian perubahan: ${url}`,
  unsubscribe: (url: string) => `Berhenti menerima surel ini: ${url}`,
  list: format.list,
  ending: {
    title: 'Berhenti menerima surel',
    question: 'Berhenti menerima surel ini?',
    hint: 'Pengingat tetap ada di kotak masuk setelah Anda masuk ke Pantau OVOP.',
    yes: 'Ya, berhenti',
    done: 'Sudah berhenti',
    doneHint: 'Surel jenis ini tidak dikirim lagi kepada Anda. Anda dapat memilihnya lagi di kotak masuk.',
    unknown: 'Tautan ini tidak lengkap',
    unknownHint: 'Salin seluruh tautan dari surel, atau ubah pilihan Anda di kotak masuk.',
    toInbox: 'Buka kotak masuk',
  },
}

function describeChange(change: FigureChange): string {
  switch (change.kind) {
    case 'none':
      return 'belum ada catatan'
    case 'first':
      return `${format.interval(change.after)}, pertama kali tercatat`
    case 'gone':
      return `sebelumnya ${format.interval(change.before)}, catatannya ditarik kembali`
    case 'same':
      return `tetap ${format.interval(change.after)}`
    case 'changed':
      return `${format.interval(change.before)} → ${format.interval(change.after)} (${format.change(change.change)})`
  }
}
