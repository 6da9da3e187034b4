import type { Locale } from '#shared/format/locale.ts'

/** Why a text is no amount of money. Nothing is guessed: "1,5 juta" and "1.25" are refused. */
export type RupiahProblem = 'notRupiah' | 'negativeAmount' | 'wholeRupiah' | 'amountTooLarge'

/** More than the yearly budget of the province: nobody means it. */
const MOST_RUPIAH = 10_000_000_000_000

const plain = /^\d+$/
const grouped = /^\d{1,3}(\.\d{3})+$/

/** Reads an amount as it is written here: `1250000`, `1.250.000`, `Rp 1.250.000,00`, `Rp1.250.000,-`. Whole rupiah. */
export function parseRupiah(typed: string): { rupiah: number } | { problem: RupiahProblem } {
  const text = typed
    .trim()
    .replace(/^Rp\.?/iu, '')
    .replaceAll(/[\s\u00A0\u202F]/gu, '')
  if (/^[-−–(]\d/u.test(text) || /^[-−–]\s*Rp/iu.test(typed.trim())) return { problem: 'negativeAmount' }
  const whole = text.replace(/,(-|0{1,2})$/u, '')
  const [before = '', cents] = whole.split(',')
  if (cents !== undefined) {
    return { problem: /^\d{1,2}$/u.test(cents) && isDigits(before) ? 'wholeRupiah' : 'notRupiah' }
  }
  if (!isDigits(whole)) return { problem: 'notRupiah' }
  return checkRupiah(Number(whole.replaceAll('.', '')))
}

/** The same for an amount that is a number already. */
export function checkRupiah(amount: number): { rupiah: number } | { problem: RupiahProblem } {
  if (Number.isNaN(amount)) return { problem: 'notRupiah' }
  if (amount < 0) return { problem: 'negativeAmount' }
  if (amount > MOST_RUPIAH) return { problem: 'amountTooLarge' }
  return Number.isInteger(amount) ? { rupiah: amount } : { problem: 'wholeRupiah' }
}

function isDigits(text: string): boolean {
  return plain.test(text) || grouped.test(text)
}

/** `Rp1.250.000` in Indonesian, `Rp1,250,000` in English; below zero with a real minus. Throws for what is no whole amount. */
export function formatRupiah(rupiah: number, locale: Locale = 'id'): string {
  const amount = Math.abs(requireRupiah(rupiah))
  return `${rupiah < 0 ? '−' : ''}Rp${groupDigits(amount, locale === 'id' ? '.' : ',')}`
}

/** `1.250.000`: what a field for money shows, always the Indonesian way. */
export function rupiahDigits(rupiah: number): string {
  return groupDigits(requireRupiah(rupiah), '.')
}

/** The exact sum of amounts; 0 of none. Throws RangeError rather than to answer what no longer is exact. */
export function sumRupiah(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => requireRupiah(sum + requireRupiah(amount)), 0)
}

function requireRupiah(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole, exact amount of rupiah: ${amount}`)
  return amount
}

function groupDigits(amount: number, separator: string): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+$)/gu, separator)
}
