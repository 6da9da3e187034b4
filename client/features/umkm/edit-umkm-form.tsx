import { useState } from 'react'
import type { Actor } from '#shared/access/role.ts'
import type { UmkmDetail } from '#shared/umkm/answers.ts'
import { umkmInputSchema, type UmkmInput } from '#shared/umkm/schema.ts'
import { useCommand, type Conflict } from '#client/command.ts'
import { WithWaitingWords, type WaitingWords } from '#client/outbox/waiting-words.tsx'
import { useSayProblem } from '#client/say-problem.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ConflictDialog, type ConflictChoice } from '#client/ui/form/conflict-dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import { UmkmFields } from './umkm-fields.tsx'
import { umkmCompared, umkmInput, umkmValuesOf, type UmkmValues } from './umkm-values.ts'

type Props = {
  umkm: UmkmDetail
  actor: Actor
  onDone: () => void
  /** Left without an answer of the server: taken back, or waiting on this device. */
  onCancel: () => void
}
type Clash = { conflict: Conflict; stored: UmkmDetail }

/** Changes the description of a UMKM, from the version that was on the screen when the person began. */
export function EditUmkmForm(props: Props) {
  return (
    <WithWaitingWords<UmkmValues> form={draftOf(props)}>
      {(waiting) => <Editing {...props} waiting={waiting} />}
    </WithWaitingWords>
  )
}

function draftOf({ actor, umkm }: Pick<Props, 'actor' | 'umkm'>): string {
  return `${actor.id}.umkm.${umkm.id}`
}

type EditingProps = Props & { waiting: WaitingWords<UmkmValues> | undefined }

function Editing({ umkm, actor, waiting, onDone, onCancel }: EditingProps) {
  const { registry } = useWorkMessages()
  const sayProblem = useSayProblem()
  const [begun] = useState(umkm)
  const [clash, setClash] = useState<Clash>()
  const base = umkmValuesOf(begun)
  const draft = draftOf({ actor, umkm })
  const [begunOn] = useState(waiting)
  const initial = begunOn?.values ?? base
  const entry = useForm({ schema: umkmInputSchema, initial, toInput: umkmInput, draft })
  const showClash = async (conflict: Conflict) => {
    const question = trpc.umkm.get.queryOptions({ id: umkm.id })
    setClash({ conflict, stored: await queryClient.fetchQuery({ ...question, staleTime: 0 }) })
  }
  const leave = (done: () => void) => {
    entry.finish()
    done()
  }
  const command = useCommand(trpc.umkm.update.mutationOptions(), {
    name: draft,
    words: { form: draft, values: entry.values },
    madeOn: begunOn?.madeOn,
    onDone: () => leave(onDone),
    onQueued: () => leave(onCancel),
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
      if (problem.kind === 'conflict') void showClash(problem.conflict)
    },
  })
  const send = ({ kabupatenCode: _stays, ...input }: UmkmInput, version = entry.values.baseVersion ?? begun.version) =>
    command.send({ id: umkm.id, baseVersion: version, ...input })
  const decide = (choices: Readonly<Record<string, ConflictChoice>>, { stored }: Clash) => {
    const theirs = umkmValuesOf(stored)
    const merged = umkmCompared.reduce<UmkmValues>(
      (values, field) => (choices[field] === 'stored' ? { ...values, [field]: theirs[field] } : values),
      { ...entry.values, baseVersion: stored.version },
    )
    setClash(undefined)
    entry.set(merged)
    const parsed = umkmInputSchema.safeParse(umkmInput(merged))
    if (parsed.success) void send(parsed.data, stored.version)
  }
  return (
    <>
      <form className={form['form']} noValidate onSubmit={entry.submit((input) => send(input))}>
        <RestoredLine form={entry} isWaiting={begunOn !== undefined} />
        <UmkmFields entry={entry} actor={actor} isKabupatenGiven id={umkm.id} />
        <SubmitBar
          label={registry.umkm.saveEdit}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={sayProblem(command.problem, () => registry.umkm.archived)}
        >
          <CancelButton onCancel={() => leave(onCancel)} />
        </SubmitBar>
      </form>
      {clash && (
        <UmkmClash
          clash={clash}
          base={base}
          mine={entry.values}
          isSending={command.isSending}
          onDecide={(choices) => decide(choices, clash)}
          onTakeStored={() => leave(onCancel)}
          onClose={() => setClash(undefined)}
        />
      )}
    </>
  )
}

type ClashProps = {
  clash: Clash
  base: UmkmValues
  mine: UmkmValues
  isSending: boolean
  onDecide: (choices: Readonly<Record<string, ConflictChoice>>) => void
  onTakeStored: () => void
  onClose: () => void
}

function UmkmClash({ clash: { conflict, stored }, base, mine, ...props }: ClashProps) {
  const { registry, umkm } = useWorkMessages()
  const { format } = useMessages()
  const texts = registry.umkm
  const labels: Record<(typeof umkmCompared)[number], string> = {
    name: texts.nameField,
    kind: texts.kindField,
    desa: texts.desa,
    ownerName: texts.owner,
    phone: texts.phone,
    nib: texts.nib,
    note: texts.note,
  }
  const readable = (values: UmkmValues, field: (typeof umkmCompared)[number]) => {
    if (field === 'kind') return values.kind && umkm.kind(values.kind)
    return field === 'desa' ? (values.desa?.label ?? '') : values[field]
  }
  const theirs = umkmValuesOf(stored)
  return (
    <ConflictDialog
      rows={umkmCompared.map((field) => ({
        key: field,
        label: labels[field],
        base: readable(base, field),
        mine: readable(mine, field),
        stored: readable(theirs, field),
      }))}
      changedBy={conflict.changedBy}
      changedAt={instantText(conflict.changedAt, format.locale)}
      {...props}
    />
  )
}
