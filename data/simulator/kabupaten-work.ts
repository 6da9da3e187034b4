import { addDays, type Day } from '#shared/day/day.ts'
import type { Desa } from '#shared/wilayah/schema.ts'
import { stableId } from '../stable-id.ts'
import { renewCertificates } from './checklist-story.ts'
import type { LaunchFact } from './first-facts.ts'
import { simulateLaunchProduct, type LaunchState } from './launch-products.ts'
import { tellCuration, type CurationGoal } from './curation-story.ts'
import { tellMentoring, type MentoringGoal } from './mentoring-story.ts'
import { Producers, type Producer } from './producers.ts'
import { ProductDescriptions } from './product-descriptions.ts'
import { FIRST_DAY, nextVisit, visitsIn, type Pace, type Profile } from './profile.ts'
import type { Random } from './random.ts'
import { archiveReasons } from './remark-words.ts'
import type { ProductRow, Simulation } from './simulation.ts'
import type { SourceList } from './source-list.ts'
import { Story, type SimulatedEvent } from './story.ts'

/** `share` is how many of the usual rows there are; `launchStates` are of the kabupaten's products of the launch. */
type Work = {
  profile: Profile
  desa: readonly Desa[]
  launchStates: ReadonlyMap<LaunchFact, LaunchState>
  random: Random
  sources: SourceList
  lastDay: Day
  share: number
}
export type KabupatenWork = Pick<Simulation, 'umkm' | 'products' | 'launchProducts' | 'events'>

const waitingProducts: Readonly<Record<Pace, readonly [number, number]>> = {
  diligent: [34, 52],
  middling: [20, 38],
  slow: [6, 16],
}
const umkmFactor: Readonly<Record<Pace, number>> = { diligent: 1.35, middling: 1, slow: 0.55 }
const mentoringGoals: Readonly<Record<Pace, Readonly<Record<MentoringGoal, number>>>> = {
  diligent: { unrecorded: 4, pending: 10, ongoing: 26, transferred: 16, completed: 38, stopped: 6 },
  middling: { unrecorded: 8, pending: 24, ongoing: 30, transferred: 12, completed: 18, stopped: 8 },
  slow: { unrecorded: 22, pending: 40, ongoing: 18, transferred: 8, completed: 5, stopped: 7 },
}
/** How far products come that are not launched: weights. */
export const waitingGoals = { registered: 24, proposed: 28, returned: 15, curated: 17, verified: 16 } as const

/** UMKM and products of one kabupaten. */
export function simulateKabupaten(work: Work): KabupatenWork {
  const { profile, random, share } = work
  const { kabupaten, pace, visits } = profile
  const producers = new Producers({ ...work, kabupaten, random: random.of('umkm') })
  const descriptions = new ProductDescriptions(kabupaten, random.of('names'))
  const launched = [...work.launchStates].map(([fact, state]) =>
    simulateLaunchProduct({ ...work, fact, state, producers, descriptions, random: random.of('launch', fact.id) }),
  )
  const told: ToldProduct[] = []
  const tell = (key: string, plan: Plan) => {
    const product = tellProduct({ ...work, random: random.of('product', key) }, { producers, descriptions, plan })
    if (product) told.push(product)
  }
  for (const { month, count } of profile.launches) {
    const days = visitsIn(profile, month)
    for (let index = 0; index < count && days.length > 0; index += 1) {
      const to = random.pick(days)
      const begun = addDays(to, -random.int(20, 110))
      tell(`${month}/${index}`, { goal: 'launched', from: begun < FIRST_DAY ? FIRST_DAY : begun, to })
    }
  }
  const waiting = Math.round(share * random.int(...waitingProducts[pace]))
  for (let index = 0; index < waiting && visits.length > 0; index += 1) {
    const from = random.pick(visits)
    const to = [addDays(from, random.int(20, 160)), work.lastDay].toSorted()[0] ?? from
    tell(`waiting/${index}`, { goal: random.weighted<CurationGoal>({ ...waitingGoals, launched: 0 }), from, to })
  }
  const wanted = Math.round(share * umkmFactor[pace] * (25 + 0.5 * (kabupaten.desaCount + kabupaten.kelurahanCount)))
  // More come on record in the first months than later.
  const early = visits.slice(0, Math.ceil(visits.length / 3))
  for (let left = wanted - producers.list.length; left > 0 && visits.length > 0; left -= 1) {
    producers.enter(random.pick(random.chance(0.5) ? early : visits))
  }
  const withProduct = new Set(
    [...told.map(({ row }) => row), ...launched.map(({ row }) => row.described)].map((row) => row?.umkmId),
  )
  producers.closeSome(visits, (id) => withProduct.has(id))
  return {
    umkm: producers.list.map(({ row }) => row),
    products: told.map(({ row }) => row),
    launchProducts: launched.map(({ row }) => row),
    events: [...producers.events, ...[...launched, ...told].flatMap(({ events }) => events)],
  }
}

type Plan = { goal: CurationGoal; from: Day; to: Day }
type Parts = { producers: Producers; descriptions: ProductDescriptions; plan: Plan }
type ToldProduct = { row: ProductRow; events: SimulatedEvent[] }

function tellProduct(work: Work, { producers, descriptions, plan }: Parts): ToldProduct | undefined {
  const { profile, random, sources, lastDay } = work
  const { kabupaten, lag } = profile
  const producer = producers.oneOn(nextVisit(profile, plan.from) ?? plan.from)
  if (!producer) return undefined
  const described = descriptions.of(producer)
  const id = stableId('simulated-product', kabupaten.code, described.name)
  const story = new Story({
    ...{ subjectKind: 'product', subjectId: id, kabupaten, category: described.category, random, sources },
    ...{ lag, lastDay },
  })
  tellLife(story, { work, producer, plan })
  const [first] = story.told
  if (!first) return undefined
  const row = { id, kabupatenCode: kabupaten.code, ...described, sourceId: first.sourceId, version: story.told.length }
  return { row, events: story.told }
}

/** `mentoredShare`: of the products that were not launched, how many are mentored. */
type Life = {
  work: Pick<Work, 'profile' | 'random' | 'lastDay'>
  producer: Producer
  plan: Plan
  mentoredShare?: number
}

/** From the entry of a product to where its plan leads, and what comes of it afterwards. */
export function tellLife(story: Story, { work, producer, plan, mentoredShare = 0.3 }: Life): void {
  const { profile, random, lastDay } = work
  const { goal, to } = plan
  const { nib } = producer.row
  const from = producer.since > plan.from ? producer.since : plan.from
  if (!tellCuration(story, { random, goal, from: from > to ? to : from, to })) return
  const isMentored = goal === 'launched' || random.chance(mentoredShare)
  const mentoring = random.weighted(mentoringGoals[profile.pace])
  const way = { random, profile, goal: mentoring, nib }
  if (isMentored && !tellMentoring(story, addDays(to, random.int(0, 20)), way)) return
  if (!renewCertificates(story, { random, profile, nib, lastDay })) return
  if (!random.chance(0.03)) return
  const archivedOn = nextVisit(profile, addDays(story.events.at(-1)?.window.notAfter ?? to, random.int(20, 150)))
  if (archivedOn) story.tell('archived', { on: archivedOn, detail: { reason: random.pick(archiveReasons) } })
}
