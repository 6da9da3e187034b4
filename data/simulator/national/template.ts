import { addDays, type Day } from '#shared/day/day.ts'
import { linesOfEntries, type AddedLedgerLine } from '#shared/figure/lines-of-entries.ts'
import { productStanding, type ProductStanding } from '#shared/product/standing.ts'
import { desaCodeSchema, kabupatenCodeSchema, type Desa, type Kabupaten } from '#shared/wilayah/schema.ts'
import { stableId } from '../../stable-id.ts'
import type { CurationGoal } from '../curation-story.ts'
import { tellLife, waitingGoals } from '../kabupaten-work.ts'
import { Producers } from '../producers.ts'
import { ProductDescriptions } from '../product-descriptions.ts'
import { FIRST_DAY, paces, workingDayFrom, type Profile } from '../profile.ts'
import { createRandom, type Random } from '../random.ts'
import type { ProductRow, UmkmRow } from '../simulation.ts'
import { SourceList } from '../source-list.ts'
import { Story, type SimulatedEvent } from '../story.ts'
import { officeOfTeller } from './country-sources.ts'

/** What a name of a place is until it is copied to a place. Letters only, none doubled, so that search keys hold it too. */
export const MARKS = { kabupaten: 'Qzkabupatenqz', shortName: 'Qzpendekqz', desa: 'Qzdesaqz' } as const
/** How many places the UMKM of a template are spread over. */
const PLACES = 300
/** Copies move all days back, by up to so many weeks. */
export const MOST_WEEKS_BACK = 8
const EARLIEST = addDays(FIRST_DAY, MOST_WEEKS_BACK * 7 + 31)
/** Of the products, how many are mentored: with it there are ten events to a product. */
const MENTORED_SHARE = 0.8
const EARLY_SHARE = 0.45
const PRODUCTS_OF_UMKM = [1, 5] as const
const ONE_MORE_SHARE = 0.13

type Told = { slot: number; events: readonly SimulatedEvent[] }
export type Template = {
  umkm: (Told & { row: UmkmRow; place: number })[]
  products: (Told & { row: ProductRow; place: number; standing: ProductStanding })[]
  lines: (AddedLedgerLine & { slot: number })[]
}

/**
 * UMKM with their products in a place that is none yet: everything that the rules need to have been followed once, so that the
 * database can copy it to as many kabupaten as there are. A slot holds a UMKM with all its products; a copy may leave slots out.
 */
export function makeTemplate(
  number: number,
  { slots, seed, today }: { slots: number; seed: number; today: Day },
): Template {
  const random = createRandom(`pantau-ovop|${seed}|template|${number}`)
  const lastDay = addDays(today, -1)
  const kabupaten = placeless(number)
  const profile = profileOf({ kabupaten, number }, lastDay, random.of('profile'))
  const sources = new SourceList()
  const office = { kabupaten, sources, lastDay }
  const producers = new Producers({ ...office, desa: places(), random: random.of('umkm') })
  const descriptions = new ProductDescriptions(kabupaten, random.of('names'))
  const products: Omit<Template['products'][number], 'standing'>[] = []
  // More come on record in the first months than later.
  const early = profile.visits.slice(0, Math.ceil(profile.visits.length / 3))
  for (let slot = 0; slot < slots; slot += 1) {
    const own = random.of('slot', slot)
    const producer = producers.enter(own.pick(own.chance(EARLY_SHARE) ? early : profile.visits))
    if (!producer) continue
    const place = placeOf(producer.desa)
    const count = own.int(...PRODUCTS_OF_UMKM) + (own.chance(ONE_MORE_SHARE) ? 1 : 0)
    for (let index = 0; index < count; index += 1) {
      const described = descriptions.of(producer)
      const id = stableId('template-product', number, slot, index)
      const story = new Story({
        ...{ subjectKind: 'product', subjectId: id, category: described.category, random: own, lag: profile.lag },
        ...office,
      })
      const to = [addDays(producer.since, own.int(20, 400)), lastDay].toSorted()[0] ?? lastDay
      const goal = own.weighted<CurationGoal>({ ...waitingGoals, launched: 0 })
      const plan = { goal, from: producer.since, to }
      tellLife(story, { work: { profile, random: own, lastDay }, producer, plan, mentoredShare: MENTORED_SHARE })
      const [first] = story.told
      if (!first) continue
      const row = {
        id,
        kabupatenCode: kabupaten.code,
        ...described,
        sourceId: first.sourceId,
        version: story.told.length,
      }
      products.push({ slot, row, place, events: story.told })
    }
  }
  const umkm = producers.list.map((producer, slot) => ({
    ...{ slot, row: producer.row, place: placeOf(producer.desa) },
    events: producers.events.filter((_, index) => index === slot),
  }))
  return {
    umkm,
    products: products.map((each) => ({ ...each, standing: productStanding(each.events, each.row.category) })),
    lines: [...umkm, ...products].flatMap(({ slot, events }) => linesOf(events).map((line) => ({ ...line, slot }))),
  }
}

