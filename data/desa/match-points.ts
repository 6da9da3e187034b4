/** A desa as today's register lists it. */
export type RegisteredDesa = { code: string; kecamatanCode: string; name: string }

/** A point of the older register, under the code and name that the desa had then. */
export type KnownPoint = { code: string; kecamatan: string; name: string; latitude: number; longitude: number }

export type MatchedPoint = { point: KnownPoint; quality: 'exact' | 'approximate' }

/**
 * Finds the point of each desa. `exact`: same code, and the names are alike. `approximate`: same code under another
 * name, the one free point of that name in the kecamatan or else the kabupaten, or the same number in the kecamatan
 * with the other jenis (a kelurahan that became a desa). A point serves one desa only.
 */
export function matchPoints(
  desaList: readonly RegisteredDesa[],
  points: readonly KnownPoint[],
  kecamatanName: (code: string) => string,
): Map<string, MatchedPoint> {
  const pointByCode = new Map(points.map((point) => [point.code, point]))
  const registered = new Set(desaList.map((desa) => desa.code))
  const free = new Map(points.filter((point) => !registered.has(point.code)).map((point) => [point.code, point]))
  const matched = new Map<string, MatchedPoint>()

  for (const desa of desaList) {
    const point = pointByCode.get(desa.code)
    if (point) matched.set(desa.code, { point, quality: areAlike(desa.name, point.name) ? 'exact' : 'approximate' })
  }
  for (const find of [byNameInKecamatan, byNameInKabupaten, byNumberInKecamatan]) {
    for (const desa of desaList) {
      if (matched.has(desa.code)) continue
      const candidates = [...free.values()].filter((point) => find(desa, point, kecamatanName))
      const [point] = candidates
      if (!point || candidates.length > 1) continue
      matched.set(desa.code, { point, quality: 'approximate' })
      free.delete(point.code)
    }
  }
  return matched
}

type Rule = (desa: RegisteredDesa, point: KnownPoint, kecamatanName: (code: string) => string) => boolean

const byNameInKabupaten: Rule = (desa, point) =>
  kabupatenOf(desa.code) === kabupatenOf(point.code) && plain(desa.name) === plain(point.name)

const byNameInKecamatan: Rule = (desa, point, kecamatanName) =>
  byNameInKabupaten(desa, point, kecamatanName) && plain(kecamatanName(desa.kecamatanCode)) === plain(point.kecamatan)

const byNumberInKecamatan: Rule = (desa, point) => withoutJenis(desa.code) === withoutJenis(point.code)

/** `53.03.01.2006` → `53.03`. */
export function kabupatenOf(code: string): string {
  return code.slice(0, 5)
}

function withoutJenis(code: string): string {
  return code.slice(0, 9) + code.slice(10)
}

const ROMAN: Readonly<Record<string, string>> = {
  i: 'satu',
  ii: 'dua',
  iii: 'tiga',
  iv: 'empat',
  v: 'lima',
  vi: 'enam',
}

/** The letters of a name, with a last roman numeral written as the word: `Sarasedu I` and `Sarasedu Satu` are one name. */
function plain(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean)
  const spelled = words.map((word, index) =>
    index > 0 && index === words.length - 1 && words[0]?.length !== 1 ? (ROMAN[word] ?? word) : word,
  )
  return spelled.join('')
}

function areAlike(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  return a.includes(b) || b.includes(a) || editDistance(a, b) <= Math.max(a.length, b.length) / 3
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[b.length] ?? 0
}
