import { addDays, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { categoryOf } from '#shared/product/category-of.ts'
import { PROGRAMME_LAUNCH_DAY } from '#shared/day/programme-days.ts'
import { requiredItems } from '#shared/certification/requirements.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { noteItem, renewCertificates } from './checklist-story.ts'
import type { LaunchFact } from './first-facts.ts'
import { tellAfterTransfer, tellWork, type MentoringGoal } from './mentoring-story.ts'
import type { Producers } from './producers.ts'
import type { Described, ProductDescriptions } from './product-descriptions.ts'
import { FIRST_DAY, nextVisit, type Profile } from './profile.ts'
import type { Random } from './random.ts'
import { receivingUnits, transferReasons } from './remark-words.ts'
import type { LaunchProductRow } from './simulation.ts'
import type { SourceList } from './source-list.ts'
import { Story, type SimulatedEvent } from './story.ts'

/** What officials said of the 44 on the day of the launch: 3 completed, 4 transferred (of two kabupaten), 37 waiting. */
export type LaunchState = 'completed' | 'transferred' | 'pending'

const COMPLETED = 3
const KABUPATEN_WITH_TRANSFERS = 2

/** Which of the launch products stood where on that day, by chance. */
export function dealLaunchStates(facts: readonly LaunchFact[], random: Random): Map<LaunchFact, LaunchState> {
  const codes = random.shuffled([...new Set(facts.map((fact) => fact.kabupatenCode))])
  const transferring = new Set<KabupatenCode>(codes.slice(0, KABUPATEN_WITH_TRANSFERS))
  const others = facts.filter((fact) => !transferring.has(fact.kabupatenCode))
  const completed = new Set(random.shuffled(others).slice(0, COMPLETED))
  return new Map(
    facts.map((fact) => {
      const isTransferred = transferring.has(fact.kabupatenCode)
      return [fact, isTransferred ? 'transferred' : completed.has(fact) ? 'completed' : 'pending']
    }),
  )
}

type Launch = {
  fact: LaunchFact
  state: LaunchState
  profile: Profile
  random: Random
  sources: SourceList
  lastDay: Day
  producers: Producers
  descriptions: ProductDescriptions
}
export type ToldLaunchProduct = { row: LaunchProductRow; events: SimulatedEvent[] }

/** The life of a launch product: what had happened by the launch, entered soon after it, and what came later. */
export function simulateLaunchProduct(launch: Launch): ToldLaunchProduct {
  const { fact, state, profile, random, sources, lastDay } = launch
  const { kabupaten, lag } = profile
  // A product that was mentored by the launch had a name; some of the others have none to this day.
  const namedOn =
    state === 'pending' ? nextVisit(profile, addDays(FIRST_DAY, random.int(4, 260))) : PROGRAMME_LAUNCH_DAY
  const isFound = fact.name === null && namedOn !== undefined && (state !== 'pending' || random.chance(0.93))
  const described = isFound ? describe(launch) : undefined
  const category = fact.category ?? described?.category ?? null
  const before = new Story({
    ...{
      subjectKind: 'product',
      subjectId: fact.id,
      kabupaten,
      category,
      launchSlot: fact.launchSlot,
      random,
      sources,
    },
    ...{ lag: [0, 0], lastDay, before: fact.events, knownSince: atLeast(FIRST_MORNING, fact.knownSince) },
  })
  tellUntilLaunch(before, launch)
  const lastEntry = new Date(before.told.at(-1)?.recordedAt ?? fact.knownSince)
  const since = new Story({ ...before.of, lag, before: before.events, knownSince: lastEntry })
  tellSince(since, { ...launch, namedOn: described && namedOn })
  const events = [...before.told, ...since.told]
  const named = events.find((event) => event.type === 'named')
  const description = described && named ? { ...described, sourceId: named.sourceId } : null
  return { row: { id: fact.id, described: description, addedEntries: events.length }, events }
}

const FIRST_MORNING = new Date(`${FIRST_DAY}T08:00:00+08:00`)

function atLeast(earliest: Date, at: Date): Date {
  return at < earliest ? earliest : at
}

function describe({ producers, descriptions, profile }: Launch): Described | undefined {
  const producer = producers.oneOn(nextVisit(profile, FIRST_DAY) ?? FIRST_DAY)
  return producer && descriptions.of(producer)
}

function tellUntilLaunch(story: Story, { state, random }: Launch): boolean {
  const launchedOn = PROGRAMME_LAUNCH_DAY
  if (state === 'pending') return story.tell('mentoringQueued', { on: launchedOn })
  const startedOn = addDays(launchedOn, -random.int(60, 85))
  const isStarted =
    tellName(story, launchedOn) && story.tell('mentoringStarted', { on: startedOn, detail: { by: 'kabupaten' } })
  if (!isStarted) return false
  if (state === 'transferred') {
    const letterNumber = `CONTOH-414/${random.int(11, 480)}/2025`
    const detail = { receivingUnit: random.pick(receivingUnits), reason: random.pick(transferReasons), letterNumber }
    return story.tell('mentoringTransferred', { on: addDays(launchedOn, -random.int(6, 20)), detail })
  }
  const isDone = requiredItems(story.of.category).every((item) =>
    noteItem(story, item, { day: addDays(startedOn, random.int(5, 40)), state: 'done', nib: null }),
  )
  return isDone && story.tell('mentoringCompleted', { on: addDays(launchedOn, -random.int(3, 12)) })
}

/** The name, where it is not known yet, and with it the category. */
function tellName(story: Story, on: Day | DayWindow): boolean {
  const { category } = story.of
  if (!hasName(story) && !story.tell('named', { on })) return false
  return (
    category === null || categoryOf(story.events) !== null || story.tell('categorised', { on, detail: { category } })
  )
}

function hasName({ events }: Story): boolean {
  return events.some((event) => event.type === 'named')
}

const goalsSince: Readonly<Record<Exclude<MentoringGoal, 'unrecorded'>, number>> = {
  pending: 6,
  ongoing: 9,
  transferred: 7,
  completed: 12,
  stopped: 3,
}

function tellSince(
  story: Story,
  { state, profile, random, lastDay, namedOn }: Launch & { namedOn: Day | undefined },
): void {
  if (namedOn && !tellName(story, story.around(namedOn))) return
  const way = { random, profile, nib: null, goal: random.weighted(goalsSince) }
  const from = addDays(namedOn && namedOn > FIRST_DAY ? namedOn : FIRST_DAY, random.int(5, 60))
  const verifiedOn = hasName(story) && random.chance(0.85) ? nextVisit(profile, from) : undefined
  if (verifiedOn && !story.tell('verified', { on: story.around(verifiedOn) })) return
  const worksFrom = addDays(from, random.int(0, 40))
  if (state === 'transferred' && !tellAfterTransfer(story, worksFrom, way)) return
  if (state === 'pending' && way.goal !== 'pending' && !tellWork(story, worksFrom, way)) return
  renewCertificates(story, { random, profile, nib: null, lastDay })
}
