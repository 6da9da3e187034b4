import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

type Props = { id: string; what: 'record' | 'end'; onDone: () => void }

/** Takes back at once what was just recorded. */
export function UndoButton({ id, what, onDone }: Props) {
  const { channel: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const command = useCommand(trpc.channel.withdraw.mutationOptions(), { onDone })
  return (
    <>
      <button
        type="button"
        className={button['text']}
        disabled={command.isSending}
        onClick={() => void command.send({ id, what, input: { reason: texts.undoReason } })}
      >
        {texts.undo}
      </button>{' '}
      {sayProblem(command.problem)}
    </>
  )
}
