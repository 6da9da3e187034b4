import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { timeRefusal, type TimeRefusal } from '#shared/figure/time-refusal.ts'
import { curationAfter, type CurationAct } from './curation-acts.ts'
import type { CurationAspect, CurationStage } from './curation-stage.ts'
import { curationOf, curationSteps } from './curation.ts'

/** Why an act of curation is not possible. */
export type CurationRefusal =
  | TimeRefusal
  | { reason: 'archived' }
  | { reason: 'wrongStage'; act: CurationAct; stage: CurationStage }
  | { reason: 'alreadyVerified' }
  | { reason: 'unnamed' }
  | { reason: 'aspectsOpen'; missing: CurationAspect[] }

export type CurationFacts = {
  events: readonly RegistryEvent[]
  window: DayWindow
  today: Day
  /** The aspect that `note` is about: its notes are in order among themselves. */
  aspect?: CurationAspect
}

/** Why an act is not possible for a product, or undefined when it is. */
export function curationRefusal(act: CurationAct, facts: CurationFacts): CurationRefusal | undefined {
  const events = effectiveEvents(facts.events)
  if (events.some((event) => event.type === 'archived')) return { reason: 'archived' }
  const { stage, isVerified, missing } = curationOf(events)
  if (isVerified && (act === 'verify' || act === 'note')) return { reason: 'alreadyVerified' }
  if (!curationAfter(act, stage)) return { reason: 'wrongStage', act, stage }
  if (act === 'verify' && !isNamed(events)) return { reason: 'unnamed' }
  if (act === 'curate' && missing.length > 0) return { reason: 'aspectsOpen', missing }
  return timeRefusal(facts.window, { today: facts.today, previous: followedBy(act, { ...facts, events }) })
}

/** A launch slot is no product that can be verified until somebody names it. */
function isNamed(events: readonly RegistryEvent[]): boolean {
  return events.some((event) => event.type === 'registered' || event.type === 'named')
}

/** The events that an act follows on. A product of the first launch may have been verified before it was launched. */
function followedBy(act: CurationAct, { events, aspect }: CurationFacts): RegistryEvent[] {
  if (act === 'note') return events.filter((event) => event.type === 'curationNoted' && event.detail.aspect === aspect)
  return curationSteps(events).flatMap(({ event }) => (event.type === 'launched' ? [] : [event]))
}
