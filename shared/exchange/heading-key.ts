import { searchKey } from '#shared/text/search-key.ts'
import type { ColumnSpec } from './dataset.ts'

/** Short forms in headings. */
const longWords: Readonly<Record<string, string>> = {
  no: 'nomor',
  nomer: 'nomor',
  tgl: 'tanggal',
  telp: 'telepon',
  tlp: 'telepon',
  tel: 'telepon',
  jml: 'jumlah',
  jlh: 'jumlah',
  kel: 'kelurahan',
  ket: 'keterangan',
  prov: 'provinsi',
  thn: 'tahun',
  bln: 'bulan',
}

/** The form in which headings are compared: without marks, stars, case and short forms. */
export function headingKey(text: string): string {
  return searchKey(text)
    .split(' ')
    .map((word) => longWords[word] ?? word)
    .join(' ')
}

/** All keys under which a heading may be known, the most telling first: whole, and without what stands in brackets. */
function keysOf(text: string): string[] {
  const bare = text.replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
  return [headingKey(text), headingKey(bare)].filter((key) => key !== '')
}

/** Knows the headings of a dataset's columns. */
export class HeadingFinder {
  readonly #keys: ReadonlyMap<string, string>

  constructor(columns: readonly ColumnSpec[]) {
    const all = columns.flatMap(({ key, header, aliases = [] }) =>
      [header.id, header.en, key, ...aliases].map((heading) => [headingKey(heading), key] as const),
    )
    // What comes first in the dataset wins, headings before other names.
    this.#keys = new Map(all.toReversed())
  }

  /** The key of the column that a heading names, or undefined. */
  find(heading: string): string | undefined {
    for (const key of keysOf(heading)) {
      const found = this.#keys.get(key)
      if (found !== undefined) return found
    }
    return undefined
  }
}
