import type { Actor } from '#shared/access/role.ts'
import { checklistStates, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import { checklistRefusal } from '#shared/certification/refusal.ts'
import { checklistInputSchema, type ChecklistInput } from '#shared/certification/schema.ts'
import { DayField, ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { useForm, type Form } from '#client/ui/form/use-form.ts'
import { WindowField } from '#client/ui/form/window-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { asksCertificate, checklistInput, firstChecklistValues, type ChecklistValues } from './checklist-values.ts'
import type { EntryDialogProps } from './entry-dialog.ts'
import { EntryFrame } from './entry-frame.tsx'
import type { ProductView } from './product-view.ts'

type Props = EntryDialogProps<ChecklistInput> & { item: ChecklistItem; view: ProductView; actor: Actor }

/** Under this name the tab keeps what was typed about an item until it is saved. */
export function checklistDraft(actor: Actor, productId: string, item: ChecklistItem): string {
  return `${actor.id}.checklist.${productId}.${item}`
}

/** Notes how one item of the checklist stands, with its certificate and what shows it. */
export function ChecklistDialog({ item, view, actor, ...sent }: Props) {
  const { registry, certification } = useWorkMessages()
  const { product, today } = view
  const entry = useForm({
    schema: checklistInputSchema,
    initial: firstChecklistValues({ entry: view.checklist[item], today, evidence: product.evidence }),
    toInput: (values) => checklistInput(item, values),
    draft: checklistDraft(actor, product.id, item),
  })
  const parsed = checklistInputSchema.safeParse(checklistInput(item, entry.values))
  const refusal = parsed.success
    ? checklistRefusal(parsed.data, {
        events: view.history,
        category: product.category,
        window: parsed.data.window,
        today,
      })
    : undefined
  return (
    <EntryFrame
      {...sent}
      title={registry.product.noteItemOf(certification.item(item))}
      label={registry.entry.save}
      kabupatenCode={product.kabupatenCode}
      actor={actor}
      entry={entry}
      evidence={entry.field('evidence')}
      source={entry.field('source')}
      refusal={refusal}
      say={certification.refusal}
    >
      <Fields item={item} entry={entry} view={view} />
      <ProseField {...entry.field('note')} label={registry.entry.note} isOptional />
    </EntryFrame>
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
