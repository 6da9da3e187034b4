import { useState } from 'react'
import type { Actor } from '#shared/access/role.ts'
import { categoryRefusal, type ChecklistRefusal } from '#shared/certification/refusal.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import { productInputSchema, type ProductInput } from '#shared/product/schema.ts'
import { useCommand, type Conflict } from '#client/command.ts'
import { WithWaitingWords, type WaitingWords } from '#client/outbox/waiting-words.tsx'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import type { ConflictChoice } from '#client/ui/form/conflict-dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { UmkmDialogType } from './product-fields-props.ts'
import { ProductClash } from './product-clash.tsx'
import { ProductFields } from './product-fields.tsx'
import { productCompared, productInput, productValuesOf, withFieldOf, type ProductValues } from './product-values.ts'
import type { ProductView } from './product-view.ts'

type Props = {
  view: ProductView
  actor: Actor
  UmkmDialog: UmkmDialogType
  onDone: () => void
  onCancel: () => void
}
type Clash = { conflict: Conflict; stored: ProductDetail }

/** Changes the description of a product, from the version that was on the screen when the person began. */
export function EditProductForm(props: Props) {
  return (
    <WithWaitingWords<ProductValues> form={draftOf(props.actor, props.view.product.id)}>
      {(waiting) => <EditingForm {...props} waiting={waiting} />}
    </WithWaitingWords>
  )
}

function draftOf(actor: Actor, id: string): string {
  return `${actor.id}.product.${id}`
}

type Waiting = { waiting: WaitingWords<ProductValues> | undefined }

function EditingForm({ view, actor, waiting, UmkmDialog, onDone, onCancel }: Props & Waiting) {
  const { registry, certification } = useWorkMessages()
  const sayProblem = useSayProblem()
  const [begun] = useState(view.product)
  const edit = useEdit({ view, actor, begun, waiting, onDone, onCancel })
  const { entry, command, clash } = edit
  const leave = () => {
    entry.finish()
    onCancel()
  }
  const { category } = entry.values
  const refusal = category && category !== begun.category ? categoryRefusal(category, view.history) : undefined
  const sayRule = (detail: unknown) => {
    const refused = refusalIn(detail) as ChecklistRefusal | undefined
    return refused && certification.refusal(refused)
  }
  return (
    <>
      <form className={form['form']} noValidate onSubmit={entry.submit((input) => edit.send(input))}>
        <RestoredLine form={entry} isWaiting={edit.isWaiting} />
        <ProductFields
          entry={entry}
          actor={actor}
          isKabupatenGiven
          id={begun.id}
          desaText={begun.desaText}
          UmkmDialog={UmkmDialog}
        />
        <SubmitBar
          label={registry.productForm.saveEdit}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          reason={refusal && certification.refusal(refusal)}
          notice={sayProblem(command.problem, sayRule)}
        >
          <CancelButton onCancel={leave} />
        </SubmitBar>
      </form>
      {clash && (
        <ProductClash
          clash={clash}
          base={productValuesOf(begun, view.today)}
          mine={entry.values}
          today={view.today}
          isSending={command.isSending}
          onDecide={(choices) => edit.decide(choices, clash)}
          onTakeStored={leave}
          onClose={edit.hideClash}
        />
      )}
    </>
  )
}

type Editing = Pick<Props, 'view' | 'actor' | 'onDone' | 'onCancel'> & Waiting & { begun: ProductDetail }

/** The form, its command, and what happens when somebody else saved first. */
function useEdit({ view: { today }, actor, begun, waiting, onDone, onCancel }: Editing) {
  const { id } = begun
  const [clash, setClash] = useState<Clash>()
  const draft = draftOf(actor, id)
  const [begunOn] = useState(waiting)
  const entry = useForm<ProductValues, ProductInput>({
    schema: productInputSchema,
    initial: begunOn?.values ?? productValuesOf(begun, today),
    toInput: productInput,
    draft,
  })
  const showClash = async (conflict: Conflict) => {
    const question = trpc.product.get.queryOptions({ id })
    setClash({ conflict, stored: await queryClient.fetchQuery({ ...question, staleTime: 0 }) })
  }
  const command = useCommand(trpc.product.update.mutationOptions(), {
    name: draft,
    words: { form: draft, values: entry.values },
    madeOn: begunOn?.madeOn,
    onDone: () => {
      entry.finish()
      onDone()
    },
    onQueued: () => {
      entry.finish()
      onCancel()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
      if (problem.kind === 'conflict') void showClash(problem.conflict)
    },
  })
  const send = ({ kabupatenCode: _stays, ...input }: ProductInput, version = entry.values.baseVersion) =>
    command.send({ id, baseVersion: version ?? begun.version, ...input })
  const decide = (choices: Readonly<Record<string, ConflictChoice>>, { stored }: Clash) => {
    const theirs = productValuesOf(stored, today)
    const merged = productCompared.reduce<ProductValues>(
      (values, field) => (choices[field] === 'stored' ? withFieldOf(values, field, theirs) : values),
      { ...entry.values, baseVersion: stored.version },
    )
    setClash(undefined)
    entry.set(merged)
    const parsed = productInputSchema.safeParse(productInput(merged))
    if (parsed.success) void send(parsed.data, stored.version)
  }
  return { entry, command, clash, send, decide, isWaiting: begunOn !== undefined, hideClash: () => setClash(undefined) }
}
