import type { Actor } from '#shared/access/role.ts'
import type { CurationRefusal } from '#shared/product/curation-refusal.ts'
import { productInputSchema } from '#shared/product/schema.ts'
import { useToday } from '#client/answer-info.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import type { Suggestion } from '#client/ui/form/combobox.tsx'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { UmkmDialogType } from './product-fields-props.ts'
import { ProductFields } from './product-fields.tsx'
import { newProductValues, productInput } from './product-values.ts'
import { ProposalField } from './proposal-field.tsx'

type Props = {
  actor: Actor
  kabupatenCode: string
  /** The UMKM from whose page somebody came. */
  umkm: Suggestion | undefined
  UmkmDialog: UmkmDialogType
  onDone: (id: string) => void
  onCancel: () => void
}

/** Registers a product, and proposes it for curation at once when that is wished. */
export function RegisterProductForm({ actor, kabupatenCode, umkm, UmkmDialog, onDone, onCancel }: Props) {
  const { registry, product } = useWorkMessages()
  const today = useToday()
  const sayProblem = useSayProblem()
  const draft = `${actor.id}.product.new${umkm ? `.${umkm.key}` : ''}`
  const entry = useForm({
    schema: productInputSchema,
    initial: newProductValues(kabupatenCode, today, umkm),
    toInput: productInput,
    draft,
  })
  const command = useCommand(trpc.product.register.mutationOptions(), {
    name: draft,
    onDone: ({ id }) => {
      entry.finish()
      onDone(id)
    },
    onQueued: (_fields, id) => {
      entry.finish()
      onDone(id)
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const cancel = () => {
    entry.finish()
    onCancel()
  }
  return (
    <form className={form['form']} noValidate onSubmit={entry.submit((input) => command.send(input))}>
      <RestoredLine form={entry} />
      <ProductFields entry={entry} actor={actor} isKabupatenGiven={false} UmkmDialog={UmkmDialog}>
        <ProposalField entry={entry} today={today} />
      </ProductFields>
      <SubmitBar
        label={registry.productForm.saveRegister}
        isSending={command.isSending}
        problemCount={Object.keys(entry.errors).length}
        notice={sayProblem(command.problem, (detail) => {
          const refused = refusalIn(detail) as CurationRefusal | undefined
          return refused && product.curationRefusal(refused)
        })}
      >
        <CancelButton onCancel={cancel} />
      </SubmitBar>
    </form>
  )
}
