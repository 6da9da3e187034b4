import { searchKey } from '#shared/text/search-key.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { PlaceCandidate, SheetProblem } from './cell-problem.ts'
import { nearestOf } from './nearest.ts'
import { otherNames, wholeWords } from './place-words.ts'

/** What is needed to know a kabupaten by. `shortName` is its name without its kind, unless two would be the same then. */
export type NamedKabupaten = {
  code: KabupatenCode
  bpsCode: string
  name: string
  shortName: string
  abbreviation?: string | null | undefined
  jenis: 'kabupaten' | 'kota'
  capital: string
}

export type FoundPlace<Code> = { code: Code } | { problem: SheetProblem }

type Kind = NamedKabupaten['jenis']
type Known = NamedKabupaten & { bare: string; joined: string; others: readonly string[] }

/** Knows the kabupaten and kota by everything that officials write for them. Asks where two could be meant; guesses never. */
export class KabupatenFinder {
  readonly #all: readonly Known[]

  constructor(all: readonly NamedKabupaten[]) {
    this.#all = all.map((kabupaten) => {
      const bare = withoutKind(wholeWords(kabupaten.name)).bare
      const { code, abbreviation } = kabupaten
      const others = [...(otherNames[code] ?? []), ...(abbreviation ? [abbreviation] : [])].map(plainLetters)
      return { ...kabupaten, bare, joined: joined(bare), others }
    })
  }

  find(typed: string): FoundPlace<KabupatenCode> {
    const code = readCode(typed)
    if (code !== undefined) return this.#byCode(code)
    const { bare, kinds } = withoutKind(wholeWords(typed))
    if (bare === '') return { problem: { key: 'unknownPlace', nearest: [] } }
    const isWanted = ({ jenis }: Known) => kinds.length === 0 || kinds.includes(jenis)
    const name = { bare: joined(bare), plain: plainLetters(typed) }
    const exact = this.#all.filter((known) => isWanted(known) && isNamed(known, name))
    const [only, second] = exact
    if (only && !second && kinds.length < 2) return { code: only.code }
    if (only) return { problem: { key: 'severalPlaces', candidates: exact.map(toCandidate) } }
    const begun = this.#all.filter((known) => isWanted(known) && known.bare.startsWith(`${bare} `))
    if (begun.length > 1) return { problem: { key: 'severalPlaces', candidates: begun.map(toCandidate) } }
    return { problem: { key: 'unknownPlace', nearest: this.#nearest(bare, { begun, name }).map(toCandidate) } }
  }

  /** A code without its point may be of Kemendagri or of BPS, which number the same kabupaten differently. */
  #byCode({ code, isDotted }: { code: string; isDotted: boolean }): FoundPlace<KabupatenCode> {
    const found = this.#all.filter(
      (known) => known.code === code || (!isDotted && known.bpsCode === code.replace('.', '')),
    )
    const [only, second] = found
    if (!only) return { problem: { key: 'unknownPlace', nearest: [] } }
    if (second) return { problem: { key: 'severalPlaces', candidates: found.map(toCandidate) } }
    return isDotted || only.code === code ? { code: only.code } : asked(only)
  }

  #nearest(bare: string, { begun, name }: { begun: readonly Known[]; name: TypedName }): Known[] {
    const sameName = this.#all.filter((known) => isNamed(known, name))
    const capitals = this.#all.filter(({ capital }) => searchKey(capital) === bare)
    const alike = nearestOf(bare, this.#all, { keyOf: (known) => known.bare })
    return [...new Set([...begun, ...sameName, ...capitals, ...alike])].slice(0, 3)
  }
}

function asked(only: NamedKabupaten): FoundPlace<never> {
  return { problem: { key: 'unknownPlace', nearest: [toCandidate(only)] } }
}

/** As names are compared, and letter by letter: TTS is not TS, although doubled letters of names are one. */
type TypedName = { bare: string; plain: string }

function isNamed(known: Known, { bare, plain }: TypedName): boolean {
  return known.joined === bare || known.others.includes(plain)
}

function plainLetters(text: string): string {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== 'kab' && !(word in kindWords) && !empty.has(word)).join('')
}

function joined(key: string): string {
  return key.replaceAll(' ', '')
}

function toCandidate({ code, name }: NamedKabupaten): PlaceCandidate {
  return { code, text: name }
}

/** `53.06`, `53,06`, `5306`; and `53.1`, which is what a spreadsheet makes of 53.10. */
function readCode(typed: string): { code: string; isDotted: boolean } | undefined {
  const [, province, mark, rest] = /^(\d{2})([.,]?)(\d{1,2})$/u.exec(typed.trim()) ?? []
  if (province === undefined || rest === undefined) return undefined
  const isDotted = mark !== ''
  if (!isDotted && rest.length < 2) return undefined
  return { code: `${province}.${rest.padEnd(2, '0')}`, isDotted }
}

const kindWords: Readonly<Record<string, Kind>> = {
  kabupaten: 'kabupaten',
  pemkab: 'kabupaten',
  kota: 'kota',
  kotamadya: 'kota',
  kodya: 'kota',
  kotif: 'kota',
  pemkot: 'kota',
}
/** Words that stand around the name and say nothing of which it is. */
const empty = new Set(['pemerintah', 'pemda', 'dinas', 'pmd', 'dpmd', 'di', 'provinsi', 'prov', 'ntt', 'nt'])

/** The name without the words for its kind, which may stand before it or after it. */
function withoutKind(key: string): { bare: string; kinds: Kind[] } {
  const words = key.split(' ').filter((word) => word !== '')
  const kinds = new Set(words.flatMap((word) => kindWords[word] ?? []))
  const bare = words.filter((word) => !(word in kindWords) && !empty.has(word)).join(' ')
  return { bare, kinds: [...kinds] }
}
