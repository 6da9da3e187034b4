import type { RegistryEvent } from '#shared/figure/registry-event.ts'

/** What an outlet reaches; each may be told by several reports. */
export const milestones = ['planned', 'prepared', 'launched', 'operating', 'paused', 'closed'] as const
export type Milestone = (typeof milestones)[number]

export function isMilestone(type: RegistryEvent['type']): type is Milestone {
  return milestones.some((milestone) => milestone === type)
}

type Report = Pick<RegistryEvent, 'id' | 'type' | 'detail'>

/** All reports of one milestone. `counted` is the best supported; `choice` says why, where somebody chose it. */
export type ReportedMilestone<Event extends Report> = {
  type: Milestone
  counted: Event
  /** The others, in order of recording. */
  rivals: Event[]
  choice: Event | undefined
}

/**
 * The milestones of an outlet, each with its reports, in the order in which they were first recorded. The best supported
 * report is the one chosen last, and without a choice the first.
 * @param events effective events, in order of recording
 */
export function reportedMilestones<Event extends Report>(events: readonly Event[]): ReportedMilestone<Event>[] {
  const reports = events.filter((event) => isMilestone(event.type))
  const choices = events.filter((event) => event.type === 'reportChosen')
  const rootOf = ({ id, detail }: Event) => detail.rivalOf ?? id
  return [...Map.groupBy(reports, rootOf).values()].flatMap((group) => {
    const choice = choices.findLast(({ detail }) => group.some((event) => event.id === detail.chooses))
    const counted =
      group.find((event) => event.id === choice?.detail.chooses) ??
      group.find((event) => event.detail.rivalOf === undefined)
    if (!counted || !isMilestone(counted.type)) return []
    return [{ type: counted.type, counted, rivals: group.filter((event) => event !== counted), choice }]
  })
}

/** The report that counts for the first of some milestones that was recorded, or undefined when none was. */
export function countedReport<Event extends Report>(
  events: readonly Event[],
  ...types: Milestone[]
): Event | undefined {
  return reportedMilestones(events).find(({ type }) => types.includes(type))?.counted
}
