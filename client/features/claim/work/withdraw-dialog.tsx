import type { ClaimEntry } from '#shared/claim/answers.ts'
import { withdrawClaimFormSchema } from '#shared/claim/form-schema.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ProseField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { useSayRefusal } from './use-say-refusal.ts'
import type { DoneClaims } from './claim-notice.tsx'

type Props = { claim: ClaimEntry; name: string; onDone: (done: DoneClaims) => void; onClose: () => void }

/** Takes a claim out of the page, with the reason. */
export function WithdrawDialog({ claim, name, onDone, onClose }: Props) {
  const { claim: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const sayRefusal = useSayRefusal()
  const entry = useForm({ schema: withdrawClaimFormSchema, initial: { reason: '' } })
  const command = useCommand(trpc.claim.withdraw.mutationOptions(), {
    subject: name,
    onQueued: onClose,
    onDone: ({ id }, _fields, commandId) => onDone({ act: 'withdrawn', ids: [id], commandId }),
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const { problem } = command
  return (
    <Dialog title={texts.withdrawTitle} onClose={onClose}>
      <p>
        <b>{name}</b>
      </p>
      <p>{texts.withdrawText}</p>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => command.send({ id: claim.id, baseVersion: claim.version, ...input }))}
      >
        <ProseField {...entry.field('reason')} label={texts.reason} />
        <SubmitBar
          label={texts.saveWithdraw}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={
            problem?.kind === 'conflict' ? texts.conflict(problem.conflict.changedBy) : sayProblem(problem, sayRefusal)
          }
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
