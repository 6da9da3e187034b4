import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Actor } from '#shared/access/role.ts'
import { milestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import { toRolloutRows } from '#shared/outlet/rollout-rows.ts'
import { outletInputSchema, type OutletInput } from '#shared/outlet/schema.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { useToday } from '#client/answer-info.ts'
import { useCommand } from '#client/command.ts'
import { officeIn } from '#client/office.ts'
import { provinceOfKabupaten } from '#client/provinces.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ChoiceField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { DescriptionFields } from './description-fields.tsx'
import { useEntryNotice } from './entry-notice.ts'
import { MilestoneFields } from './milestone-fields.tsx'
import { emptyDescription, emptyMilestone, newOutletInput, type NewOutletValues } from './outlet-values.ts'

type Props = {
  actor: Actor
  /** The kabupaten where the person may register one. */
  choices: readonly KabupatenRow[]
  kabupatenCode: string
  onDone: (id: string) => void
  onCancel: () => void
}

const beginnings = ['planned', 'prepared', 'launched'] as const

/** What an outlet is and the first thing that is known to have happened to it, in one form. */
export function RegisterOutletForm({ actor, choices, kabupatenCode, onDone, onCancel }: Props) {
  const { outlet: texts, registry } = useWorkMessages()
  const say = useEntryNotice()
  const today = useToday()
  const [isUploading, setUploading] = useState(false)
  const draft = `${actor.id}.outlet.new`
  const entry = useForm<NewOutletValues, OutletInput>({
    schema: outletInputSchema,
    initial: { ...emptyDescription(), ...emptyMilestone('', ''), kabupatenCode },
    toInput: newOutletInput,
    draft,
  })
  const { data } = useQuery(trpc.overview.outlets.queryOptions(provinceOfKabupaten(entry.values.kabupatenCode)))
  const launches = useMemo(() => toRolloutRows(data?.outlets ?? []), [data])
  const command = useCommand(trpc.outlet.register.mutationOptions(), {
    name: draft,
    onDone: ({ id }) => {
      entry.finish()
      onDone(id)
    },
    onQueued: () => {
      entry.finish()
      onCancel()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const cancel = () => {
    entry.finish()
    onCancel()
  }
  const code = readKabupatenCode(entry.values.kabupatenCode)
  const place = choices.find((row) => row.code === code)
  const parsed = outletInputSchema.safeParse(newOutletInput(entry.values))
  const refusal = parsed.success ? milestoneRefusal(parsed.data.milestone, { events: [], today }) : undefined
  return (
    <form className={form['form']} noValidate onSubmit={entry.submit((input) => command.send(input))}>
      <RestoredLine form={entry} />
      {choices.length > 1 && (
        <ChoiceField
          {...entry.field('kabupatenCode')}
          // Another kabupaten has other desa and another outline.
          onChange={(chosen) => entry.set({ kabupatenCode: chosen, desa: undefined, point: emptyDescription().point })}
          label={texts.kabupaten}
          empty={registry.entry.choose}
          choices={choices.map((row) => ({ value: row.code as string, label: row.name }))}
        />
      )}
      {code && place && (
        <>
          <DescriptionFields entry={entry} code={code} />
          <fieldset className={form['group']}>
            <legend>{texts.milestoneGroup}</legend>
            <MilestoneFields
              entry={entry}
              at="milestone."
              code={code}
              office={officeIn(actor.role, code, () => place.name)}
              today={today}
              types={beginnings}
              launches={launches}
              onUploading={setUploading}
            />
          </fieldset>
        </>
      )}
      <SubmitBar
        label={texts.saveRegister}
        isSending={command.isSending}
        problemCount={Object.keys(entry.errors).length}
        reason={isUploading ? registry.entry.files.wait : refusal && texts.refusal(refusal)}
        notice={say(command.problem)}
      >
        <CancelButton onCancel={cancel} />
      </SubmitBar>
    </form>
  )
}
