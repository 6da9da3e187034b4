import type { MilestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import type { OutletUndoRefusal } from '#shared/outlet/undo-refusal.ts'
import type { CommandProblem } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'

type Refused = MilestoneRefusal | OutletUndoRefusal | { reason: 'alreadyCounted' }

/**
 * What a form about an outlet says when its command was not carried out. An entry adds to the history and overwrites
 * nothing, so after a conflict the person looks at what the page shows now, and decides whether to send again.
 */
export function useEntryNotice(): (problem: CommandProblem | undefined) => string | undefined {
  const { outlet: texts, registry } = useWorkMessages()
  const { format } = useMessages()
  const sayProblem = useSayProblem()
  return (problem) => {
    if (problem?.kind === 'conflict') {
      const { changedBy, changedAt } = problem.conflict
      return registry.entry.conflict.stale(changedBy, instantText(changedAt, format.locale))
    }
    return sayProblem(problem, (detail) => {
      const refused = refusalIn(detail) as Refused | undefined
      return refused && texts.refusal(refused)
    })
  }
}
