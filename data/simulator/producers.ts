import type { Day } from '#shared/day/day.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { readPhone } from '#shared/umkm/phone.ts'
import type { Desa, Kabupaten } from '#shared/wilayah/schema.ts'
import { stableId } from '../stable-id.ts'
import { inventedNib } from './certificates.ts'
import { givenNames, hopes, inventedFamilyNames } from './name-words.ts'
import { kindsMadeIn, type ProductKind } from './product-words.ts'
import type { Random } from './random.ts'
import { archiveReasons } from './remark-words.ts'
import type { UmkmRow } from './simulation.ts'
import type { SourceList } from './source-list.ts'
import { Story, type SimulatedEvent } from './story.ts'

/** A business or group and what it makes, on record since a day. */
export type Producer = { row: UmkmRow; kind: ProductKind; desa: Desa; since: Day }

type Place = { kabupaten: Kabupaten; desa: readonly Desa[]; random: Random; sources: SourceList; lastDay: Day }

/** The UMKM of one kabupaten, entered one by one. */
export class Producers {
  readonly list: Producer[] = []
  readonly events: SimulatedEvent[] = []
  readonly #place: Place
  readonly #names = new Set<string>()

  constructor(place: Place) {
    this.#place = place
  }

  /** One that is on record on a day: mostly a new one, sometimes one that is there already. */
  oneOn(day: Day): Producer | undefined {
    const { random } = this.#place
    const known = this.list.filter((producer) => producer.since <= day)
    return known.length > 0 && random.chance(0.3) ? random.pick(known) : this.enter(day)
  }

  /** Enters a new one on a working day. Undefined when that day is no longer part of the story. */
  enter(day: Day): Producer | undefined {
    const { kabupaten, random, sources, lastDay } = this.#place
    const desa = random.pick(this.#place.desa)
    const { known, any } = kindsMadeIn(kabupaten.code)
    const kind = random.pick(random.chance(0.85) ? known : any)
    const name = this.#newName(kind, desa)
    const id = stableId('simulated-umkm', kabupaten.code, name)
    const story = new Story({
      ...{ subjectKind: 'umkm', subjectId: id, kabupaten, category: null, random, sources, lastDay },
      lag: [0, 0],
    })
    if (!story.tell('registered', { on: day })) return undefined
    const row: UmkmRow = {
      ...{ id, kabupatenCode: kabupaten.code, desaCode: desa.code, name },
      kind: /^(Kelompok|Poktan|Poklahsar|Sanggar)/.test(name) ? 'group' : 'business',
      ...personalOf(random),
      ...{ searchKey: searchKey(name), sourceId: story.told[0]?.sourceId ?? '', version: 1 },
    }
    const producer = { row, kind, desa, since: day }
    this.list.push(producer)
    this.events.push(...story.told)
    return producer
  }

  /** Some of those without a product close, on one of these days. */
  closeSome(days: readonly Day[], hasProduct: (umkmId: string) => boolean): void {
    const { kabupaten, random, sources, lastDay } = this.#place
    for (const { row, since } of this.list) {
      const later = days.filter((day) => day > since)
      if (later.length === 0 || hasProduct(row.id) || !random.chance(0.03)) continue
      const before = this.events
        .filter((event) => event.subjectId === row.id)
        .map(({ id, type, window, detail }) => ({ id, type, window, detail }))
      const story = new Story({
        ...{ subjectKind: 'umkm', subjectId: row.id, kabupaten, category: null, random, sources, lastDay },
        ...{ lag: [1, 9], before },
      })
      const isClosed = story.tell('archived', {
        on: random.pick(later),
        detail: { reason: random.pick(archiveReasons) },
      })
      if (isClosed) row.version += 1
      this.events.push(...story.told)
    }
  }

  #newName(kind: ProductKind, desa: Desa): string {
    const { random } = this.#place
    for (;;) {
      const name = `${random.pick(kind.makers)} ${random.pick(hopes)} ${desa.name}`
      if (this.#names.has(name)) continue
      this.#names.add(name)
      return name
    }
  }
}

function personalOf(random: Random): Pick<UmkmRow, 'ownerName' | 'phone' | 'nib'> {
  const owner = `${random.pick(givenNames)} ${random.pick(inventedFamilyNames)}`
  const phone = readPhone(`0800-0000-${String(random.int(0, 9999)).padStart(4, '0')}`)
  return {
    ownerName: random.chance(0.9) ? owner : null,
    phone: random.chance(0.7) ? (phone ?? null) : null,
    nib: random.chance(0.45) ? inventedNib(random) : null,
  }
}
