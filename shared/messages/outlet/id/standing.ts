import { isExact, type DayWindow } from '#shared/day/window.ts'
import type { Month } from '#shared/day/day.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import type { OutletStanding, OutletState } from '#shared/outlet/outlet-state.ts'
import type { Continuity, OutletMonthState, ShelfMonth } from '#shared/outlet/shelf/answers.ts'
import { format } from '../../id/format.ts'

const states: Record<OutletState, string> = {
  notYet: 'belum dibuka',
  planned: 'direncanakan',
  prepared: 'disiapkan',
  possibly: 'mungkin sudah dibuka',
  launched: 'sudah dibuka',
  operating: 'beroperasi',
  paused: 'berhenti sementara',
  closed: 'tutup',
}

const opened = (window: DayWindow) =>
  isExact(window) ? `dibuka ${format.shortDay(window.notBefore)}` : `dibuka ${format.window(window)} (hari belum pasti)`

/** Where an outlet stands, since when, and when it was launched, each as far as it is told. */
function standing({ state, since, maybe }: OutletStanding, launch: DayWindow | undefined): string {
  const later = maybe ? `; mungkin sudah ${states[maybe]}` : ''
  const when = since ? format.window(since) : ''
  switch (state) {
    case 'notYet':
      return launch ? `belum dibuka; kemudian ${opened(launch)}` : 'belum dibuka'
    case 'planned':
      return `direncanakan, belum dibuka${later}`
    case 'prepared':
      return `disiapkan sejak ${when}, belum dibuka${later}`
    case 'possibly':
      return `mungkin sudah dibuka: ${when}`
    case 'launched':
      return launch ? `${opened(launch)}${later}` : `sudah dibuka${later}`
    default:
      return `${states[state]} sejak ${when}${later}${launch ? `; ${opened(launch)}` : ''}`
  }
}

const months: Record<OutletMonthState, string> = {
  stocked: 'berisi',
  empty: 'kosong',
  missing: 'belum lapor',
  notOpen: 'tidak buka',
}

function continuity({ inStock, unknown, months: of }: Continuity): string {
  if (of === 0) return 'Belum ada bulan yang harus dilaporkan.'
  const silent = unknown > 0 ? `, ${format.number(unknown)} belum lapor` : ''
  return `Rak berisi ${format.number(inStock)} dari ${format.number(of)} bulan${silent}.`
}

function lastReport({ month, productCount, salesRupiah, findingCount }: Omit<ShelfMonth, 'source'>): string {
  const sales = salesRupiah === null ? 'penjualan tidak disebut' : `penjualan ${formatRupiah(salesRupiah)}`
  const findings = findingCount > 0 ? `, ${format.number(findingCount)} di antaranya tanpa izin lengkap` : ''
  return `Laporan terakhir ${format.month(month)}: ${format.number(productCount)} produk di rak${findings}, ${sales}.`
}

/** Where an outlet stands and what its shelf held, in words, for the pages that tell it. */
export const standingMessages = {
  state: states,
  standing,
  shelf: {
    month: (month: Month, state: OutletMonthState) => `${format.monthName(month)} ${months[state]}`,
    title: 'Isi rak enam bulan terakhir',
    continuity,
    lastReport,
    never: 'Isi rak dan penjualan: belum pernah dilaporkan.',
    silent: 'Dua bulan terakhir tanpa laporan.',
    report: (month: Month) => `Laporkan rak ${format.month(month)}`,
    all: 'Semua gerai dan laporan raknya',
  },
}
export type StandingMessages = typeof standingMessages
