import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { statesOn, timelineOf } from '#shared/figure/timeline.ts'
import { reportedMilestones, type Milestone } from './reports.ts'

/** Where an outlet stands at a day: at its last milestone, or `possibly` launched while the day lies inside that window. */
export const outletStates = [
  'notYet',
  'planned',
  'prepared',
  'possibly',
  'launched',
  'operating',
  'paused',
  'closed',
] as const
export type OutletState = (typeof outletStates)[number]

/** `since`: the window of the milestone that it surely stands at. `maybe`: one that it may have reached by then. */
export type OutletStanding = { state: OutletState; since?: DayWindow; maybe?: Milestone }

type Report = Pick<RegistryEvent, 'id' | 'type' | 'detail'> & DayWindow
type Reached = { type: Milestone; window: DayWindow }

/**
 * The milestones of an outlet in order of time, each by the report that counts. What was planned or prepared ends with
 * the launch, whatever is told of it afterwards.
 * @param events effective events, in order of recording
 */
export function milestonesInTime(events: readonly Report[]): Reached[] {
  const reached = reportedMilestones(events).map(({ type, counted: { notBefore, notAfter } }) => ({
    type,
    window: { notBefore, notAfter },
  }))
  const launch = reached.find(({ type }) => type === 'launched')
  return reached
    .filter(({ type, window }) => !launch || !isPreparation(type) || window.notBefore <= launch.window.notBefore)
    .toSorted(
      (one, other) =>
        one.window.notBefore.localeCompare(other.window.notBefore) ||
        one.window.notAfter.localeCompare(other.window.notAfter),
    )
}

/** Where an outlet stands at the end of a day. */
export function outletStandingAt(events: readonly Report[], day: Day): OutletStanding {
  const steps = milestonesInTime(events).map((step) => ({ window: step.window, state: step }))
  const states = statesOn(timelineOf<Reached | undefined>(undefined, steps), day)
  const [sure] = states
  const latest = states.at(-1)
  const standing = { state: sure?.type ?? 'notYet', ...(sure && { since: sure.window }) } as const
  if (latest === sure || !latest) return standing
  const isLaunchUnsure = (!sure || isPreparation(sure.type)) && !isPreparation(latest.type)
  return isLaunchUnsure ? { state: 'possibly', since: latest.window } : { ...standing, maybe: latest.type }
}

function isPreparation(type: Milestone): boolean {
  return type === 'planned' || type === 'prepared'
}
