import type { ProductScheme } from '#shared/product/schema.ts'
import { searchKey } from '#shared/text/search-key.ts'
import type { Desa, Kabupaten } from '#shared/wilayah/schema.ts'
import { communities, schools } from './name-words.ts'
import type { Producer } from './producers.ts'
import type { ProductKind } from './product-words.ts'
import type { Random } from './random.ts'
import type { ProductDescription } from './simulation.ts'

export type Described = Omit<ProductDescription, 'sourceId'>

/** Names the products of one kabupaten, each only once. */
export class ProductDescriptions {
  readonly #names = new Set<string>()
  readonly #kabupaten: Kabupaten
  readonly #random: Random

  constructor(kabupaten: Kabupaten, random: Random) {
    this.#kabupaten = kabupaten
    this.#random = random
  }

  /** A product of a UMKM, or, for a few, of a school or community in its desa. */
  of({ row, kind, desa }: Producer): Described {
    const random = this.#random
    const scheme = random.weighted<ProductScheme>({ OVOP: 80, OCOP: 12, OSOP: 8 })
    const name = this.#newName(kind, desa)
    const described = { name, category: kind.category, scheme, desaCode: desa.code, searchKey: searchKey(name) }
    if (scheme === 'OVOP') return { ...described, umkmId: row.id, producer: null }
    const { shortName } = this.#kabupaten
    const producer =
      scheme === 'OSOP' ? `${random.pick(schools)} ${shortName}` : `${random.pick(communities)} ${desa.name}`
    return { ...described, umkmId: null, producer }
  }

  #newName({ names }: ProductKind, desa: Desa): string {
    const random = this.#random
    const free = random.shuffled(names).find((name) => !this.#names.has(`${name} ${desa.name}`))
    const name = `${free ?? random.pick(names)} ${desa.name}`
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? name : `${name} ${number}`
      if (this.#names.has(numbered)) continue
      this.#names.add(numbered)
      return numbered
    }
  }
}
