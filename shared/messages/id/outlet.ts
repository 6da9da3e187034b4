import type { Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { OutletTab } from '#shared/outlet/outlet-tab.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { format } from './format.ts'

const verdictMarks: Record<Verdict, string> = {
  consistent: 'pernyataan sesuai',
  conflicting: 'pernyataan bertentangan',
  notCheckable: 'pernyataan belum dapat diperiksa',
}

function ofTotal(count: Interval, total: number): string {
  return total > 0 ? `${format.interval(count)} dari ${format.number(total)}` : format.interval(count)
}

const tabNames: Record<OutletTab, string> = { rollout: 'Peluncuran', shelf: 'Rak', channels: 'Kanal lain' }

export const outletMessages = {
  title: 'Gerai NTT Mart',
  tabs: { label: 'Bagian halaman gerai', name: tabNames },
  chart: {
    empty: 'Belum ada gerai yang dibuka, jadi belum ada grafik.',
    title: 'Gerai dibuka menurut hari',
    summary: (asOf: Day, count: Interval, total: number) =>
      `Per ${format.day(asOf)}: ${ofTotal(count, total)} gerai sudah dibuka${count.low === count.high ? '' : '; tanggal yang belum pasti memberi rentang'}.`,
    /** Where the day shown lies after everything that is drawn. */
    silentSince: (lastDay: Day, asOf: Day, days: number) =>
      `Sesudah ${format.shortDay(lastDay)} tidak ada catatan baru sampai ${format.shortDay(asOf)} (${format.number(days)} hari).`,
    keys: 'Tekan panah kiri dan kanan untuk membaca hari demi hari.',
    deadline: (day: Day) => `tenggat ${format.dayMonth(day)}`,
    count: (count: Interval) =>
      count.low === count.high
        ? `${format.number(count.low)} gerai`
        : `${format.interval(count)} gerai: ${format.number(count.low)} pasti, ${format.number(count.high - count.low)} mungkin`,
    opened: (label: string) => `${label}: dibuka`,
    maybeFrom: (label: string) => `${label}: mungkin dibuka sejak hari itu`,
    surelyBy: (label: string) => `${label}: pasti sudah dibuka`,
    due: (value: number) => `tenggat ${format.number(value)} gerai`,
    said: (speaker: string, value: string, verdict: Verdict) =>
      `${speaker} menyebut ${value}: ${verdictMarks[verdict]}`,
    key: {
      certain: 'pasti',
      possible: 'mungkin',
      later: 'sesudah hari yang ditampilkan',
      deadline: 'tenggat',
      verdict: verdictMarks,
    },
    table: { open: 'Tabel', caption: 'Gerai dibuka, hari demi hari', day: 'Hari', count: 'Gerai', what: 'Peristiwa' },
  },
}
