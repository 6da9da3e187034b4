import type { BoardSummary, Slot, SlotFacts } from '#shared/overview/board.ts'
import type { MonthState } from '#shared/overview/overview.ts'
import { format, numeral } from './format.ts'

const states: Record<MonthState, string> = {
  met: 'tercapai',
  short: 'kurang',
  none: 'nihil',
  notReported: 'belum lapor',
  running: 'berjalan',
}

const slots: Record<Slot, string> = {
  made: 'terverifikasi',
  unverified: 'belum diverifikasi',
  possible: 'bulannya belum pasti',
  open: 'belum ada',
  missing: 'tidak ada',
  notReported: 'belum lapor',
}

function summary(facts: BoardSummary): string {
  switch (facts.kind) {
    case 'nothingDue':
      return facts.month
        ? `Target baru dinilai setelah ${format.month(facts.month)} berakhir`
        : 'Target bulanan belum ditetapkan'
    case 'silentSince':
      return `Sejak ${format.month(facts.month)} belum ada kabupaten/kota yang melapor`
    case 'lastMonth': {
      const { met, short, none, silent, unverified } = facts.tally
      const rest = [
        short > 0 && `${numeral(short)} kurang`,
        none > 0 && `${numeral(none)} nihil`,
        silent > 0 && `${numeral(silent)} belum lapor`,
        unverified > 0 && `${format.number(unverified)} produk belum diverifikasi`,
      ].filter((part) => part !== false)
      return [`${format.month(facts.month)}: ${format.number(met)} dari ${facts.of} mencapai target`, ...rest].join(
        ', ',
      )
    }
  }
}

export const boardMessages = {
  title: (target: number) => `${capital(numeral(target))} produk sebulan`,
  summary,
  state: (state: MonthState) => states[state],
  slot: (slot: Slot) => slots[slot],
  /** What one cell says aloud. */
  cell: ({ state, made, unverified, target, possible }: SlotFacts) =>
    [
      states[state],
      (made > 0 || state === 'short') && `${made} dari ${target}`,
      unverified > 0 && `${unverified} belum diverifikasi`,
      possible && `mungkin ${possible.made + possible.unverified - made - unverified} lagi, bulannya belum pasti`,
    ]
      .filter(Boolean)
      .join(', '),
  notDue: 'tidak ada target',
  kabupaten: 'Kabupaten/Kota',
  monthsMet: 'tercapai',
  monthsMetLong: 'Bulan tercapai dari bulan yang sudah lewat',
  silent: 'belum lapor',
  silentLong: 'Bulan tanpa laporan',
  ofMonths: (met: number, finished: number) => `${met}/${finished}`,
  monthsShort: (met: number, finished: number) => `${met} dari ${finished} bulan`,
  earlier: 'Bulan sebelumnya',
  later: 'Bulan sesudahnya',
  toTargets: 'Peringkat, laju, dan target',
  note: 'Sebuah produk dihitung pada bulan peluncurannya setelah diverifikasi. Bulan berjalan belum dinilai.',
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
