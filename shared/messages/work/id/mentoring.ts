import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { MentoringStatus, Mentor } from '#shared/mentoring/mentoring-status.ts'
import type { MentoringRefusal } from '#shared/mentoring/refusal.ts'
import { format } from '../../id/format.ts'
import { openList } from './certification.ts'
import { commonRefusal } from './refusal.ts'

const statuses: Record<MentoringStatus, string> = {
  unrecorded: 'belum tercatat',
  pending: 'menunggu',
  ongoing: 'berjalan',
  transferred: 'dialihkan ke provinsi',
  completed: 'selesai',
  stopped: 'dihentikan',
}

const mentors: Record<Mentor, string> = { kabupaten: 'kabupaten/kota', province: 'provinsi' }

const acts: Record<MentoringAct, string> = {
  queue: 'Antrekan',
  start: 'Mulai',
  transfer: 'Alihkan ke provinsi',
  complete: 'Selesaikan',
  stop: 'Hentikan',
  reopen: 'Buka kembali',
}

/** From where each act is possible, and what to do otherwise. */
const needs: Record<MentoringAct, string> = {
  queue: 'Yang dapat diantrekan hanya produk yang pendampingannya belum tercatat.',
  start: 'Yang dapat dimulai hanya yang belum tercatat atau menunggu; yang dihentikan dibuka kembali dahulu.',
  transfer: 'Yang dapat dialihkan hanya pendampingan yang berjalan: catat mulainya dahulu.',
  complete: 'Yang dapat diselesaikan hanya pendampingan yang berjalan atau dialihkan: catat mulainya dahulu.',
  stop: 'Yang dapat dihentikan hanya pendampingan yang berjalan atau dialihkan.',
  reopen: 'Yang dapat dibuka kembali hanya pendampingan yang selesai atau dihentikan.',
}

function refusalOf(refusal: MentoringRefusal): string {
  switch (refusal.reason) {
    case 'wrongStatus':
      return `Pendampingan produk ini ${statuses[refusal.status]}. ${needs[refusal.act]}`
    case 'alreadyProvince':
      return 'Pendampingan ini sudah dilakukan provinsi, jadi tidak perlu dialihkan.'
    case 'categoryUnknown':
      return 'Kategori produk ini belum diketahui, jadi syaratnya pun belum. Isi kategorinya dahulu.'
    case 'requirementsOpen':
      return `Untuk selesai pada ${format.day(refusal.day)} belum terpenuhi: ${openList(refusal.open)}. Lengkapi daftar periksa, atau kecualikan dengan alasan.`
    default:
      return commonRefusal(refusal)
  }
}

export const mentoringMessages = {
  status: (status: MentoringStatus) => statuses[status],
  mentor: (mentor: Mentor) => mentors[mentor],
  act: (act: MentoringAct) => acts[act],
  refusal: refusalOf,
}
