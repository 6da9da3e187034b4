import type { Actor } from '#shared/access/role.ts'
import { umkmInputSchema } from '#shared/umkm/schema.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { UmkmFields } from './umkm-fields.tsx'
import { newUmkmValues, umkmInput } from './umkm-values.ts'

export type RegisteredUmkm = { id: string; name: string }

type Props = {
  actor: Actor
  kabupatenCode: string
  /** On the way to a product: its kabupaten is given, and nothing of another UMKM may stand in the form. */
  isOnTheWay?: boolean
  name?: string
  onDone: (umkm: RegisteredUmkm) => void
  onCancel: () => void
}

/** Registers a UMKM. */
export function RegisterUmkmForm({ actor, kabupatenCode, isOnTheWay = false, name, onDone, onCancel }: Props) {
  const { registry } = useWorkMessages()
  const sayProblem = useSayProblem()
  const draft = `${actor.id}.umkm.new`
  const entry = useForm({
    schema: umkmInputSchema,
    initial: newUmkmValues(kabupatenCode, name),
    toInput: umkmInput,
    draft: isOnTheWay ? undefined : draft,
  })
  const command = useCommand(trpc.umkm.register.mutationOptions(), {
    name: draft,
    onDone: ({ id }, fields) => {
      entry.finish()
      onDone({ id, name: fields.name })
    },
    onQueued: (fields, id) => {
      entry.finish()
      onDone({ id, name: fields.name })
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
      <UmkmFields entry={entry} actor={actor} isKabupatenGiven={isOnTheWay} />
      <SubmitBar
        label={registry.umkm.saveRegister}
        isSending={command.isSending}
        problemCount={Object.keys(entry.errors).length}
        notice={sayProblem(command.problem)}
      >
        <CancelButton onCancel={cancel} />
      </SubmitBar>
    </form>
  )
}
