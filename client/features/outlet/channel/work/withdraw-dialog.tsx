import type { ChannelRow } from '#shared/outlet/channel/answers.ts'
import type { ChannelRefusal } from '#shared/outlet/channel/refusal.ts'
import { channelWithdrawalSchema } from '#shared/outlet/channel/schema.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ProseField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

type Props = { row: ChannelRow; what: 'record' | 'end'; onDone: () => void; onClose: () => void }

/** Takes a record back, or its end, with the reason; the audit trail keeps both. */
export function WithdrawDialog({ row, what, onDone, onClose }: Props) {
  const { channel: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const entry = useForm({ schema: channelWithdrawalSchema, initial: { reason: '' } })
  const command = useCommand(trpc.channel.withdraw.mutationOptions(), {
    subject: row.label,
    onDone,
    onQueued: onClose,
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const act = what === 'end' ? 'reopen' : 'withdraw'
  return (
    <Dialog title={texts.actOf(act, row.kind, row.label)} onClose={onClose}>
      <p>{texts.withdrawText[what]}</p>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => command.send({ id: row.id, what, input }))}
      >
        <ProseField {...entry.field('reason')} label={texts.why} hint={texts.whyHint} />
        <SubmitBar
          label={texts.act(act, row.kind)}
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
