import type { Day } from '#shared/day/day.ts'
import type { ChannelRow } from '#shared/outlet/channel/answers.ts'
import type { ChannelRefusal } from '#shared/outlet/channel/refusal.ts'
import { channelEndSchema } from '#shared/outlet/channel/schema.ts'
import { useCommand } from '#client/command.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { useSession } from '#client/session.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ProseField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { noSource, SourceField, sourceInput } from '#client/ui/form/source-field.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { WindowField, type WindowValue } from '#client/ui/form/window-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

type Props = { row: ChannelRow; today: Day; onDone: () => void; onClose: () => void }

/** Records that something is there no longer: since when, and how that is known. */
export function EndDialog({ row, today, onDone, onClose }: Props) {
  const { channel: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const { nameOf } = useKabupatenList()
  const role = useSession()?.actor.role
  const window: WindowValue = { notBefore: today }
  const entry = useForm({
    schema: channelEndSchema,
    initial: { window, note: '', source: noSource },
    toInput: ({ window: days, note, source }) => {
      const named = sourceInput(source)
      return { window: days, ...(note.trim() !== '' && { note }), ...(named && { source: named }) }
    },
  })
  const command = useCommand(trpc.channel.end.mutationOptions(), {
    subject: row.label,
    onDone,
    onQueued: onClose,
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  return (
    <Dialog title={texts.actOf('end', row.kind, row.label)} onClose={onClose}>
      <form className={form['form']} noValidate onSubmit={entry.submit((input) => command.send({ id: row.id, input }))}>
        <WindowField {...entry.field('window')} label={texts.endedOn} today={today} />
        <ProseField {...entry.field('note')} label={texts.note} hint={texts.noteHint} isOptional />
        {role && <SourceField {...entry.field('source')} office={officeIn(role, row.kabupatenCode, nameOf)} />}
        <SubmitBar
          label={texts.act('end', row.kind)}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={sayProblem(command.problem, (detail) => {
            const refused = refusalIn(detail) as ChannelRefusal | undefined
            return refused && texts.refusal(refused)
          })}
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
