import type { Verdict } from '#shared/claim/verdict.ts'
import { format, numeral } from './format.ts'

const verdicts: Record<Verdict, string> = {
  consistent: 'sesuai catatan',
  conflicting: 'bertentangan dengan catatan',
  notCheckable: 'belum dapat diperiksa',
}

export const claimMessages = {
  verdict: (verdict: Verdict) => verdicts[verdict],
  title: 'Yang dikatakan',
  said: (value: string, day: string) => `disebut ${value} (${day})`,
  conflicting: (count: number, of: number) =>
    of === 1 ? 'bertentangan dengan catatan' : `${format.number(count)} dari ${format.number(of)} pernyataan bertentangan`,
  manyMeanings: (value: string, count: number) => `pejabat menyebut ${value}, dengan ${numeral(count)} arti`,
  by: (speaker: string) => speaker,
  forDay: (day: string) => `untuk ${day}`,
  empty: 'Belum ada pernyataan yang tercatat sampai hari itu.',
}
