import { useState } from 'react'
import { officeOf } from '#shared/access/office.ts'
import type { Actor } from '#shared/access/role.ts'
import { checklistStates, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import { checklistRefusal, type ChecklistRefusal } from '#shared/certification/refusal.ts'
import { checklistInputSchema, type ChecklistInput } from '#shared/certification/schema.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { uploadTo } from '#client/upload.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { DayField, ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import { EvidenceField } from '#client/ui/form/evidence-field.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SourceField } from '#client/ui/form/source-field.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm, type Form } from '#client/ui/form/use-form.ts'
import { WindowField } from '#client/ui/form/window-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { asksCertificate, checklistInput, firstChecklistValues, type ChecklistValues } from './checklist-values.ts'
import { useEarlierProblem, type EntryDialogProps } from './entry-dialog.ts'
import type { ProductView } from './product-view.ts'
import { StaleNotice } from './stale-notice.tsx'

type Props = EntryDialogProps<ChecklistInput> & { item: ChecklistItem; view: ProductView; actor: Actor }

/** Under this name the tab keeps what was typed about an item until it is saved. */
export function checklistDraft(actor: Actor, productId: string, item: ChecklistItem): string {
  return `${actor.id}.checklist.${productId}.${item}`
}

/** Notes how one item of the checklist stands, with its certificate and what shows it. */
export function ChecklistDialog({ item, view, actor, problem, onSend, onClose }: Props) {
  const { registry, certification } = useWorkMessages()
  const { product, today } = view
  const sayProblem = useSayProblem()
  const place = useKabupatenList().nameOf(product.kabupatenCode)
  const [isUploading, setUploading] = useState(false)
  const entry = useForm({
    schema: checklistInputSchema,
    initial: firstChecklistValues({ entry: view.checklist[item], today, evidence: product.evidence }),
    toInput: (values) => checklistInput(item, values),
    draft: checklistDraft(actor, product.id, item),
  })
  useEarlierProblem(problem, entry.refuse)
  const close = () => {
    entry.finish()
    onClose()
  }
  const parsed = checklistInputSchema.safeParse(checklistInput(item, entry.values))
  const refusal = parsed.success
    ? checklistRefusal(parsed.data, {
        events: view.history,
        category: product.category,
        window: parsed.data.window,
        today,
      })
    : undefined
  const name = certification.item(item)
  return (
    <Dialog title={registry.product.noteItemOf(name)} onClose={onClose}>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => onSend(input, entry.values.evidence))}
      >
        <RestoredLine form={entry} />
        <Fields item={item} entry={entry} view={view} />
        <EvidenceField
          {...entry.field('evidence')}
          label={registry.product.evidence}
          kind="document"
          upload={uploadTo(product.kabupatenCode)}
          onUploading={setUploading}
        />
        <ProseField {...entry.field('note')} label={registry.entry.note} isOptional />
        <SourceField {...entry.field('source')} office={officeOf(actor.role, place)} />
        <StaleNotice problem={problem} />
        <SubmitBar
          label={registry.entry.save}
          isSending={false}
          problemCount={Object.keys(entry.errors).length}
          reason={isUploading ? registry.entry.files.wait : refusal && certification.refusal(refusal)}
          notice={sayProblem(problem, (detail) => {
            const refused = refusalIn(detail) as ChecklistRefusal | undefined
            return refused && certification.refusal(refused)
          })}
        >
          <CancelButton onCancel={close} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}

type FieldsProps = { item: ChecklistItem; entry: Form<ChecklistValues, ChecklistInput>; view: ProductView }

function Fields({ item, entry, view: { required, today } }: FieldsProps) {
  const { registry, certification } = useWorkMessages()
  const texts = registry.product
  const { state } = entry.values
  // What the category requires cannot be "not needed"; it can be waived with a reason.
  const states = checklistStates.filter((each) => each !== 'notNeeded' || !required.includes(item) || state === each)
  return (
    <>
      <RadioField
        {...entry.field('state')}
        label={texts.itemState}
        choices={states.map((each) => ({ value: each, label: certification.state(each) }))}
      />
      {state === 'waived' && <ProseField {...entry.field('reason')} label={texts.waivedReason} />}
      {asksCertificate(item, state) && (
        <>
          <TextField {...entry.field('number')} label={texts.number} />
          <TextField {...entry.field('issuer')} label={texts.issuer} isOptional />
          <div className={form['row']}>
            <DayField {...entry.field('issuedOn')} label={texts.issuedOnField} isOptional max={today} />
            <DayField
              {...entry.field('expiresOn')}
              label={texts.expiresOnField}
              isOptional
              {...(entry.values.issuedOn && { min: entry.values.issuedOn })}
            />
          </div>
          <p className={form['hint']}>{texts.expiresOnHint}</p>
        </>
      )}
      <WindowField {...entry.field('window')} label={texts.itemWhen} hint={texts.itemWhenHint} today={today} />
    </>
  )
}
