import type { ReportedEvent } from '#shared/overview/overview.ts'
import { milestones, reportedMilestones, type Milestone, type ReportedMilestone } from './reports.ts'

/** One step on the way of an outlet, with all reports of it, or one that nobody told of though it comes before or next. */
export type CourseStep = { type: Milestone; reported?: ReportedMilestone<ReportedEvent> }

const usual = ['planned', 'prepared', 'launched', 'operating'] as const

/**
 * The way of an outlet in order of time, with the usual steps that no report tells of: those before the last one told, and
 * the one that would come next.
 */
export function courseOf(events: readonly ReportedEvent[]): CourseStep[] {
  const steps = reportedMilestones(events).map((reported): CourseStep => ({ type: reported.type, reported }))
  const known = new Set(steps.map((step) => step.type))
  const reached = Math.max(-1, ...usual.flatMap((type, index) => (known.has(type) ? [index] : [])))
  const last = known.has('closed') ? reached : reached + 1
  const missing = usual.slice(0, last + 1).filter((type) => !known.has(type))
  const inOrder = [...steps, ...missing.map((type): CourseStep => ({ type }))].toSorted(
    (one, other) => rankOf(one) - rankOf(other) || dayOf(one).localeCompare(dayOf(other)),
  )
  return inOrder
}

/** What an outlet may reach next, as it stands; the first is the likeliest. */
export function nextMilestones(events: readonly ReportedEvent[]): Milestone[] {
  const steps = courseOf(events).filter((step) => step.reported)
  const known = new Set(steps.map((step) => step.type))
  const last = steps.at(-1)?.type
  const isLaunched = known.has('launched')
  const open: Record<Milestone, boolean> = {
    planned: !known.has('planned'),
    prepared: !known.has('prepared'),
    launched: !isLaunched,
    operating: isLaunched && last !== 'operating',
    paused: last === 'operating',
    closed: last !== 'closed',
  }
  const likely = usual.find((type) => open[type] && rank(type) > rank(last)) ?? (open.paused ? 'paused' : undefined)
  const others = milestones.filter((type) => open[type] && type !== likely)
  return likely ? [likely, ...others] : others
}

const rank = (type: Milestone | undefined) => (type ? milestones.indexOf(type) : -1)
/** Opening, pausing and closing come and go; among them only the days tell. */
const rankOf = ({ type }: CourseStep) => Math.min(rank(type), milestones.indexOf('operating'))
const dayOf = ({ reported }: CourseStep) => reported?.counted.notBefore ?? '9999'
