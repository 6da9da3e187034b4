import type { Actor } from '#shared/access/role.ts'
import { namingRefusal, type NamingRefusal } from '#shared/product/naming-refusal.ts'
import { nameSlotSchema, type NameSlotInput } from '#shared/product/schema.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { WindowField } from '#client/ui/form/window-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { UmkmDialogType } from './product-fields-props.ts'
import { ProductFields } from './product-fields.tsx'
import { nameSlotInput, productValuesOf } from './product-values.ts'
import type { ProductView } from './product-view.ts'
import { StaleNotice } from './stale-notice.tsx'

type Props = {
  view: ProductView
  actor: Actor
  UmkmDialog: UmkmDialogType
  onDone: () => void
  onCancel: () => void
}

/** Identifies one of the products of the launch that nobody has named. */
export function NameSlotForm({ view, actor, UmkmDialog, onDone, onCancel }: Props) {
  const { registry, product: texts } = useWorkMessages()
  const { product, today, history } = view
  const sayProblem = useSayProblem()
  const draft = `${actor.id}.slot.${product.id}`
  const entry = useForm<ReturnType<typeof productValuesOf>, NameSlotInput>({
    schema: nameSlotSchema,
    initial: productValuesOf(product, today),
    toInput: nameSlotInput,
    draft,
  })
  const leave = (then: () => void) => {
    entry.finish()
    then()
  }
  const command = useCommand(trpc.product.nameSlot.mutationOptions(), {
    name: draft,
    onDone: () => leave(onDone),
    onQueued: () => leave(onCancel),
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const { launchSlot, name } = product
  const parsed = nameSlotSchema.safeParse(nameSlotInput(entry.values))
  const window = parsed.success ? parsed.data.window : undefined
  const refusal = window && namingRefusal({ events: history, launchSlot, name, window, today })
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={entry.submit((input) => command.send({ id: product.id, baseVersion: product.version, ...input }))}
    >
      <RestoredLine form={entry} />
      <p>{registry.productForm.nameLead}</p>
      <ProductFields
        entry={entry}
        actor={actor}
        isKabupatenGiven
        id={product.id}
        desaText={product.desaText}
        UmkmDialog={UmkmDialog}
      >
        <WindowField
          {...entry.field('window')}
          label={registry.productForm.knownSince}
          hint={registry.productForm.knownSinceHint}
          today={today}
        />
      </ProductFields>
      <StaleNotice problem={command.problem} />
      <SubmitBar
        label={registry.productForm.saveName}
        isSending={command.isSending}
        problemCount={Object.keys(entry.errors).length}
        reason={refusal && texts.namingRefusal(refusal)}
        notice={sayProblem(command.problem, (detail) => {
          const refused = refusalIn(detail) as NamingRefusal | undefined
          return refused && texts.namingRefusal(refused)
        })}
      >
        <CancelButton onCancel={() => leave(onCancel)} />
      </SubmitBar>
    </form>
  )
}
