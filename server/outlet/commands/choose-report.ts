import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { exactly } from '#shared/day/window.ts'
import type { ChangedOutlet } from '#shared/outlet/answers.ts'
import { choiceRefusal } from '#shared/outlet/milestone-refusal.ts'
import type { ChooseReport } from '#shared/outlet/schema.ts'
import { changeOutlet } from '../change-outlet.ts'

/**
 * Chooses the best supported of several reports of one milestone; from then on the figures follow it.
 * @throws DomainError not-found, conflict, invalid-state with the refusal of the rule
 */
export function chooseReport(context: CommandContext, input: ChooseReport): Promise<ChangedOutlet> {
  const name = 'outlet.choose'
  return runCommand(context, { name, input }, (act) => {
    const { id, baseVersion, eventId, reason } = input
    return changeOutlet(act, {
      ...{ action: name, id, baseVersion },
      decide: ({ events }) => {
        const refusal = choiceRefusal(eventId, events)
        if (refusal) return { refusal }
        const detail = { chooses: eventId, reason }
        return { events: [{ type: 'reportChosen', window: exactly(act.today), detail }] }
      },
    })
  })
}
