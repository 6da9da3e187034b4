import type { CommandProblem } from '#client/command.ts'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'

/**
 * An entry adds to the history and overwrites nothing: when somebody else added to it meanwhile, the page shows theirs,
 * and the person decides whether to send again on top of it.
 */
export function StaleNotice({ problem }: { problem: CommandProblem | undefined }) {
  const { format } = useMessages()
  const { registry } = useWorkMessages()
  if (problem?.kind !== 'conflict') return null
  const { changedBy, changedAt } = problem.conflict
  return (
    <p className={form['notice']} role="alert">
      {registry.entry.conflict.stale(changedBy, instantText(changedAt, format.locale))}
    </p>
  )
}
