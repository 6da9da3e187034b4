import type { Verdict } from '#shared/claim/verdict.ts'
import { readSaidValue } from '#shared/overview/said-value.ts'
import { format, numeral } from './format.ts'

const verdicts: Record<Verdict, string> = {
  consistent: 'sesuai catatan',
  conflicting: 'bertentangan',
  notCheckable: 'belum dapat diperiksa',
}

/** Units that the first data write in English; all others stand as they were reported. */
const units: Record<string, string> = {
  product: 'produk',
  outlet: 'gerai',
  percent: 'persen',
  years: 'tahun',
  text: '',
  date: '',
}

/** A value with its unit as it is read: `44 produk`, `Rp150.000.000.000–200.000.000.000 sebulan`, `ke-15`. */
function saidValue(text: string, unit: string): string {
  const said = readSaidValue(text)
  const amount = said ? format.interval(said) : text
  if (unit === 'ke-') return `ke-${amount}`
  if (unit.startsWith('IDR'))
    return `Rp${amount}${unit.slice(3).replace('/month', ' sebulan').replace('/year', ' setahun')}`
  return `${amount} ${units[unit] ?? unit}`.trim()
}

export const claimMessages = {
  value: saidValue,
  verdict: (verdict: Verdict) => verdicts[verdict],
  /** Beside a number of another day: the claim fits the record of its own day. */
  verdictThen: (verdict: Verdict) => (verdict === 'consistent' ? 'sesuai catatan hari itu' : verdicts[verdict]),
  title: 'Pernyataan',
  conflictCount: (count: number) => `${format.number(count)} pernyataan bertentangan`,
  compare: 'bandingkan dengan catatan',
  said: (value: string, day: string) => `disebut ${value} (${day})`,
  conflicting: (count: number, of: number) =>
    of === 1 ? 'bertentangan' : `${format.number(count)} dari ${format.number(of)} pernyataan bertentangan`,
  manyMeanings: (value: string, count: number) => `pejabat menyebut ${value}, dengan ${numeral(count)} arti`,
  forDay: (day: string) => `untuk ${day}`,
  empty: 'Belum ada pernyataan yang tercatat sampai hari itu.',
}
