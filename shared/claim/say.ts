import { isDay, isMonth, type Day } from '#shared/day/day.ts'
import type { Format } from '#shared/format/format.ts'
import { parseClaimValue } from './value.ts'
import type { Period } from './unit-words.ts'
import { isMoney, parseUnit } from './unit.ts'

/** The words of a language that numbers, units and periods are said with. */
export type SpokenWords = {
  scales: readonly [factor: number, word: string][]
  /** By the written unit, or by the noun that the checks compare; a unit that is not here is said as written. */
  units: Readonly<Record<string, string | readonly [one: string, many: string]>>
  perPeriod: Readonly<Record<Period, string>>
  per: (unit: string) => string
  position: (place: string) => string
  about: string
  atLeast: string
  atMost: string
  of: (part: string, whole: string) => string
  change: (from: string, to: string) => string
  year: (year: string) => string
}

/** Says numbers as a person would: `Rp150–200 miliar per bulan`, `3.452 koperasi`, `20 Desember 2025`. */
export function createSay(format: Format, words: SpokenWords) {
  const region = format.locale === 'id' ? 'id-ID' : 'en-GB'
  // The common format keeps one decimal; what somebody said keeps all of them.
  const number = (value: number) =>
    isTenth(value) ? format.number(value) : value.toLocaleString(region, { maximumFractionDigits: 6 })

  const span = (low: number, high: number) => (low === high ? number(low) : `${number(low)}–${number(high)}`)

  const scaleOf = (value: number) => words.scales.find(([factor]) => Math.abs(value) >= factor)
  /** `Rp15 miliar`, `Rp100.000`; only where nothing of the number is lost. */
  const money = (low: number, high = low) => {
    const scale = scaleOf(low)
    const isShort = scale && [low, high].every((value) => Math.abs(value / scale[0]) < 1e4 && isTenth(value / scale[0]))
    if (!isShort) return `Rp${span(low, high)}`
    const [factor, word] = scale
    return `Rp${span(low / factor, high / factor)} ${word}`
  }

  const unitWord = (key: string, count: number) => {
    const word = words.units[key]
    return word === undefined || typeof word === 'string' ? word : word[count === 1 ? 0 : 1]
  }
  const unitText = (unit: string, count = 2) => {
    const written = unit
      .replaceAll(/\([^)]*\)|\bof \d+\b/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    return unitWord(written.toLowerCase(), count) ?? unitWord(parseUnit(unit).key, count) ?? written
  }

  const amount = (low: number, high: number, unit: string) => {
    const parsed = parseUnit(unit)
    if (!isMoney(parsed)) return `${span(low, high)} ${unitText(unit, high)}`.trim()
    const per = parsed.per === undefined ? [] : [words.per(unitWord(parsed.per, 1) ?? parsed.per)]
    const period = parsed.period === undefined ? [] : [words.perPeriod[parsed.period]]
    return [money(low, high), ...per, ...period].join(' ')
  }

  /** A day, month or year; anything else as written. */
  const period = (text: string) => {
    if (isDay(text)) return format.day(text)
    if (isMonth(text)) return format.month(text)
    return /^\d{4}$/.test(text) ? words.year(text) : text
  }

  /** A value as said, with its unit. */
  const quantity = (said: string, unit: string): string => {
    const { kind, low, high, of, from, to, qualifier } = parseClaimValue(said, unit)
    if (kind === 'day') return period(said)
    if (low === undefined || high === undefined) return `“${said}”`
    if (parseUnit(unit).nouns.includes('ordinal')) return words.position(number(low))
    if (kind === 'change')
      return words.change(amount(from ?? low, from ?? low, unit), amount(to ?? high, to ?? high, unit))
    const told = of === undefined ? amount(low, high, unit) : words.of(number(low), `${number(of)} ${unitText(unit)}`)
    return qualifier === undefined ? told : `${words[qualifier]} ${told}`
  }

  return {
    number,
    period,
    quantity,
    amount,
    unit: unitText,
    day: (day: string) => format.day(day as Day),
    /** `3.137 + 305`, `59 triliun − 8 triliun` */
    terms: (terms: string, unit: string) =>
      terms.replaceAll(/([+-]?)(\d+(?:\.\d+)?)/g, (_, sign: string, digits: string) => {
        const told = isMoney(parseUnit(unit)) ? money(Number(digits)) : number(Number(digits))
        return sign === '' ? told : ` ${sign === '-' ? '−' : '+'} ${told}`
      }),
    interval: format.interval,
    list: (values: readonly string[]) => format.list(values),
  }
}

function isTenth(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-9
}
