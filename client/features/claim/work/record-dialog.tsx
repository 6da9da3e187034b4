import { useQuery } from '@tanstack/react-query'
import type { ClaimEntry, RecordedClaim } from '#shared/claim/answers.ts'
import { claimRecordSchema } from '#shared/claim/form-schema.ts'
import type { Day } from '#shared/day/day.ts'
import { milestones } from '#shared/outlet/reports.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { useCommand } from '#client/command.ts'
import { useCan } from '#client/session.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { firstProvince } from '#client/provinces.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { CheckField, ChoiceField, DayField, ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm, type Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { useSayRefusal } from './use-say-refusal.ts'
import type { DoneClaims } from './claim-notice.tsx'
import { codesOfClaim, recordInput, recordValuesOf, type RecordValues } from './record-values.ts'

type Props = {
  claim: ClaimEntry
  kabupaten: readonly KabupatenRow[]
  today: Day
  onDone: (done: DoneClaims) => void
  onClose: () => void
}

/** Makes a record of a claim on purpose: a milestone of an outlet, or an entry of the chronicle, with the claim as source. */
export function RecordDialog({ claim, kabupaten, today, onDone, onClose }: Props) {
  const { claim: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const sayRefusal = useSayRefusal()
  const mayRecordOutlets = useCan('outlet.work')
  const entry = useForm({
    schema: claimRecordSchema,
    initial: recordValuesOf(claim, today),
    toInput: recordInput,
    draft: `claim.${claim.id}.record`,
  })
  const command = useCommand(trpc.claim.toRecord.mutationOptions(), {
    subject: `${claim.valueText} ${claim.unit}`,
    onDone: ({ id, link }: RecordedClaim, _fields, commandId) => {
      entry.finish()
      onDone({ act: 'recorded', ids: [id], commandId, label: link.label })
    },
    onQueued: () => {
      entry.finish()
      onClose()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const { problem } = command
  const kinds = mayRecordOutlets ? (['outlet', 'chronicle'] as const) : (['chronicle'] as const)
  return (
    <Dialog title={texts.recordTitle} onClose={onClose}>
      <p>{texts.recordText}</p>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((record) => command.send({ id: claim.id, baseVersion: claim.version, record }))}
      >
        {kinds.length > 1 && (
          <RadioField
            {...entry.field('kind')}
            label={texts.recordKind}
            choices={kinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
          />
        )}
        {entry.values.kind === 'outlet' ? (
          <OutletFields entry={entry} codes={codesOfClaim(claim, kabupaten)} today={today} />
        ) : (
          <ChronicleFields entry={entry} kabupaten={kabupaten} today={today} />
        )}
        <ProseField {...entry.field('note')} label={texts.recordNote} isOptional />
        <SubmitBar
          label={texts.saveRecord}
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

type FieldsProps<Input> = { entry: Form<RecordValues, Input>; today: Day }

function OutletFields<Input>({ entry, codes, today }: FieldsProps<Input> & { codes: ReadonlySet<string> }) {
  const { claim: texts } = useWorkMessages()
  const { data } = useQuery(trpc.overview.outlets.queryOptions(firstProvince()))
  const outlets = data?.outlets.filter(({ kabupatenCode }) => codes.has(kabupatenCode)) ?? []
  if (data && outlets.length === 0) return <p>{texts.noOutlet}</p>
  return (
    <>
      <ChoiceField
        {...entry.field('outletId')}
        label={texts.outlet}
        empty={texts.chooseOutlet}
        choices={outlets.map(({ id, label }) => ({ value: id, label }))}
      />
      <RadioField
        {...entry.field('milestone')}
        label={texts.milestoneField}
        choices={milestones.map((milestone) => ({ value: milestone, label: texts.milestone(milestone) }))}
      />
      <div className={form['row']}>
        <DayField {...entry.field('notBefore', 'window.notBefore')} label={texts.notBefore} max={today} />
        <DayField
          {...entry.field('notAfter', 'window.notAfter')}
          label={texts.notAfter}
          hint={texts.notAfterHint}
          max={today}
          isOptional
        />
      </div>
      <CheckField
        {...entry.field('isRival')}
        label={texts.rivalTitle}
        choices={[{ value: 'rival', label: texts.asRival }]}
      />
    </>
  )
}

function ChronicleFields<Input>({
  entry,
  kabupaten,
  today,
}: FieldsProps<Input> & { kabupaten: readonly KabupatenRow[] }) {
  const { claim: texts } = useWorkMessages()
  return (
    <>
      <TextField {...entry.field('title')} label={texts.title} />
      <DayField {...entry.field('heldOn')} label={texts.heldOn} max={today} />
      <ChoiceField
        {...entry.field('kabupatenCode')}
        label={texts.kabupaten}
        empty={texts.wholeProvince}
        choices={kabupaten.map(({ code, name }) => ({ value: code as string, label: name }))}
      />
    </>
  )
}
