import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { mentoringActOf, mentoringAfter } from './acts.ts'
import type { MentoringStatus, Mentor } from './mentoring-status.ts'

/** `mentor` is the last one known; it mentors while the status is ongoing or transferred. */
export type MentoringState = { status: MentoringStatus; mentor?: Mentor | undefined }
export type MentoringStep = { window: DayWindow; state: MentoringState; event: RegistryEvent }

export const UNRECORDED: MentoringState = { status: 'unrecorded' }

/** Every change of the mentoring of a product, in order. An event that the rules do not allow where it stands changes nothing. */
export function mentoringSteps(events: readonly RegistryEvent[]): MentoringStep[] {
  const steps: MentoringStep[] = []
  let state = UNRECORDED
  for (const event of effectiveEvents(events)) {
    const next = stateAfter(state, event)
    if (!next) continue
    state = next
    steps.push({ window: event.window, state, event })
  }
  return steps
}

function stateAfter({ status, mentor }: MentoringState, { type, detail }: RegistryEvent): MentoringState | undefined {
  const act = mentoringActOf(type)
  const next = act && mentoringAfter(act, status)
  if (!next) return undefined
  if (act === 'start') return { status: next, mentor: detail.by }
  if (act !== 'transfer') return { status: next, mentor }
  return mentor === 'province' ? undefined : { status: next, mentor: 'province' }
}

export type Mentoring = { status: MentoringStatus; mentor?: Mentor; since?: DayWindow; lastEvent?: RegistryEvent }

/** Where the mentoring of a product stands, since when, and who mentors while somebody does. */
export function mentoringOf(events: readonly RegistryEvent[]): Mentoring {
  const last = mentoringSteps(events).at(-1)
  if (!last) return { status: 'unrecorded' }
  const { status, mentor } = last.state
  const isMentored = status === 'ongoing' || status === 'transferred'
  return { status, ...(isMentored && mentor && { mentor }), since: last.window, lastEvent: last.event }
}
