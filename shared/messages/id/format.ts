import { createFormat } from '#shared/format/format.ts'

export const format = createFormat('id')

const numerals = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh']

/** Small numbers as words: `dua`; from eleven on as digits. */
export function numeral(value: number): string {
  return numerals[value] ?? format.number(value)
}

/** `hari ini`, `1 hari lalu`; counted from the day that the page shows. */
export function daysAgo(days: number): string {
  return days === 0 ? 'pada hari itu juga' : `${format.number(days)} hari lalu`
}
