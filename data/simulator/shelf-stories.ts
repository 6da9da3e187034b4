import { officeOf } from '#shared/access/office.ts'
import type { OpenItem } from '#shared/certification/requirements.ts'
import { addDays, addMonths, dayInWita, firstDayOf, lastDayOf, monthOf, monthsFrom } from '#shared/day/day.ts'
import type { Day, Month } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { detailOfShelf } from '#shared/outlet/shelf/audit.ts'
import type { ShelfLineKind } from '#shared/outlet/shelf/answers.ts'
import { owesReport } from '#shared/outlet/shelf/continuity.ts'
import { gateProduct } from '#shared/outlet/shelf/refusal.ts'
import { openingOf } from '#shared/outlet/shelf/rows.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import { stableId } from '../stable-id.ts'
import { workingDayFrom, type Pace, type Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { SourceList } from './source-list.ts'
import type { SimulatedEvent } from './story.ts'

/** A product that a shelf may hold, as the registry knows it in the course of time. */
export type ShelfGoods = {
  id: string
  category: ProductCategory | null
  umkmId: string | null
  events: readonly (RegistryEvent & { recordedAt: string })[]
}

export type ShelfEntryRow = {
  eventId: string
  outletId: string
  kabupatenCode: SimulatedEvent['kabupatenCode']
  month: Month
  salesRupiah: number | null
  note: string | null
  evidence: string[]
  personName: string
}
export type ShelfLineRow = {
  eventId: string
  position: number
  kind: ShelfLineKind
  productId: string | null
  name: string | null
  quantity: number | null
  priceRupiah: number | null
  salesRupiah: number | null
  ranOut: boolean
  supplierId: string | null
  supplier: string | null
  missing: OpenItem[]
}
export type ToldShelves = { events: SimulatedEvent[]; entries: ShelfEntryRow[]; lines: ShelfLineRow[] }

type Outlet = { id: string; events: readonly RegistryEvent[] }
type Office = {
  profile: Profile
  random: Random
  sources: SourceList
  lastDay: Day
  outlets: readonly Outlet[]
  goods: readonly ShelfGoods[]
}

const reportedShare: Readonly<Record<Pace, number>> = { diligent: 0.96, middling: 0.82, slow: 0.5 }
const sentAfter: Readonly<Record<Pace, readonly [number, number]>> = {
  diligent: [1, 4],
  middling: [2, 12],
  slow: [4, 30],
}
/** How many kinds of goods a shelf has room for, and how surely one is there again the next month. */
const room: Readonly<Record<Pace, number>> = { diligent: 16, middling: 11, slow: 6 }
const stays: Readonly<Record<Pace, number>> = { diligent: 0.9, middling: 0.75, slow: 0.55 }
const outsideGoods = ['Air mineral kemasan', 'Mi instan', 'Sabun mandi', 'Kopi saset', 'Biskuit kaleng'] as const
/** From and to, in thousands of rupiah. */
const prices: Readonly<Record<ProductCategory, readonly [number, number]>> = {
  food: [10, 45],
  beverage: [12, 60],
  fishery: [25, 90],
  agri: [15, 70],
  essentialOil: [30, 120],
  textile: [150, 900],
  craft: [35, 350],
  other: [15, 100],
}

/** The shelf reports of one kabupaten: uneven, with goods that come once and outlets that fall silent. */
export function simulateShelves(office: Office): ToldShelves {
  const told: ToldShelves = { events: [], entries: [], lines: [] }
  for (const outlet of office.outlets) {
    const random = office.random.of(outlet.id)
    const { launched, closed, pauses } = openingOf(outlet.events)
    if (!launched) continue
    const last = addMonths(monthOf(office.lastDay), -1)
    const falls = office.profile.pace === 'slow' && random.chance(0.6) ? random.int(2, 5) : 0
    const silentFrom = addMonths(last, 1 - falls)
    let shelf: Shelf = new Map()
    for (const month of monthsFrom(monthOf(launched.notAfter), last)) {
      if (!owesReport({ launched, closed, pauses }, month)) continue
      const turn = { ...office, random: random.of(month), outlet, month, shelf }
      shelf = restock(turn)
      const isTold = falls === 0 || month < silentFrom
      if (isTold && turn.random.chance(reportedShare[office.profile.pace])) tellShelf(told, { ...turn, shelf })
    }
  }
  return told
}

/** What lies there at the end of a month: the price stays, what is left changes. */
type Stock = { price: number; left: number }
type Shelf = ReadonlyMap<string, Stock>
type Turn = Office & { outlet: Outlet; month: Month; shelf: Shelf }

/** Some goods stay, some run out, some are not brought again; ready products come when there is room. */
function restock({ profile, random, goods, month, shelf }: Turn): Shelf {
  const next = new Map<string, Stock>()
  for (const [id, stock] of shelf) {
    const isThere = stock.left > 0
    const isBrought = random.chance(isThere ? stays[profile.pace] : 0.45)
    if (isBrought) next.set(id, { ...stock, left: random.int(3, 40) })
    else if (isThere && random.chance(0.55)) next.set(id, { ...stock, left: 0 })
  }
  const known = goods.filter(({ id, events }) => !next.has(id) && events.some((event) => isBefore(event, month)))
  const ready = known.filter((product) => gateOf(product, month).isReady)
  const places = Math.max(0, room[profile.pace] - next.size)
  for (const { id, category } of random.shuffled(ready).slice(0, random.int(0, Math.min(places, 4)))) {
    next.set(id, { price: priceOf(category, random), left: random.int(3, 40) })
  }
  const unready = known.filter((product) => !ready.includes(product) && isOnRecord(product, month))
  const [found] = random.chance(0.1) ? random.shuffled(unready) : []
  if (found) next.set(found.id, { price: priceOf(found.category, random), left: random.int(2, 12) })
  return next
}

function tellShelf(told: ToldShelves, turn: Turn): void {
  const { profile, random, sources, lastDay, goods, outlet, month, shelf } = turn
  const { kabupaten, pace } = profile
  const on = workingDayFrom(addDays(lastDayOf(month), random.int(...sentAfter[pace])))
  const at = new Date(Date.parse(`${on}T08:00:00+08:00`) + random.int(0, 420) * 60_000)
  if (dayInWita(at) > lastDay) return
  const eventId = stableId('simulated-shelf', outlet.id, month)
  const products = new Map(goods.map((product) => [product.id, product]))
  const ownLines = [...shelf].flatMap(([id, { price, left }]): Omit<ShelfLineRow, 'position'>[] => {
    const product = products.get(id)
    if (!product || !isOnRecord(product, month)) return []
    const { isReady, missing } = gateOf(product, month)
    return [
      {
        ...{ eventId, kind: isReady ? 'programme' : 'finding', productId: id, name: null },
        ...{ quantity: left, priceRupiah: price, salesRupiah: null, ranOut: left === 0 },
        ...{ supplierId: product.umkmId, supplier: null, missing: isReady ? [] : missing },
      },
    ]
  })
  const outside = random.chance(0.35) ? random.shuffled(outsideGoods).slice(0, random.int(1, 2)) : []
  const lines = [...ownLines, ...outside.map((name) => outsideLine(eventId, name))].map((line, position) => ({
    ...line,
    position,
  }))
  const turnover = ownLines.reduce((sum, { priceRupiah }) => sum + (priceRupiah ?? 0) * random.int(0, 12), 0)
  const salesRupiah = random.chance(0.88) ? turnover : null
  const office = officeOf('kabupatenOfficial', kabupaten, [])
  told.events.push({
    ...{ id: eventId, subjectKind: 'outlet', subjectId: outlet.id, kabupatenCode: kabupaten.code },
    ...{ type: 'shelfReported', window: exactly(lastDayOf(month)) },
    detail: detailOfShelf(month, lines, salesRupiah),
    sourceId: sources.idOf(office, on),
    ...{ recordedBy: office, recordedAt: at.toISOString() },
  })
  told.entries.push({
    ...{ eventId, outletId: outlet.id, kabupatenCode: kabupaten.code, month, salesRupiah, note: null, evidence: [] },
    personName: `Petugas ${kabupaten.name} (contoh)`,
  })
  told.lines.push(...lines)
}

function outsideLine(eventId: string, name: string): Omit<ShelfLineRow, 'position'> {
  return {
    ...{ eventId, kind: 'outside', productId: null, name, quantity: null, priceRupiah: null, salesRupiah: null },
    ...{ ranOut: false, supplierId: null, supplier: null, missing: [] },
  }
}

function priceOf(category: ProductCategory | null, random: Random): number {
  return random.int(...prices[category ?? 'other']) * 1000
}

/** What was on record of a product when its month was over. */
function knownOf({ events }: ShelfGoods, month: Month): ShelfGoods['events'] {
  return events.filter((event) => isBefore(event, month))
}

function isBefore({ recordedAt }: { recordedAt: string }, month: Month): boolean {
  return dayInWita(new Date(recordedAt)) < firstDayOf(addMonths(month, 1))
}

function isOnRecord(product: ShelfGoods, month: Month): boolean {
  const known = knownOf(product, month)
  return known.length > 0 && !known.some((event) => event.type === 'archived')
}

function gateOf(product: ShelfGoods, month: Month) {
  const { id, category } = product
  const events = knownOf(product, month)
  return gateProduct({ id, category, events, isOnRecord: isOnRecord(product, month) }, lastDayOf(month))
}
