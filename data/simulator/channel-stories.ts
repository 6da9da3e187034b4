import { addDays, addMonths, firstDayOf, lastDayOf, monthOf, monthsFrom, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { channelCourses, endOf, type ChannelKind } from '#shared/outlet/channel/channel.ts'
import type { ChannelFacts } from '#shared/outlet/channel/facts.ts'
import type { Desa } from '#shared/wilayah/schema.ts'
import { stableId } from '../stable-id.ts'
import { hopes } from './name-words.ts'
import { FIRST_DAY, nextVisit, someWorkingDays, type Pace, type Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { SourceList } from './source-list.ts'
import { Story, type SimulatedEvent } from './story.ts'

/** A record of another channel. */
export type ChannelStoryRow = Omit<ChannelFacts, 'kabupatenCode'> & {
  id: string
  originId: string
  kabupatenCode: Desa['kabupatenCode']
  sourceId: string
}
export type ToldChannels = { channels: ChannelStoryRow[]; events: SimulatedEvent[] }

/** A product that a channel may show or sell, and since when it is on record. */
type ShownProduct = { id: string; name: string; since: string }
export type ChannelOffice = {
  profile: Profile
  random: Random
  sources: SourceList
  lastDay: Day
  desa: readonly Desa[]
  products: readonly ShownProduct[]
  outletIds: readonly string[]
}

const places = [
  ['airport', 'Bandara'],
  ['harbour', 'Pelabuhan'],
  ['hotel', 'Hotel'],
  ['exhibitionRoom', 'Ruang Pamer Dekranasda'],
  ['otherPlace', 'Rumah Makan'],
] as const
const marketplaces = [
  ['shopee', 'https://shopee.co.id/simulasi-'],
  ['tokopedia', 'https://www.tokopedia.com/simulasi/'],
] as const
const offices = ['Sekretariat Daerah', 'Dinas PMD', 'Dinas Pendidikan', 'Dinas Kesehatan'] as const
const givers = ['Bank NTT', 'Himbara (KUR)', 'Dana Desa'] as const

/** How many of each a kabupaten has at most, and in which part of its months its offices tell of purchases. */
const most: Readonly<Record<Pace, Readonly<Record<'places' | 'listings' | 'cooperatives' | 'events', number>>>> = {
  diligent: { places: 4, listings: 6, cooperatives: 5, events: 5 },
  middling: { places: 2, listings: 3, cooperatives: 2, events: 3 },
  slow: { places: 0, listings: 1, cooperatives: 0, events: 1 },
}
const purchaseShare: Readonly<Record<Pace, number>> = { diligent: 0.8, middling: 0.35, slow: 0.08 }

/** Where else a kabupaten shows and sells: uneven, as it works; one that seldom goes out tells of almost none. */
export function simulateChannels(office: ChannelOffice): ToldChannels {
  const { profile, random } = office
  if (profile.visits.length === 0) return { channels: [], events: [] }
  const told: ToldChannels = { channels: [], events: [] }
  const limits = most[profile.pace]
  const times = (count: number) => Array.from({ length: random.int(0, count) }, (_, index) => index)
  for (const index of times(limits.places)) tellPlace(index, office, told)
  for (const index of times(limits.listings)) tellListing(index, office, told)
  for (const index of times(limits.cooperatives)) tellCooperative(index, office, told)
  for (const index of times(limits.events)) tellEvent(index, office, told)
  tellPurchases(office, told)
  return told
}

function tellPlace(index: number, office: ChannelOffice, told: ToldChannels): void {
  const { profile, random } = office
  const [form, word] = random.pick(places)
  const { capital } = profile.kabupaten
  const on = random.pick(profile.visits)
  const productIds = someProducts(office, on, 5)
  const label = `${word} ${capital}${index > 0 ? ` ${index + 1}` : ''}`
  const endsOn = random.chance(0.2) ? nextVisit(profile, addDays(on, random.int(60, 240))) : undefined
  tell(office, told, { kind: 'displayPoint', key: index, on, endsOn, label, form, place: capital, productIds })
}

function tellListing(index: number, office: ChannelOffice, told: ToldChannels): void {
  const { profile, random, products } = office
  const on = random.pick(profile.visits)
  const known = products.filter((product) => product.since <= `${on}T23:59:59Z`)
  if (known.length === 0) return
  const product = random.pick(known)
  const [form, address] = random.pick(marketplaces)
  const link = `${address}${profile.kabupaten.code.replace('.', '')}-${index + 1}`
  const priceRupiah = random.int(10, 120) * 1000
  const label = `${product.name} ${random.pick(hopes)}`
  const endsOn = random.chance(0.15) ? nextVisit(profile, addDays(on, random.int(60, 240))) : undefined
  const facts = { label, form, link, priceRupiah, productIds: [product.id] }
  tell(office, told, { kind: 'marketplaceListing', key: index, on, endsOn, ...facts })
}

function tellCooperative(index: number, office: ChannelOffice, told: ToldChannels): void {
  const { profile, random, desa, outletIds } = office
  const place = desa[(random.int(0, 9973) + index * 31) % Math.max(desa.length, 1)]
  const on = random.pick(profile.visits)
  const outletId = outletIds[0]
  const productIds = someProducts(office, on, 2)
  if (!place || (outletId === undefined && productIds.length === 0)) return
  const label = `Koperasi Desa Merah Putih ${place.name}`
  const tie = { desaCode: place.code, outletId: outletId ?? null, productIds }
  const id = tell(office, told, { kind: 'cooperative', key: index, on, label, ...tie })
  if (id === undefined || !random.chance(0.6)) return
  const givenOn = nextVisit(profile, addDays(on, random.int(20, 120)))
  const amountRupiah = random.int(5, 60) * 5_000_000
  const capital = { label: random.pick(givers), cooperativeId: id, amountRupiah }
  if (givenOn) tell(office, told, { kind: 'capital', key: index, on: givenOn, ...capital })
}

function tellEvent(index: number, office: ChannelOffice, told: ToldChannels): void {
  const { profile, random, lastDay } = office
  const [begins] = someWorkingDays(random, 1, [FIRST_DAY, addDays(lastDay, -20)])
  if (!begins) return
  const isMarket = random.chance(0.6)
  const { capital } = profile.kabupaten
  const on = { notBefore: begins, notAfter: addDays(begins, isMarket ? 0 : random.int(2, 6)) }
  const visitCount = random.chance(0.8) ? random.int(8, 120) * (isMarket ? 10 : 60) : null
  const amountRupiah = random.chance(0.75) ? random.int(20, 300) * (isMarket ? 100_000 : 750_000) : null
  const label = `${isMarket ? 'Pasar Tani' : 'Pameran UMKM'} ${capital} ${index + 1}`
  const facts = { form: isMarket ? ('pasarTani' as const) : ('exhibition' as const), place: `Alun-alun ${capital}` }
  tell(office, told, { kind: 'exhibition', key: index, on, label, ...facts, visitCount, amountRupiah })
}

/** Some offices of a kabupaten, month by month, each with its own habit of telling. */
function tellPurchases(office: ChannelOffice, told: ToldChannels): void {
  const { profile, random, lastDay } = office
  const months = monthsFrom(addMonths(monthOf(FIRST_DAY), 1), addMonths(monthOf(lastDay), -1))
  for (const name of offices.slice(0, random.int(1, offices.length))) {
    const own = random.of('purchases', name)
    for (const month of months) {
      if (!own.chance(purchaseShare[profile.pace])) continue
      const isCard = own.chance(0.5)
      const transactionCount = own.int(2, isCard ? 25 : 120)
      tell(office, told, {
        ...{
          kind: 'purchase',
          key: `${name}-${month}`,
          on: { notBefore: firstDayOf(month), notAfter: lastDayOf(month) },
        },
        label: `${name} ${profile.kabupaten.shortName}`,
        form: isCard ? 'governmentCard' : 'civilServants',
        ...{ amountRupiah: transactionCount * own.int(60, isCard ? 600 : 160) * 1000, transactionCount },
        isAtOutlet: !isCard && own.chance(0.6),
      })
    }
  }
}

function someProducts({ products, random }: ChannelOffice, on: Day, count: number): string[] {
  const known = products.filter((product) => product.since <= `${on}T23:59:59Z`)
  return random
    .shuffled(known)
    .slice(0, random.int(0, count))
    .map((product) => product.id)
}

const nothing = {
  ...{ form: null, place: null, desaCode: null, outletId: null, productIds: [], cooperativeId: null, link: null },
  ...{ priceRupiah: null, amountRupiah: null, transactionCount: null, visitCount: null, isAtOutlet: null, note: null },
}

type Telling = Partial<ChannelFacts> & {
  kind: ChannelKind
  key: string | number
  label: string
  on: Day | DayWindow
  endsOn?: Day | undefined
}

/** Enters a record with its beginning and, where it has one, its end; its id, or undefined when nobody told of it. */
function tell(office: ChannelOffice, told: ToldChannels, { key, on, endsOn, ...facts }: Telling): string | undefined {
  const { profile, random, sources, lastDay } = office
  const { kabupaten, lag } = profile
  const { kind } = facts
  const id = stableId(`simulated-${kind}`, kabupaten.code, key)
  const story = new Story({
    ...{ subjectKind: kind, subjectId: id, kabupaten, category: null, random, sources, lag, lastDay },
  })
  const isDay = typeof on === 'string'
  if (!story.tell(channelCourses[kind].begins, { on: isDay ? story.around(on) : on })) return undefined
  const end = endOf(kind)
  if (end && endsOn) story.tell(end, { on: endsOn })
  const sourceId = story.told[0]?.sourceId ?? ''
  told.channels.push({ ...nothing, ...facts, id, originId: id, kabupatenCode: kabupaten.code, sourceId })
  told.events.push(...story.told)
  return id
}
