import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ChangedOutlet } from '#shared/outlet/answers.ts'
import { milestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import type { RecordOutlet } from '#shared/outlet/schema.ts'
import { changeOutlet } from '../change-outlet.ts'

/**
 * Records what an outlet has reached or, with `rivalOf`, another report of what it is already known to have reached.
 * @throws DomainError not-found, conflict, invalid-state with the refusal of the rule, invalid-input for unknown files
 */
export function recordMilestone(context: CommandContext, command: RecordOutlet): Promise<ChangedOutlet> {
  const name = 'outlet.record'
  return runCommand(context, { name, input: command }, (act) => {
    const { id, baseVersion, input, rivalOf } = command
    const { type, source, ...entry } = input
    return changeOutlet(act, {
      ...{ action: name, id, baseVersion, source },
      decide: ({ events }) => {
        const { window, reason } = entry
        const refusal = milestoneRefusal({ type, window, rivalOf, reason }, { events, today: act.today })
        if (refusal) return { refusal }
        // The reports of one milestone all name the one that was recorded first.
        const named = effectiveEvents(events).find((event) => event.id === rivalOf)
        const root = named && (named.detail.rivalOf ?? named.id)
        return { events: [{ type, window, detail: detailOf({ ...entry, ...(root && { rivalOf: root }) }) }] }
      },
    })
  })
}
