import type { DayWindow } from '#shared/day/window.ts'
import { readDayOrMonth } from './calendar-text.ts'
import { DIGITS, readNumber, SCALE } from './number-text.ts'

export const claimValueKinds = ['number', 'range', 'ofTotal', 'change', 'day', 'words'] as const
export type ClaimValueKind = (typeof claimValueKinds)[number]
export type Qualifier = 'about' | 'atLeast' | 'atMost'

/**
 * What somebody said, as said, and what of it parses. `low` and `high` are equal for a single number; of a change
 * (`150000 -> 800000`) they are the smaller and the larger, `from` and `to` keep the direction. `of` is the whole of
 * "a of b". `days` is set for a day or a month. Words that are no number leave all of it out: nothing is guessed.
 */
export type ClaimValue = {
  text: string
  kind: ClaimValueKind
  low?: number
  high?: number
  of?: number
  from?: number
  to?: number
  days?: DayWindow
  qualifier?: Qualifier
}

const qualifiers: Record<Qualifier, string> = {
  about: String.raw`sekitar|kurang\s+lebih|kira-kira|hampir|±|~|about|around|approximately|nearly|ca\.?`,
  atLeast: String.raw`minimal|minimum|min\.|lebih\s+dari|paling\s+sedikit|sedikitnya|setidaknya|di\s+atas|at\s+least|more\s+than|over|[>≥]`,
  atMost: String.raw`maksimal|maximum|maks\.|hingga|sampai|paling\s+banyak|kurang\s+dari|di\s+bawah|up\s+to|at\s+most|less\s+than|[<≤]`,
}
const QUALIFIER = Object.values(qualifiers).join('|')
const MONEY = String.raw`(?:(?:Rp\.?|IDR)\s*)?`
const AMOUNT = String.raw`${MONEY}(${DIGITS})(?:\s*(${SCALE})\b)?`
// What may follow a number: a unit in words, or the dash behind rupiah (`1.250.000,-`).
const REST = String.raw`(?:,-)?(?:[\s%/(-][^\d]*)?`

const form = (body: string) => new RegExp(String.raw`^(?:(${QUALIFIER})\s*)?${body}${REST}$`, 'i')
const changeForm = form(String.raw`(?:dari\s+|from\s+)?${AMOUNT}\s*(?:->|→|menjadi|jadi)\s*${AMOUNT}`)
const ofForm = form(String.raw`${AMOUNT}\s*(?:[a-z]+\s+)?(?:of|dari)\s+${AMOUNT}`)
const rangeForm = form(
  String.raw`(?:(?:antara|between)\s+)?${AMOUNT}\s*(?:[-–—]|s\.?d\.?|s\/d|sampai|hingga|to|dan|and)\s*${AMOUNT}`,
)
const numberForm = form(String.raw`(?:ke-)?${AMOUNT}(-an)?`)
const wholeInUnit = new RegExp(String.raw`^(?:of|dari)\s+(${DIGITS})\b`, 'i')
const bareAnd = /^(?!.*(?:antara|between)).*\s(?:dan|and)\s/i

/**
 * Reads a claim's value; a unit such as `of 176 koperasi` or `jenis (sekitar)` adds the whole or the qualifier.
 * Dates count before ranges (`2025-10` is a month), and a text with numbers in no known form stays words.
 */
export function parseClaimValue(text: string, unit = ''): ClaimValue {
  const said = text.trim().replaceAll(/\s+/g, ' ')
  const read = readDays(said) ?? readChange(said) ?? readOf(said) ?? readRange(said) ?? readSingle(said)
  if (!read) return { text, kind: 'words' }
  const whole = wholeInUnit.exec(unit.trim())?.[1]
  const of = whole === undefined ? undefined : readNumber(whole)
  const qualifier = read.qualifier ?? qualifierOfUnit(unit)
  const isPart = of !== undefined && read.kind === 'number'
  return { text, ...read, ...(isPart && { kind: 'ofTotal', of }), ...(qualifier && { qualifier }) }
}

type Reading = Omit<ClaimValue, 'text'>

function readDays(said: string): Reading | undefined {
  const days = readDayOrMonth(said)
  return days && { kind: 'day', days }
}

function readChange(said: string): Reading | undefined {
  const pair = readPair(changeForm.exec(said))
  if (!pair) return undefined
  const { first, second } = pair
  return { kind: 'change', low: Math.min(first, second), high: Math.max(first, second), from: first, to: second }
}

function readOf(said: string): Reading | undefined {
  const pair = readPair(ofForm.exec(said))
  if (!pair) return undefined
  return { kind: 'ofTotal', low: pair.first, high: pair.first, of: pair.second, ...pair.qualified }
}

function readRange(said: string): Reading | undefined {
  // "3 dan 5" is two numbers, not a range, unless "antara" opens it.
  if (bareAnd.test(said)) return undefined
  const match = rangeForm.exec(said)
  const [, , , scale, , laterScale] = match ?? []
  const shared = scale === undefined && laterScale !== undefined ? readPair(match, laterScale) : undefined
  const pair = shared && shared.first <= shared.second ? shared : readPair(match)
  if (!pair || pair.first > pair.second) return undefined
  return { kind: 'range', low: pair.first, high: pair.second, ...pair.qualified }
}

function readSingle(said: string): Reading | undefined {
  const match = numberForm.exec(said)
  if (!match) return undefined
  const [, word, digits = '', scale, roughly] = match
  const value = readNumber(digits, scale)
  if (value === undefined) return undefined
  const qualifier = roughly === undefined ? qualifierOf(word) : 'about'
  return { kind: 'number', low: value, high: value, ...(qualifier && { qualifier }) }
}

type Pair = { first: number; second: number; qualified: { qualifier?: Qualifier } }

function readPair(match: RegExpExecArray | null, sharedScale?: string): Pair | undefined {
  if (!match) return undefined
  const [, word, digits = '', scale = sharedScale, laterDigits = '', laterScale] = match
  const first = readNumber(digits, scale)
  const second = readNumber(laterDigits, laterScale)
  if (first === undefined || second === undefined) return undefined
  const qualifier = qualifierOf(word)
  return { first, second, qualified: qualifier ? { qualifier } : {} }
}

const qualifierForms = Object.entries(qualifiers).map(([name, words]) => {
  return { name: name as Qualifier, whole: new RegExp(`^(?:${words})$`, 'i') }
})

function qualifierOf(word: string | undefined): Qualifier | undefined {
  return word === undefined ? undefined : qualifierForms.find(({ whole }) => whole.test(word))?.name
}

/** `IDR (minimum)`, `orang (kurang lebih)`: the qualifier that reporters put behind the unit. */
function qualifierOfUnit(unit: string): Qualifier | undefined {
  return qualifierOf(/\(([^)]+)\)\s*$/.exec(unit)?.[1]?.trim())
}
