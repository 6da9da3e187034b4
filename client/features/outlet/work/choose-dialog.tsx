import { choiceInputSchema } from '#shared/outlet/schema.ts'
import type { OutletDetail } from '#shared/outlet/answers.ts'
import type { ReportedMilestone } from '#shared/outlet/reports.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import { useCommand } from '#client/command.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ProseField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { useEntryNotice } from './entry-notice.ts'

type Props = {
  outlet: OutletDetail
  report: ReportedEvent
  milestone: ReportedMilestone<ReportedEvent>
  onDone: () => void
  onClose: () => void
}

/** Chooses the best supported of several reports, with the reason that everybody may read. */
export function ChooseDialog({ outlet, report, milestone, onDone, onClose }: Props) {
  const { outlet: texts } = useWorkMessages()
  const { format } = useMessages()
  const say = useEntryNotice()
  const entry = useForm({
    schema: choiceInputSchema,
    initial: { eventId: report.id, reason: '' },
    draft: `outlet.choose.${report.id}`,
  })
  const command = useCommand(trpc.outlet.choose.mutationOptions(), {
    onDone: () => {
      entry.finish()
      onDone()
    },
    subject: outlet.label,
    onQueued: () => {
      entry.finish()
      onClose()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  return (
    <Dialog title={texts.chooseTitle} onClose={onClose}>
      <p>{texts.chooseText(format.window(report), format.window(milestone.counted))}</p>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => command.send({ id: outlet.id, baseVersion: outlet.version, ...input }))}
      >
        <ProseField {...entry.field('reason')} label={texts.why} hint={texts.whyHint} />
        <SubmitBar
          label={texts.saveChoice}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={say(command.problem)}
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
