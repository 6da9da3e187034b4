import type { EventDetail } from '#shared/figure/registry-event.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import { figurePageMessages } from '../../id/figure-page.ts'
import { format } from '../../id/format.ts'
import { certificationMessages } from './certification.ts'
import { mentoringMessages } from './mentoring.ts'
import { productMessages } from './product.ts'

type Told = Pick<ReportedEvent, 'type' | 'subjectKind' | 'detail'>

/** What happened, in one line: `Mulai didampingi oleh kabupaten/kota`. */
function sentence({ type, subjectKind, detail }: Told): string {
  return capitalised(bodyOf({ type, subjectKind, detail }))
}

function bodyOf({ type, subjectKind, detail }: Told): string {
  const plain = figurePageMessages.event(type, subjectKind)
  const { item, state, aspect, finding, category, by, receivingUnit, missing } = detail
  if (type === 'checklistNoted' && item && state) {
    return `${certificationMessages.item(item)}: ${certificationMessages.state(state)}`
  }
  if (type === 'curationNoted' && aspect && finding) {
    return `kurasi, ${productMessages.aspect(aspect)}: ${productMessages.finding(finding)}`
  }
  if (type === 'categorised' && category) return `kategori dicatat: ${productMessages.category(category)}`
  if (type === 'mentoringStarted' && by) return `${plain} oleh ${mentoringMessages.mentor(by)}`
  if (type === 'mentoringTransferred' && receivingUnit) return `${plain}, diterima ${receivingUnit}`
  if (type === 'returned' && missing) {
    return `${plain}; kurang: ${format.list(missing.map((each) => productMessages.aspect(each)))}`
  }
  return plain
}

/** Further facts of an event, each a short phrase. */
function facts({ letterNumber, number, issuer, issuedOn, expiresOn, reason, note, place }: EventDetail): string[] {
  return [
    letterNumber && `surat ${letterNumber}`,
    number && `nomor ${number}`,
    issuer && `penerbit ${issuer}`,
    issuedOn && `terbit ${format.shortDay(issuedOn)}`,
    expiresOn && `berlaku sampai ${format.shortDay(expiresOn)}`,
    place,
    reason && `alasan: ${reason}`,
    note,
  ].filter((part): part is string => Boolean(part))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const historyMessages = {
  title: 'Riwayat',
  sentence,
  facts,
  withdrawn: 'dibatalkan',
  rival: 'laporan lain',
  recorded: (day: string, who: string) => `dicatat ${day} oleh ${who}`,
  withdrawnOn: (day: string, who: string, reason: string | undefined) =>
    `dibatalkan ${day} oleh ${who}${reason ? `: ${reason}` : ''}`,
  evidence: (count: number) => `${format.number(count)} bukti`,
  more: (count: number) => `Tampilkan ${format.number(count)} catatan yang lebih lama`,
  withdrawOf: (event: string) => `Urungkan catatan: ${event}`,
  undo: 'Urungkan',
  nothing: 'Belum ada catatan. Pengiriman dan pemeriksaannya akan tampil di sini.',
}
