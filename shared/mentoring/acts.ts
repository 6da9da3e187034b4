import type { Right } from '#shared/access/rights.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { MentoringStatus } from './mentoring-status.ts'

/** What can be done about the mentoring of a product. */
export const mentoringActs = ['queue', 'start', 'transfer', 'complete', 'stop', 'reopen'] as const
export type MentoringAct = (typeof mentoringActs)[number]

type ActRule = {
  event: EventType
  right: Right
  /** From which status the act is possible, and where it leads. */
  to: Partial<Record<MentoringStatus, MentoringStatus>>
}

/** The state machine of DESIGN §3. `start` also leads from unrecorded, so that nobody has to invent a day of queueing. */
export const mentoringRules = {
  queue: { event: 'mentoringQueued', right: 'mentoring.work', to: { unrecorded: 'pending' } },
  start: { event: 'mentoringStarted', right: 'mentoring.work', to: { unrecorded: 'ongoing', pending: 'ongoing' } },
  transfer: { event: 'mentoringTransferred', right: 'mentoring.work', to: { ongoing: 'transferred' } },
  complete: {
    event: 'mentoringCompleted',
    right: 'mentoring.decide',
    to: { ongoing: 'completed', transferred: 'completed' },
  },
  stop: { event: 'mentoringStopped', right: 'mentoring.work', to: { ongoing: 'stopped', transferred: 'stopped' } },
  reopen: { event: 'mentoringReopened', right: 'mentoring.decide', to: { stopped: 'pending', completed: 'ongoing' } },
} as const satisfies Record<MentoringAct, ActRule>

/** The act that an event records; undefined for an event that is not about mentoring. */
export function mentoringActOf(type: EventType): MentoringAct | undefined {
  return mentoringActs.find((act) => mentoringRules[act].event === type)
}

/** The status that an act leads to; undefined where it is not possible. */
export function mentoringAfter(act: MentoringAct, status: MentoringStatus): MentoringStatus | undefined {
  const { to }: ActRule = mentoringRules[act]
  return to[status]
}
