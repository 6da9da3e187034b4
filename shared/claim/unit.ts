import { emptyUnitWords, periods, placeNouns, unitWords, type Period } from './unit-words.ts'

/**
 * What a claim counts. `key` is the same for two units that mean one thing (`produk`, `product`); `nouns` are its parts
 * (`desa+kelurahan` has two). `per` is the divisor of a rate (`IDR/transaction`), `period` the time of a flow (`IDR/month`).
 */
export type ClaimUnit = { key: string; nouns: readonly string[]; per?: string; period?: Period }

const sameWord = new Map(Object.entries(unitWords))
const anyPeriod: ReadonlySet<string> = new Set(periods)

/** Reads a unit as written: `desa+kelurahan (sekitar)`, `IDR/month`, `of 421 lokasi`, `jenis UMKM`, `BTS (+16 repeater)`. */
export function parseUnit(text: string): ClaimUnit {
  const [counted = '', ...divisors] = splitRate(text.toLowerCase())
  const nouns = nounsOf(counted)
  const named = divisors.map((divisor) => nounsOf(divisor).join('+'))
  const period = named.find(isPeriod)
  const per = named.find((name) => name !== '' && !isPeriod(name))
  const key = [nouns.join('+'), ...(per === undefined ? [] : [per]), ...(period === undefined ? [] : [period])].join(
    '/',
  )
  return { key, nouns, ...(per !== undefined && { per }), ...(period !== undefined && { period }) }
}

export function isMoney(unit: ClaimUnit): boolean {
  return unit.nouns[0] === 'rupiah' && unit.nouns.length === 1
}

/** True when values of this unit may be added up over areas. */
export function isAdditive(unit: ClaimUnit): boolean {
  const notAdded = ['ordinal', 'date', 'text', 'percent']
  return unit.per === undefined && !unit.nouns.some((noun) => notAdded.includes(noun))
}

function isPeriod(name: string): name is Period {
  return anyPeriod.has(name)
}

function splitRate(text: string): string[] {
  const parts = text.split(/\/|\bper\b/)
  const arePlaces = parts.every((part) => nounsOf(part).some((noun) => placeNouns.has(noun)))
  return parts.length > 1 && arePlaces ? [parts.join(' ')] : parts
}

function nounsOf(text: string): string[] {
  // A remark in brackets may name what is counted ("titik (desa/kelurahan)"); one with a number is another quantity.
  const words = text.replaceAll(/\([^)]*\d[^)]*\)/g, ' ').match(/[\p{L}%][\p{L}\d%]*/gu) ?? []
  const nouns = words.filter((word) => !emptyUnitWords.has(word)).map((word) => sameWord.get(word) ?? word)
  if (nouns.includes('rupiah')) return ['rupiah']
  const telling = nouns.filter((noun) => noun !== 'counter')
  return [...new Set(telling.length > 0 ? telling : nouns)].toSorted()
}
