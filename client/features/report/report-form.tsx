import { useRef, useState } from 'react'
import type { Actor } from '#shared/access/role.ts'
import type { ReportDetail } from '#shared/report/answers.ts'
import { submitRefusal } from '#shared/report/refusal.ts'
import { reportInputSchema, type ReportInput } from '#shared/report/schema.ts'
import { WithWaitingWords, type WaitingWords } from '#client/outbox/waiting-words.tsx'
import { uploadTo } from '#client/upload.ts'
import button from '#client/ui/button.module.css'
import { ProseField } from '#client/ui/form/controls.tsx'
import { EvidenceField } from '#client/ui/form/evidence-field.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm, type Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ConfirmSubmit } from './confirm-submit.tsx'
import { ProductsField } from './products-field.tsx'
import { ReportClash } from './report-clash.tsx'
import { reportInput, reportValuesOf, type ReportValues } from './report-values.ts'
import { useReportWriting } from './use-report-writing.ts'

type Props = {
  report: ReportDetail
  actor: Actor
  kabupatenName: string
  /** Saved or submitted; the sentence says which. */
  onSaved: (sentence: string) => unknown
  /** Kept on this device, and sent by itself. */
  onQueued: () => void
}

/** What a kabupaten reports of a month: kept as a draft, submitted after a last look. */
export function ReportForm(props: Props) {
  return (
    <WithWaitingWords<ReportValues> form={draftOf(props)}>
      {(waiting) => <Writing {...props} waiting={waiting} />}
    </WithWaitingWords>
  )
}

function draftOf({ actor, report: { kabupatenCode, month } }: Pick<Props, 'actor' | 'report'>): string {
  return `${actor.id}.report.${kabupatenCode}.${month}`
}

type WritingProps = Props & { waiting: WaitingWords<ReportValues> | undefined }

function Writing({ report, actor, kabupatenName, waiting, onSaved, onQueued }: WritingProps) {
  const draft = draftOf({ actor, report })
  const [begunOn] = useState(waiting)
  const [base] = useState(() => reportValuesOf(report))
  const entry = useForm({
    schema: reportInputSchema,
    initial: begunOn?.values ?? base,
    toInput: reportInput,
    draft,
  })
  const writing = useReportWriting({ report, entry, draft, madeOn: begunOn?.madeOn, onSaved, onQueued })
  const [confirming, setConfirming] = useState<ReportInput>()
  const wantsDraft = useRef(false)
  const decide = (merged: ReportValues) => {
    writing.endClash()
    entry.set(merged)
    const parsed = reportInputSchema.safeParse(reportInput(merged))
    if (parsed.success) void writing.save(parsed.data, merged.baseVersion)
  }
  return (
    <>
      <form
        className={form['form']}
        noValidate
        onSubmit={(event) => {
          const isDraft = wantsDraft.current
          wantsDraft.current = false
          entry.submit(isDraft ? (input) => writing.save(input) : setConfirming)(event)
        }}
      >
        <ReportFields
          entry={entry}
          report={report}
          isWaiting={begunOn !== undefined}
          notice={writing.notice}
          isSending={writing.isSending}
          onDraft={() => {
            wantsDraft.current = true
          }}
        />
      </form>
      {confirming && (
        <ConfirmSubmit
          values={entry.values}
          report={report}
          kabupatenName={kabupatenName}
          isSending={writing.isSending}
          onConfirm={() => void writing.submit(confirming).then(() => setConfirming(undefined))}
          onClose={() => setConfirming(undefined)}
        />
      )}
      {writing.clash && (
        <ReportClash
          clash={writing.clash}
          base={base}
          mine={entry.values}
          isSending={writing.isSending}
          onDecide={decide}
          onTakeStored={() => {
            entry.finish()
            void onSaved('')
          }}
          onClose={writing.endClash}
        />
      )}
    </>
  )
}

type FieldsProps = {
  entry: Form<ReportValues, ReportInput>
  report: ReportDetail
  isWaiting: boolean
  notice: string | undefined
  isSending: boolean
  /** The press that follows asks for a draft. */
  onDraft: () => void
}

function ReportFields({ entry, report, isWaiting, notice, isSending, onDraft }: FieldsProps) {
  const { report: texts, registry } = useWorkMessages()
  const [isUploading, setUploading] = useState(false)
  const { kabupatenCode, month, today, products } = report
  const state = report.state === 'missing' ? 'draft' : report.state
  const barred = submitRefusal({ month, state, today, products, content: reportInput(entry.values) })
  return (
    <>
      <RestoredLine form={entry} isWaiting={isWaiting} />
      <ProductsField entry={entry} report={report} />
      <ProseField {...entry.field('shelfRemark')} label={texts.shelf} hint={texts.shelfHint} isOptional />
      <ProseField {...entry.field('obstacles')} label={texts.obstacles} hint={texts.obstaclesHint} isOptional />
      <EvidenceField
        {...entry.field('evidence')}
        label={texts.evidence}
        kind="document"
        upload={uploadTo(kabupatenCode)}
        onUploading={setUploading}
      />
      <ProseField {...entry.field('note')} label={texts.note} isOptional />
      <SubmitBar
        label={texts.submit}
        isSending={isSending}
        problemCount={Object.keys(entry.errors).length}
        reason={isUploading ? registry.entry.files.wait : barred && texts.refusal(barred)}
        notice={notice}
      >
        <button
          type="submit"
          className={`${button['button']} ${form['secondary']}`}
          disabled={isSending || isUploading}
          onClick={onDraft}
        >
          {texts.saveDraft}
        </button>
      </SubmitBar>
    </>
  )
}
