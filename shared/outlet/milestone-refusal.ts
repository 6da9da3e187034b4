import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { reportedMilestones, type Milestone } from './reports.ts'

/** Why something cannot be recorded of an outlet; `window` is that of the report that stands in the way. */
export type MilestoneRefusal =
  | { reason: 'future'; today: Day }
  | { reason: 'beforePrevious'; previous: Milestone; window: DayWindow }
  | { reason: 'afterNext'; next: Milestone; window: DayWindow }
  | { reason: 'alreadyRecorded'; milestone: Milestone; window: DayWindow }
  | { reason: 'alreadyOperating' | 'alreadyPaused' | 'closed'; window: DayWindow }
  | { reason: 'notLaunched' | 'notOperating' | 'reopeningNeedsReason' | 'unknownReport' }

/** Something about to be recorded. A rival tells of the same milestone as a report that is there, from another source. */
export type NewMilestone = {
  type: Milestone
  window: DayWindow
  rivalOf?: string | undefined
  reason?: string | undefined
}

type Facts = { events: readonly RegistryEvent[]; today: Day }
type Reached = { type: Milestone; window: DayWindow; reason?: string | undefined }

const preparations: readonly Milestone[] = ['planned', 'prepared', 'launched']
const rankOf = (type: Milestone) => (preparations.includes(type) ? preparations.indexOf(type) : preparations.length)

/**
 * Why a milestone cannot be recorded, or undefined when it can. An outlet is planned, prepared and launched once, in this
 * order; then it opens, pauses, opens again and closes. Opening what was closed needs a reason. What is told late takes
 * its place in time. A rival only has to be about a milestone that is on record.
 */
export function milestoneRefusal(added: NewMilestone, { events, today }: Facts): MilestoneRefusal | undefined {
  if (added.window.notAfter > today) return { reason: 'future', today }
  const reported = reportedMilestones(effectiveEvents(events))
  if (added.rivalOf !== undefined) {
    const isKnown = reported.some(
      ({ type, counted, rivals }) =>
        type === added.type && [counted, ...rivals].some((report) => report.id === added.rivalOf),
    )
    return isKnown ? undefined : { reason: 'unknownReport' }
  }
  const reached = reported.map(({ type, counted: { window, detail } }) => ({ type, window, reason: detail.reason }))
  return onceRefusal(added, reached) ?? orderRefusal(added, reached) ?? operationRefusal(added, reached)
}

/** Why a report cannot be the best supported of its milestone, or undefined when it can. */
export function choiceRefusal(
  reportId: string,
  events: readonly RegistryEvent[],
): MilestoneRefusal | { reason: 'alreadyCounted' } | undefined {
  const reported = reportedMilestones(effectiveEvents(events))
  const milestone = reported.find(({ counted, rivals }) =>
    [counted, ...rivals].some((report) => report.id === reportId),
  )
  if (!milestone) return { reason: 'unknownReport' }
  if (milestone.counted.id === reportId) return { reason: 'alreadyCounted' }
  const chosen = milestone.rivals.find((report) => report.id === reportId)
  if (!chosen) return { reason: 'unknownReport' }
  const others = reported
    .filter((other) => other !== milestone)
    .map(({ type, counted: { window, detail } }) => ({ type, window, reason: detail.reason }))
  const added = { type: milestone.type, window: chosen.window, reason: milestone.counted.detail.reason }
  return orderRefusal(added, others) ?? operationRefusal(added, others)
}

function onceRefusal(added: Reached, reached: readonly Reached[]): MilestoneRefusal | undefined {
  const earlier = reached.find(({ type }) => type === added.type && rankOf(type) < preparations.length)
  return earlier && { reason: 'alreadyRecorded', milestone: earlier.type, window: earlier.window }
}

function orderRefusal(added: Reached, reached: readonly Reached[]): MilestoneRefusal | undefined {
  const rank = rankOf(added.type)
  const previous = reached.find(({ type, window }) => rankOf(type) < rank && added.window.notAfter < window.notBefore)
  if (previous) return { reason: 'beforePrevious', previous: previous.type, window: previous.window }
  const next = reached.find(({ type, window }) => rankOf(type) > rank && added.window.notBefore > window.notAfter)
  return next && { reason: 'afterNext', next: next.type, window: next.window }
}

function operationRefusal(added: Reached, reached: readonly Reached[]): MilestoneRefusal | undefined {
  if (rankOf(added.type) < preparations.length) return undefined
  if (added.type !== 'closed' && !reached.some(({ type }) => type === 'launched')) return { reason: 'notLaunched' }
  const steps = [...reached.filter(({ type }) => rankOf(type) === preparations.length), added].toSorted(
    (one, other) =>
      one.window.notBefore.localeCompare(other.window.notBefore) ||
      one.window.notAfter.localeCompare(other.window.notAfter),
  )
  for (const [index, step] of steps.entries()) {
    const refusal = stepRefusal(step, steps[index - 1], added)
    if (refusal) return refusal
  }
  return undefined
}

/** Why one step cannot follow another; `added` is the one that is being recorded, before or after which it stands. */
function stepRefusal(step: Reached, before: Reached | undefined, added: Reached): MilestoneRefusal | undefined {
  const window = (step === added ? before : step)?.window ?? added.window
  switch (step.type) {
    case 'operating':
      if (before?.type === 'operating') return { reason: 'alreadyOperating', window }
      return before?.type === 'closed' && !step.reason ? { reason: 'reopeningNeedsReason' } : undefined
    case 'paused':
      if (!before) return { reason: 'notOperating' }
      if (before.type === 'closed') return { reason: 'closed', window: before.window }
      return before.type === 'paused' ? { reason: 'alreadyPaused', window } : undefined
    case 'closed':
      return before?.type === 'closed' ? { reason: 'closed', window } : undefined
    default:
      return undefined
  }
}
