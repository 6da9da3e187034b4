import type { AttentionItem } from '#shared/overview/attention.ts'
import { figureMessages } from './figure.ts'
import { format } from './format.ts'

/** What waits, why it matters, and what to do next. */
export type AttentionText = { title: string; detail: string; action: string }

function text(item: AttentionItem): AttentionText {
  switch (item.kind) {
    case 'outletsLeft': {
      const names = item.without.map((one) => one.name)
      const who = names.length <= 3 ? format.list(names) : `${names.length} kabupaten/kota`
      const deadline =
        item.daysLeft < 0
          ? `tenggat ${format.shortDay(item.dueOn)} lewat ${format.number(-item.daysLeft)} hari`
          : `tenggat ${format.shortDay(item.dueOn)}, tinggal ${format.number(item.daysLeft)} hari`
      const news = item.lastNews ? `; tidak ada kabar gerai sejak ${format.shortDay(item.lastNews)}` : ''
      return {
        title: `${who} belum membuka gerai`,
        detail: item.daysLeft < 0 ? deadline + news : deadline,
        action: 'Tanyakan tahap persiapan dan rencana tanggal pembukaan',
      }
    }
    case 'productsUnnamed':
      return {
        title: `${format.interval(item.products)} produk peluncuran belum bernama`,
        detail: `${item.kabupaten} kabupaten/kota perlu mengisi${item.complete.length > 0 && item.complete.length <= 3 ? `; ${format.list(item.complete)} sudah lengkap` : ''}`,
        action: 'Minta nama produk, desa, dan UMKM-nya',
      }
    case 'notReporting':
      return {
        title: `${item.kabupaten} kabupaten/kota belum lapor sejak ${format.month(item.since)}`,
        detail: 'tanpa laporan, target bulanan tidak dapat dinilai',
        action: 'Minta laporan bulanan; nihil pun dilaporkan',
      }
    case 'behindLastMonth':
      return {
        title: `${item.short + item.none + item.notReported} kabupaten/kota di bawah target ${format.month(item.month)}`,
        detail: `${item.short} kurang, ${item.none} nihil, ${item.notReported} belum lapor`,
        action: 'Tanyakan hambatan dan produk yang menyusul',
      }
    case 'mentoringUnrecorded':
      return {
        title: `${format.interval(item.products)} produk tanpa catatan pendampingan`,
        detail:
          item.saidPending === undefined
            ? 'belum diketahui mana yang selesai, dialihkan, atau menunggu'
            : `disebut ${format.number(item.saidPending)} menunggu, tetapi tidak disebut produk mana`,
        action: 'Catat status pendampingan tiap produk',
      }
    case 'operationUnknown':
      return {
        title: `Belum ada kabar apakah ${format.interval(item.outlets)} gerai beroperasi`,
        detail: 'yang tercatat baru peresmiannya, bukan isi rak dan penjualannya',
        action: 'Minta laporan rak tiap gerai',
      }
    case 'shelfSilent': {
      const { outlets, of, months, isOperationKnown } = item
      const who =
        outlets.length <= 3 ? format.list([...new Set(outlets)]) : `dari ${format.number(of)} yang sudah dibuka`
      const unknown = isOperationKnown ? '' : '; yang tercatat baru peresmiannya, bukan isi rak dan penjualannya'
      return {
        title: `${format.number(outlets.length)} gerai tanpa laporan rak dua bulan`,
        detail: `${who}; tidak ada laporan ${format.list(months.map(format.month))}${unknown}`,
        action: 'Minta laporan rak tiap gerai; rak kosong pun dilaporkan',
      }
    }
    case 'launchDayUnsure':
      return {
        title: `Tanggal buka ${format.number(item.outlets.length)} gerai belum pasti`,
        detail: format.list(item.outlets),
        action: 'Cari berita acara peresmiannya',
      }
    case 'claimsConflicting':
      return {
        title: `${format.number(item.claims)} pernyataan bertentangan`,
        detail: `${figureMessages.name(item.figure)}: terakhir disebut ${item.said} untuk ${format.shortDay(item.saidFor)}`,
        action: 'Bandingkan dengan baris dan sumbernya',
      }
  }
}

export const attentionMessages = {
  text,
  urgency: { late: 'mendesak', open: 'menunggu' },
  more: (count: number) => `${format.number(count)} hal lagi`,
}