/** The one who told an event, of the two that there are. */
export function tellerOf({ recordedBy }: SimulatedEvent): 'kabupaten' | 'province' {
  return recordedBy === officeOfTeller('province', { code: '', name: MARKS.kabupaten }, []) ? 'province' : 'kabupaten'
}

function linesOf(events: readonly SimulatedEvent[]): AddedLedgerLine[] {
  const entries = events.map((event) => ({ ...event, recordedAt: new Date(event.recordedAt) }))
  const { ledgerLines, launchLines } = linesOfEntries(entries, new Map())
  if (launchLines.length > 0) throw new Error('nothing of a template is launched')
  return ledgerLines
}

function profileOf(
  { kabupaten, number }: { kabupaten: Kabupaten; number: number },
  lastDay: Day,
  random: Random,
): Profile {
  const pace = paces[number % paces.length] ?? 'middling'
  const visits: Day[] = []
  for (let day = workingDayFrom(EARLIEST); day <= lastDay; day = workingDayFrom(addDays(day, random.int(1, 3)))) {
    visits.push(day)
  }
  return { kabupaten, pace, visits, launches: [], lag: pace === 'slow' ? [4, 20] : [0, 6] }
}

function placeless(number: number): Kabupaten {
  const code = kabupatenCodeSchema.parse(`00.${String(number).padStart(2, '0')}`)
  const { kabupaten: name, shortName } = MARKS
  return {
    ...{ code, bpsCode: '0000', name, shortName, jenis: 'kabupaten', island: 'Timor', capital: shortName },
    ...{ latitude: 0, longitude: 0, population: 0, populationSource: '-', areaKm2: 1, kecamatanCount: 1 },
    ...{ desaCount: PLACES, kelurahanCount: 0, bts4gSitesPlanned2021: 0, coordinateNote: '-' },
  }
}

function places(): Desa[] {
  return Array.from({ length: PLACES }, (_, index) => {
    const code = desaCodeSchema.parse(`00.00.00.${String(index).padStart(4, '0')}`)
    const kabupatenCode = kabupatenCodeSchema.parse('00.00')
    // A number of letters, since each place must have a name of its own here.
    const name = `${MARKS.desa}${lettersOf(index)}`
    return { code, kabupatenCode, kecamatanCode: '00.00.00', kecamatan: '-', name, jenis: 'desa' as const }
  })
}

function placeOf({ code }: Desa): number {
  return Number(code.slice(-4))
}

/** A name of a template without the number of its place: as it is copied. */
export function withoutNumber(name: string): string {
  return name.replace(/(qzdesaqz)[a-j]{1,3}x/i, '$1')
}

function lettersOf(index: number): string {
  return `${String(index)
    .padStart(3, '0')
    .replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}x`
}
