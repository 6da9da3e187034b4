import type { DesaFound } from '#shared/wilayah/find-desa.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { CellProblem, PlaceCandidate } from './cell-problem.ts'
import { nameKey } from './name-key.ts'
import { nearestOf } from './nearest.ts'

type Known = DesaFound & { key: string; joined: string; kecamatanKey: string }

/** Knows the desa and kelurahan of one kabupaten. Asks where two could be meant; guesses never. */
export class DesaFinder {
  readonly #kabupatenCode: KabupatenCode
  readonly #byCode: ReadonlyMap<string, Known>
  readonly #byKey: ReadonlyMap<string, readonly Known[]>

  constructor(kabupatenCode: KabupatenCode, all: readonly DesaFound[]) {
    this.#kabupatenCode = kabupatenCode
    const known = all.map((desa): Known => {
      const key = nameKey(desa.name)
      return { ...desa, key, joined: key.replaceAll(' ', ''), kecamatanKey: nameKey(desa.kecamatan) }
    })
    this.#byCode = new Map(known.map((desa) => [desa.code, desa]))
    this.#byKey = Map.groupBy(known, ({ joined }) => joined)
  }

  find(typed: string): { code: DesaCode } | { problem: CellProblem } {
    const [, dotted] = /^(\d{2}\.\d{2}\.\d{2}\.\d{4})\b/u.exec(typed.trim()) ?? []
    if (dotted !== undefined) return this.#byDottedCode(dotted)
    if (/^\d{10}$/u.test(typed.trim())) return this.#byBareCode(typed.trim())
    const { name, kecamatan, jenis } = partsOf(typed)
    const named = this.#byKey.get(name.replaceAll(' ', '')) ?? []
    const ofKecamatan = named.filter((desa) => kecamatan === '' || desa.kecamatanKey === kecamatan)
    const ofKind = ofKecamatan.filter((desa) => jenis === undefined || desa.jenis === jenis)
    // Many write desa for a kelurahan, so the word only decides between two of the name.
    const meant = ofKind.length > 0 ? ofKind : ofKecamatan
    const [only, second] = meant
    if (only && !second) return { code: only.code }
    if (only) return { problem: { key: 'severalPlaces', candidates: meant.map(toCandidate) } }
    const nearest = named.length > 0 ? named : this.#nearest(name)
    return { problem: { key: 'unknownPlace', nearest: nearest.map(toCandidate) } }
  }

  #byDottedCode(code: string): { code: DesaCode } | { problem: CellProblem } {
    const found = this.#byCode.get(code)
    if (found) return { code: found.code }
    if (!code.startsWith(`${this.#kabupatenCode}.`)) return { problem: { key: 'desaElsewhere' } }
    return { problem: { key: 'unknownPlace', nearest: [] } }
  }

  /** Ten digits may be a code of Kemendagri or one of BPS, which number differently: the desa is shown, not taken. */
  #byBareCode(digits: string): { problem: CellProblem } {
    const dotted = digits.replace(/^(\d{2})(\d{2})(\d{2})(\d{4})$/u, '$1.$2.$3.$4')
    const found = this.#byCode.get(dotted)
    return { problem: { key: 'unknownPlace', nearest: found ? [toCandidate(found)] : [] } }
  }

  #nearest(name: string): readonly Known[] {
    const all = [...this.#byCode.values()]
    const begun = all.filter(({ key }) => name.length >= 3 && ` ${key}`.includes(` ${name}`))
    return [...new Set([...begun, ...nearestOf(name, all, { keyOf: ({ key }) => key })])].slice(0, 3)
  }
}

function toCandidate({ code, name, kecamatan, jenis }: DesaFound): PlaceCandidate {
  return { code, text: `${jenis === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${name}, Kec. ${kecamatan}` }
}

type Parts = { name: string; kecamatan: string; jenis: DesaFound['jenis'] | undefined }

/** `Kel. Oeba, Kec. Kota Lama`, `Oeba (Kota Lama)`, `Desa Oeba` → name, kecamatan and kind; empty where nothing is said. */
function partsOf(typed: string): Parts {
  const [first = '', ...rest] = typed
    .replace(/(?<!\s)\s+(?:-\s+|(?=kec(?:amatan)?\b))/iu, ', ')
    .split(/[,();/]/u)
    .map(nameKey)
    .filter((part) => part !== '')
  const [, kind] = /^(desa|kelurahan|kel) /u.exec(first) ?? []
  return {
    name: kind === undefined ? first : first.slice(kind.length + 1),
    kecamatan: rest.find((part) => !isLarger(part))?.replace(/^kecamatan /u, '') ?? '',
    jenis: kind === undefined ? undefined : kind === 'desa' ? 'desa' : 'kelurahan',
  }
}

/** What stands behind the kecamatan in an address. */
function isLarger(part: string): boolean {
  return /^(?:kabupaten |provinsi |nt$|nusa tengara timur$)/u.test(part)
}
