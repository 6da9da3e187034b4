import type { Actor } from '#shared/access/role.ts'
import { curationRefusal } from '#shared/product/curation-refusal.ts'
import { curationAspects, curationFindings } from '#shared/product/curation-stage.ts'
import { curationInputs, type CurationInput } from '#shared/product/schema.ts'
import { CheckField, ProseField, RadioField } from '#client/ui/form/controls.tsx'
import { useForm, type Form } from '#client/ui/form/use-form.ts'
import { WindowField } from '#client/ui/form/window-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { curationInput, firstCurationValues, type AskedCuration, type CurationValues } from './curation-values.ts'
import type { EntryDialogProps } from './entry-dialog.ts'
import { EntryFrame } from './entry-frame.tsx'
import type { ProductView } from './product-view.ts'

type Props = EntryDialogProps<CurationInput> & { asked: AskedCuration; view: ProductView; actor: Actor }

/** Under this name the tab keeps what was typed about an act until it is carried out. */
export function curationDraft(actor: Actor, productId: string, { act, aspect }: AskedCuration): string {
  return `${actor.id}.curation.${productId}.${act}${aspect ? `.${aspect}` : ''}`
}

/** Asks for what an act of curation needs, then carries it out. */
export function CurationDialog({ asked, view, actor, ...sent }: Props) {
  const { registry, product: texts } = useWorkMessages()
  const { act, aspect } = asked
  const { product, today, history } = view
  const schema = curationInputs[act]
  const entry = useForm<CurationValues, CurationInput>({
    schema,
    initial: firstCurationValues(today, act === 'return' ? view.curation.missing : []),
    toInput: (values) => curationInput(asked, values),
    draft: curationDraft(actor, product.id, asked),
  })
  const parsed = schema.safeParse(curationInput(asked, entry.values))
  const refusal = parsed.success
    ? curationRefusal(act, { events: history, window: parsed.data.window, today, ...(aspect && { aspect }) })
    : undefined
  return (
    <EntryFrame
      {...sent}
      title={aspect ? registry.product.noteAspectOf(texts.aspect(aspect)) : texts.act(act)}
      label={act === 'note' ? registry.entry.save : texts.act(act)}
      kabupatenCode={product.kabupatenCode}
      actor={actor}
      entry={entry}
      evidence={entry.field('evidence')}
      source={entry.field('source')}
      refusal={refusal}
      say={texts.curationRefusal}
    >
      <Fields asked={asked} entry={entry} view={view} />
    </EntryFrame>
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
