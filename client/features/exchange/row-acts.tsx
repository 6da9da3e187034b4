import type { PlannedRow, RowDecision } from '#shared/exchange/plan.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'

type Choice = RowDecision['choice'] | 'undecided'

/** What a person may decide of one row before the file is taken over. */
export function RowActs({ row, id }: { row: PlannedRow; id: string }) {
  const { exchange } = useWorkMessages()
  const { decide, isSending, problem } = useDecision(id)
  const acts = actsOf(row)
  if (acts.length === 0) return null
  return (
    <div>
      <div className={page['acts']}>
        {acts.map(({ choice, text }) => (
          <button
            key={choice}
            type="button"
            className={button['button']}
            disabled={isSending}
            onClick={() => decide([row.line], choice)}
          >
            {exchange[text]}
            <span className="visually-hidden">: {row.label || exchange.line(row.line)}</span>
          </button>
        ))}
      </div>
      <div role="status">{problem !== undefined && <p className={form['notice']}>{problem}</p>}</div>
    </div>
  )
}

/** For a sheet that is right as a whole, whatever was changed here meanwhile. */
export function AllConflicts({ id, count }: { id: string; count: number }) {
  const { exchange } = useWorkMessages()
  const { decide, isSending, problem } = useDecision(id)
  return (
    <div>
      <button
        type="button"
        className={button['button']}
        disabled={isSending}
        onClick={() => decide('conflicts', 'takeFile')}
      >
        {exchange.takeFileForAll(count)}
      </button>
      <div role="status">{problem !== undefined && <p className={form['notice']}>{problem}</p>}</div>
    </div>
  )
}

function useDecision(id: string) {
  const sayProblem = useSayProblem()
  const command = useCommand(trpc.exchange.decide.mutationOptions())
  const decide = (rows: number[] | 'conflicts', decision: Choice) => void command.send({ id, rows, decision })
  return { decide, isSending: command.isSending, problem: sayProblem(command.problem) }
}

type Act = { choice: Choice; text: 'takeFile' | 'keepStored' | 'leaveOut' | 'takeBack' }

function actsOf({ kind, decided }: PlannedRow): Act[] {
  if (decided) return [{ choice: 'undecided', text: 'takeBack' }]
  if (kind === 'conflict') {
    return [
      { choice: 'takeFile', text: 'takeFile' },
      { choice: 'leaveOut', text: 'keepStored' },
    ]
  }
  return kind === 'added' || kind === 'changed' ? [{ choice: 'leaveOut', text: 'leaveOut' }] : []
}
