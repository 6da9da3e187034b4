import { useState } from 'react'
import { officeOf } from '#shared/access/office.ts'
import type { Actor } from '#shared/access/role.ts'
import { curationRefusal, type CurationRefusal } from '#shared/product/curation-refusal.ts'
import { curationAspects, curationFindings } from '#shared/product/curation-stage.ts'
import { curationInputs, type CurationInput } from '#shared/product/schema.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { uploadTo } from '#client/upload.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { CheckField, ProseField, RadioField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import { EvidenceField } from '#client/ui/form/evidence-field.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SourceField } from '#client/ui/form/source-field.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm, type Form } from '#client/ui/form/use-form.ts'
import { WindowField } from '#client/ui/form/window-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { curationInput, firstCurationValues, type AskedCuration, type CurationValues } from './curation-values.ts'
import { useEarlierProblem, type EntryDialogProps } from './entry-dialog.ts'
import type { ProductView } from './product-view.ts'
import { StaleNotice } from './stale-notice.tsx'

type Props = EntryDialogProps<CurationInput> & { asked: AskedCuration; view: ProductView; actor: Actor }

/** Under this name the tab keeps what was typed about an act until it is carried out. */
export function curationDraft(actor: Actor, productId: string, { act, aspect }: AskedCuration): string {
  return `${actor.id}.curation.${productId}.${act}${aspect ? `.${aspect}` : ''}`
}

/** Asks for what an act of curation needs, then carries it out. */
export function CurationDialog({ asked, view, actor, problem, onSend, onClose }: Props) {
  const { registry, product: texts } = useWorkMessages()
  const { act, aspect } = asked
  const { product, today, history } = view
  const sayProblem = useSayProblem()
  const place = useKabupatenList().nameOf(product.kabupatenCode)
  const [isUploading, setUploading] = useState(false)
  const schema = curationInputs[act]
  const entry = useForm<CurationValues, CurationInput>({
    schema,
    initial: firstCurationValues(today, act === 'return' ? view.curation.missing : []),
    toInput: (values) => curationInput(asked, values),
    draft: curationDraft(actor, product.id, asked),
  })
  useEarlierProblem(problem, entry.refuse)
  const close = () => {
    entry.finish()
    onClose()
  }
  const parsed = schema.safeParse(curationInput(asked, entry.values))
  const refusal = parsed.success
    ? curationRefusal(act, { events: history, window: parsed.data.window, today, ...(aspect && { aspect }) })
    : undefined
  return (
    <Dialog title={aspect ? registry.product.noteAspectOf(texts.aspect(aspect)) : texts.act(act)} onClose={onClose}>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => onSend(input, entry.values.evidence))}
      >
        <RestoredLine form={entry} />
        <Fields asked={asked} entry={entry} view={view} />
        <EvidenceField
          {...entry.field('evidence')}
          label={registry.product.evidence}
          kind="document"
          upload={uploadTo(product.kabupatenCode)}
          onUploading={setUploading}
        />
        <SourceField {...entry.field('source')} office={officeOf(actor.role, place)} />
        <StaleNotice problem={problem} />
        <SubmitBar
          label={act === 'note' ? registry.entry.save : texts.act(act)}
          isSending={false}
          problemCount={Object.keys(entry.errors).length}
          reason={isUploading ? registry.entry.files.wait : refusal && texts.curationRefusal(refusal)}
          notice={sayProblem(problem, (detail) => {
            const refused = refusalIn(detail) as CurationRefusal | undefined
            return refused && texts.curationRefusal(refused)
          })}
        >
          <CancelButton onCancel={close} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}

type FieldsProps = { asked: AskedCuration; entry: Form<CurationValues, CurationInput>; view: ProductView }

function Fields({ asked: { act }, entry, view: { today } }: FieldsProps) {
  const { registry, product: texts } = useWorkMessages()
  const page = registry.product
  return (
    <>
      {act === 'note' && (
        <RadioField
          {...entry.field('finding')}
          label={page.finding}
          choices={curationFindings.map((finding) => ({ value: finding, label: texts.finding(finding) }))}
        />
      )}
      {act === 'return' && (
        <>
          <CheckField
            {...entry.field('missing')}
            label={page.returnMissing}
            choices={curationAspects.map((aspect) => ({ value: aspect, label: texts.aspect(aspect) }))}
          />
          <ProseField {...entry.field('reason')} label={page.reason} />
        </>
      )}
      <WindowField {...entry.field('window')} label={page.whenAct[act]} today={today} />
      <ProseField {...entry.field('note')} label={act === 'note' ? page.findingNote : registry.entry.note} isOptional />
    </>
  )
}
