import { checklistNotes, isExpiredOn, type ChecklistNote } from '#shared/certification/checklist.ts'
import { checklistItems, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import { requiredForOutlet } from '#shared/certification/requirements.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import {
  allHold,
  anyHolds,
  happenedBy,
  not,
  surenessOf,
  timelineOf,
  type Presence,
  type Sureness,
  type Timeline,
} from '#shared/figure/timeline.ts'
import { mentoringSteps, UNRECORDED } from '#shared/mentoring/mentoring.ts'
import type { MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import { categoryOf } from './category-of.ts'
import { curationOf } from './curation.ts'

type On = (day: Day) => Sureness

const mentoringFigures: Record<Exclude<MentoringStatus, 'unrecorded'>, FigureName> = {
  pending: 'mentoringPending',
  ongoing: 'mentoringOngoing',
  transferred: 'mentoringTransferred',
  completed: 'mentoringCompleted',
  stopped: 'mentoringStopped',
}

/**
 * Which figures a product counts in, and on which days. A launched product is unnamed until an event names it, and its
 * mentoring is unrecorded until an event tells of it (DESIGN §3). Verified products count from their launch, whenever
 * they were verified. An expiry lies in the future of the note that tells of it. An archived product leaves all figures.
 */
export function productPresences(events: readonly RegistryEvent[]): Presence[] {
  const effective = effectiveEvents(events)
  const archived = effective.find((event) => event.type === 'archived')
  const inRegistry: On = (day) => (archived ? not(happenedBy(archived.window, day)) : 'surely')
  const days = daysOfChange(effective)
  const counts = [launchCounts, mentoringCounts, checkCounts, readyCounts].flatMap((countsOf) => countsOf(effective))
  return counts.map(([figure, countsOn]) => ({
    figure,
    days,
    countsOn: (day) => allHold([inRegistry(day), countsOn(day)]),
  }))
}

type Count = readonly [FigureName, On]

function launchCounts(events: readonly RegistryEvent[]): Count[] {
  const launched = events.find((event) => event.type === 'launched')
  if (!launched) return []
  const named = events.find((event) => event.type === 'named')
  // Only a place of the first launch may have no name: whoever registers a product names it.
  const isSlot = !events.some((event) => event.type === 'registered')
  const mentoring = timelineOf(UNRECORDED, mentoringSteps(events))
  const since: On = (day) => happenedBy(launched.window, day)
  const unnamed: On = (day) => (named ? not(happenedBy(named.window, day)) : 'surely')
  return [
    ['productsLaunched', since],
    ...(isSlot ? [['productsUnnamed', (day: Day) => allHold([since(day), unnamed(day)])] as const] : []),
    [
      'mentoringUnrecorded',
      (day) => allHold([since(day), surenessOf(mentoring, day, (state) => state.status === 'unrecorded')]),
    ],
    ...(curationOf(events).isVerified ? [['productsVerified', since] as const] : []),
  ]
}

function mentoringCounts(events: readonly RegistryEvent[]): Count[] {
  const steps = mentoringSteps(events)
  const timeline = timelineOf(UNRECORDED, steps)
  const reached = new Set(steps.map((step) => step.state.status))
  return [...reached].flatMap((status) =>
    status === 'unrecorded'
      ? []
      : [[mentoringFigures[status], (day) => surenessOf(timeline, day, (state) => state.status === status)] as const],
  )
}

/** From the first note on a product is checked, so that a kabupaten where none is ready yet has a true zero. */
function checkCounts(events: readonly RegistryEvent[]): Count[] {
  const notes = checklistNotes(events)
  if (notes.length === 0) return []
  return [['productsChecked', (day) => anyHolds(notes.map((note) => happenedBy(note.window, day)))]]
}

/** Ready as `readinessOf` says, for every day. Only a category that an event tells makes a product ready. */
function readyCounts(events: readonly RegistryEvent[]): Count[] {
  const category = categoryOf(events)
  const notes = Map.groupBy(checklistNotes(events), (note) => note.item)
  const required = requiredForOutlet(category)
  if (!category || required.some((item) => !notes.has(item))) return []
  const timelines = checklistItems.map((item) => timelineOfItem(item, notes.get(item) ?? []))
  return [
    [
      'productsReady',
      (day) =>
        allHold(
          timelines.map(({ item, timeline }) =>
            surenessOf(timeline, day, (note) => !isExpired(note, day) && (!required.includes(item) || isMet(note))),
          ),
        ),
    ],
  ]
}

type NoteState = ChecklistNote['detail'] | undefined

function timelineOfItem(
  item: ChecklistItem,
  notes: readonly ChecklistNote[],
): { item: ChecklistItem; timeline: Timeline<NoteState> } {
  const steps = notes.map(({ window, detail }) => ({ window, state: detail }))
  return { item, timeline: timelineOf<NoteState>(undefined, steps) }
}

function isMet(note: NoteState): boolean {
  return note?.state === 'done' || note?.state === 'waived'
}

function isExpired(note: NoteState, day: Day): boolean {
  return note?.state === 'done' && isExpiredOn(note.expiresOn, day)
}

/** All days on which the answer to any count may change. */
function daysOfChange(events: readonly RegistryEvent[]): Day[] {
  return events.flatMap(({ window, detail }) => [
    window.notBefore,
    window.notAfter,
    ...(detail.expiresOn === undefined ? [] : [addDays(detail.expiresOn, 1)]),
  ])
}
