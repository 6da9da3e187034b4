import { addDays, toDay, type Day } from '#shared/day/day.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import { countedReport } from '#shared/outlet/reports.ts'
import type { OutletFact } from './first-facts.ts'
import { nextVisit, type Profile } from './profile.ts'
import type { Random } from './random.ts'
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
