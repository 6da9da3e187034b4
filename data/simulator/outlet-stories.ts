import { addDays, toDay, type Day } from '#shared/day/day.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { OutletKind } from '#shared/outlet/schema.ts'
import { countedReport } from '#shared/outlet/reports.ts'
import { stableId } from '../stable-id.ts'
import type { OutletFact } from './first-facts.ts'
import { hopes } from './name-words.ts'
import { nextVisit, type Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { OutletRow } from './simulation.ts'
import type { SourceList } from './source-list.ts'
import { Story, type SimulatedEvent } from './story.ts'

type Office = { profile: Profile; random: Random; sources: SourceList; lastDay: Day }

/** The day after which nothing was reported in truth any more. */
const LAST_REPORT = toDay('2026-02-20')

/** What came after the reports about an outlet: it opens, may pause, and a planned one is prepared and launched at last. */
export function continueOutlet(
  { fact, mayLaunch }: { fact: OutletFact; mayLaunch: boolean },
  { profile, random, sources, lastDay }: Office,
): SimulatedEvent[] {
  const story = new Story({
    ...{ subjectKind: 'outlet', subjectId: fact.id, kabupaten: profile.kabupaten, category: null, random, sources },
    ...{ lag: profile.lag, lastDay, before: fact.events, knownSince: fact.knownSince },
  })
  const tellNext = (type: EventType, from: Day) => {
    const on = nextVisit(profile, from)
    return on !== undefined && story.tell(type, { on }) ? on : undefined
  }
  const preparedOn = isPlanned(fact) ? tellNext('prepared', addDays(LAST_REPORT, random.int(20, 110))) : undefined
  const launched = isPlanned(fact)
    ? preparedOn && mayLaunch && tellNext('launched', addDays(preparedOn, random.int(60, 140)))
    : countedReport(fact.events, 'launched')?.window.notAfter
  const openedOn =
    launched && random.chance(0.9) ? tellNext('operating', addDays(launched, random.int(2, 35))) : undefined
  const pausedOn =
    openedOn && random.chance(0.3) ? tellNext('paused', addDays(openedOn, random.int(60, 200))) : undefined
  if (pausedOn && random.chance(0.7)) tellNext('operating', addDays(pausedOn, random.int(20, 70)))
  return story.told
}

/** True for an outlet of which no report says that it was launched. */
export function isPlanned({ events }: OutletFact): boolean {
  return countedReport(events, 'launched') === undefined
}

const displayPlaces = ['Hotel', 'Terminal', 'Kantor Bupati', 'Ruang Pameran', 'Rumah Makan']
const otherPlaces = {
  displayPoint: { begins: 'opened', ends: 'closed', most: 2 },
  marketplaceListing: { begins: 'listed', ends: 'delisted', most: 4 },
} as const satisfies Partial<Record<OutletKind, { begins: EventType; ends: EventType; most: number }>>

/** Where else products are shown or listed, in the kabupaten that tell of it. */
export function simulateOtherPlaces({ profile, random, sources, lastDay }: Office) {
  const outlets: OutletRow[] = []
  const events: SimulatedEvent[] = []
  const { kabupaten, visits, lag, pace } = profile
  const { capital, code: kabupatenCode } = kabupaten
  for (const kind of ['displayPoint', 'marketplaceListing'] as const) {
    const { begins, ends, most } = otherPlaces[kind]
    const count = pace === 'slow' || visits.length === 0 ? 0 : random.int(0, most)
    for (let index = 0; index < count; index += 1) {
      const isShown = kind === 'displayPoint'
      const label = isShown
        ? `Titik pajang ${random.pick(displayPlaces)} ${capital}`
        : `Toko daring ${random.pick(hopes)} ${capital}`
      const id = stableId(`simulated-${kind}`, kabupatenCode, index)
      const story = new Story({
        ...{ subjectKind: kind, subjectId: id, kabupaten, category: null, random, sources, lag, lastDay },
      })
      const on = random.pick(visits)
      if (!story.tell(begins, { on: story.around(on) })) continue
      const endedOn = random.chance(0.15) ? nextVisit(profile, addDays(on, random.int(60, 240))) : undefined
      if (endedOn) story.tell(ends, { on: endedOn })
      const sourceId = story.told[0]?.sourceId ?? ''
      outlets.push({
        id,
        kabupatenCode,
        kind,
        label,
        place: isShown ? capital : null,
        sourceId,
        version: story.told.length,
      })
      events.push(...story.told)
    }
  }
  return { outlets, events }
}
