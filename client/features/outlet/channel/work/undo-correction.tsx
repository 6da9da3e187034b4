import type { Day } from '#shared/day/day.ts'
import type { ChannelRow } from '#shared/outlet/channel/answers.ts'
import { channelEntrySchema } from '#shared/outlet/channel/schema.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { entryInput, valuesOf } from './entry-values.ts'

type Props = {
  /** The record as it was before the correction. */
  earlier: ChannelRow
  correctedId: string
  today: Day
  onDone: () => void
}

/** Takes a correction back at once, by a correction to what was told before; the history keeps all three. */
export function UndoCorrection({ earlier, correctedId, today, onDone }: Props) {
  const { channel: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const command = useCommand(trpc.channel.record.mutationOptions(), { onDone })
  const told = channelEntrySchema.safeParse(entryInput(earlier.kind, valuesOf(earlier, today)))
  if (!told.success) return null
  return (
    <>
      <button
        type="button"
        className={button['text']}
        disabled={command.isSending}
        onClick={() => void command.send({ input: told.data, corrects: correctedId, confirmed: true })}
      >
        {texts.undo}
      </button>{' '}
      {sayProblem(command.problem)}
    </>
  )
}
