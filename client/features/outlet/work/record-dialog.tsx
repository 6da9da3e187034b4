import { useState } from 'react'
import type { Actor } from '#shared/access/role.ts'
import { nextMilestones } from '#shared/outlet/course.ts'
import type { OutletPage } from '#shared/outlet/answers.ts'
import { milestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import { outletStandingAt } from '#shared/outlet/outlet-state.ts'
import { isMilestone } from '#shared/outlet/reports.ts'
import { recordOutletInputSchema, type RecordOutletInput } from '#shared/outlet/schema.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import { useCommand } from '#client/command.ts'
import { officeIn } from '#client/office.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { useEntryNotice } from './entry-notice.ts'
import { MilestoneFields } from './milestone-fields.tsx'
import { emptyMilestone, milestoneInput, type MilestoneValues } from './outlet-values.ts'

type Props = {
  answer: OutletPage
  actor: Actor
  /** The report with which another of the same milestone competes. */
  rivalOf: ReportedEvent | undefined
  onDone: () => void
  onClose: () => void
}

/** Records what an outlet has reached, or another report of what it is known to have reached. */
export function RecordDialog({ answer, actor, rivalOf, onDone, onClose }: Props) {
  const { outlet: texts, registry } = useWorkMessages()
  const { milestone } = useOutletMessages()
  const say = useEntryNotice()
  const { outlet, kabupaten, launches, today } = answer
  const types = nextMilestones(outlet.events)
  const fixed = rivalOf && isMilestone(rivalOf.type) ? rivalOf.type : undefined
  const [isUploading, setUploading] = useState(false)
  const draft = `${actor.id}.outlet.record.${outlet.id}.${rivalOf?.id ?? 'new'}`
  const toInput = (values: MilestoneValues) => ({
    input: milestoneInput(values),
    ...(rivalOf && { rivalOf: rivalOf.id }),
  })
  const entry = useForm<MilestoneValues, RecordOutletInput>({
    schema: recordOutletInputSchema,
    initial: emptyMilestone(fixed ?? types[0] ?? '', fixed ? '' : today),
    toInput,
    draft,
  })
  const command = useCommand(trpc.outlet.record.mutationOptions(), {
    name: draft,
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
      if (problem.kind !== 'fields') return
      entry.refuse(Object.fromEntries(Object.entries(problem.errors).map(([path, what]) => [`input.${path}`, what])))
    },
  })
  const parsed = recordOutletInputSchema.safeParse(toInput(entry.values))
  const refusal = parsed.success
    ? milestoneRefusal({ ...parsed.data.input, rivalOf: rivalOf?.id }, { events: eventsOf(outlet.events), today })
    : undefined
  const close = () => {
    entry.finish()
    onClose()
  }
  return (
    <Dialog title={fixed ? texts.rivalTitle(milestone(fixed)) : texts.recordTitle} onClose={onClose}>
      {rivalOf && <p>{texts.rivalText}</p>}
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => command.send({ id: outlet.id, baseVersion: outlet.version, ...input }))}
      >
        <RestoredLine form={entry} />
        <MilestoneFields
          entry={entry}
          at="input."
          code={kabupaten.code}
          office={officeIn(actor.role, kabupaten.code, () => kabupaten.name)}
          today={today}
          {...(!fixed && { types })}
          isClosed={outletStandingAt(outlet.events, today).state === 'closed'}
          launches={launches}
          onUploading={setUploading}
        />
        <SubmitBar
          label={rivalOf ? texts.saveRival : texts.saveRecord}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          reason={isUploading ? registry.entry.files.wait : refusal && texts.refusal(refusal)}
          notice={say(command.problem)}
        >
          <CancelButton onCancel={close} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}

/** Reports as the rules read them. */
function eventsOf(reports: readonly ReportedEvent[]) {
  return reports.map(({ notBefore, notAfter, ...event }) => ({ ...event, window: { notBefore, notAfter } }))
}
