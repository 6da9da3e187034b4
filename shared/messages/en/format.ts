import { createFormat } from '#shared/format/format.ts'

export const format = createFormat('en')

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small numbers as words: `two`; from eleven on as digits. */
export function numeral(value: number): string {
  return numerals[value] ?? format.number(value)
}

/** `1 day`, `2 days`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${format.number(count)} ${count === 1 ? one : many}`
}

export function daysAgo(days: number): string {
  return days === 0 ? 'on that very day' : `${plural(days, 'day')} ago`
}

/** The first letter of a sentence in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
