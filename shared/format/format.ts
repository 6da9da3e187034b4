import { daysBetween, firstDayOf, type Day, type Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { Locale } from './locale.ts'

/** How numbers, days and lists are written in one language. Days are calendar days: no time zone takes part. */
export type Format = ReturnType<typeof createFormat>

const regions: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }

/** Builds the formatters of a language; `Intl` objects are slow to make and quick to use, so each is made once, when it is first needed. */
export function createFormat(locale: Locale) {
  const region = regions[locale]
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' }))
  const longDay = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayMonth = dates({ day: 'numeric', month: 'short' })
  const longMonth = dates({ month: 'long', year: 'numeric' })
  const shortMonth = dates({ month: 'short', year: 'numeric' })
  const monthName = dates({ month: 'short' })
  const monthLetter = dates({ month: 'narrow' })
  const decimal = once(() => new Intl.NumberFormat(region, { maximumFractionDigits: 1 }))
  const conjunction = once(() => new Intl.ListFormat(region, { type: 'conjunction' }))

  const number = (value: number) => decimal().format(value)
  return {
    locale,
    /** `1.250.000` or `1,250,000`; at most one decimal. */
    number,
    /** `20` when it is certain, `10–12` while it is not. */
    interval: ({ low, high }: Interval) => (low === high ? number(low) : `${number(low)}–${number(high)}`),
    /** `+9`, `+8 … +10` as `+8–10`, `−1`, `0`. */
    change: ({ low, high }: Interval) => {
      if (low === high) return signed(low, number)
      return low >= 0 ? `+${number(low)}–${number(high)}` : `${signed(low, number)} … ${signed(high, number)}`
    },
    /** `5 Februari 2026` */
    day: (day: Day) => longDay().format(instantOf(day)),
    /** `5 Feb 2026` */
    shortDay: (day: Day) => shortDay().format(instantOf(day)),
    /** `5 Feb` */
    dayMonth: (day: Day) => dayMonth().format(instantOf(day)),
    /** `14–19 Des 2025`; a single day when the window is exact. */
    window: ({ notBefore, notAfter }: DayWindow) =>
      daysBetween(notBefore, notAfter) === 0
        ? shortDay().format(instantOf(notBefore))
        : plainSpaces(shortDay().formatRange(instantOf(notBefore), instantOf(notAfter))),
    /** `Februari 2026` */
    month: (month: Month) => longMonth().format(instantOf(firstDayOf(month))),
    /** `Feb 2026` */
    shortMonth: (month: Month) => shortMonth().format(instantOf(firstDayOf(month))),
    /** `Feb` */
    monthName: (month: Month) => monthName().format(instantOf(firstDayOf(month))),
    /** `F` */
    monthLetter: (month: Month) => monthLetter().format(instantOf(firstDayOf(month))),
    /** `Alor, Ende, dan Ngada` */
    list: (items: readonly string[]) => conjunction().format(items),
  }
}

/** Node and browsers choose other widths of space around a dash; a page must read the same from both. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u2009\u202f]/g, ' ')
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function signed(value: number, number: (value: number) => string): string {
  if (value === 0) return '0'
  return value > 0 ? `+${number(value)}` : `−${number(-value)}`
}

function instantOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
