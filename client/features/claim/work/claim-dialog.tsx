import type { ChangedClaim } from '#shared/claim/answers.ts'
import { claimFormSchema } from '#shared/claim/form-schema.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ClaimFields } from './claim-fields.tsx'
import { claimInput, noClaim } from './claim-values.ts'
import type { DoneClaims } from './claim-notice.tsx'
import { useSayRefusal } from './use-say-refusal.ts'

type Props = { kabupaten: readonly KabupatenRow[]; onDone: (done: DoneClaims) => void; onClose: () => void }

/** Enters what somebody said. */
export function AddClaimDialog({ kabupaten, onDone, onClose }: Props) {
  const { claim: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const entry = useForm({ schema: claimFormSchema, initial: noClaim, toInput: claimInput, draft: 'claim.new' })
  const command = useCommand(trpc.claim.add.mutationOptions(), {
    name: 'claim.new',
    subject: `${entry.values.valueText} ${entry.values.unit}`.trim(),
    onDone: ({ id }: ChangedClaim, _fields, commandId) => {
      entry.finish()
      onDone({ act: 'added', ids: [id], commandId })
    },
    onQueued: () => {
      entry.finish()
      onClose()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  return (
    <Dialog title={texts.addTitle} onClose={onClose}>
      <form className={form['form']} noValidate onSubmit={entry.submit((input) => command.send(input))}>
        <RestoredLine form={entry} />
        <ClaimFields entry={entry} kabupaten={kabupaten} />
        <SubmitBar
          label={texts.save}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={sayProblem(command.problem, useSayRefusal())}
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
