import { useState } from 'react'
import type { Actor } from '#shared/access/role.ts'
import type { OutletDetail, OutletPage } from '#shared/outlet/answers.ts'
import { outletDescriptionSchema, type DescribeInput } from '#shared/outlet/schema.ts'
import { useCommand, type Conflict } from '#client/command.ts'
import { officeIn } from '#client/office.ts'
import { WithWaitingWords, type WaitingWords } from '#client/outbox/waiting-words.tsx'
import { queryClient, trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ConflictDialog, type ConflictChoice } from '#client/ui/form/conflict-dialog.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SourceField } from '#client/ui/form/source-field.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import { DescriptionFields } from './description-fields.tsx'
import { useEntryNotice } from './entry-notice.ts'
import {
  describedFields,
  descriptionValuesOf,
  editInput,
  type DescribedField,
  type EditValues,
} from './outlet-values.ts'

type Props = { answer: OutletPage; actor: Actor; onDone: () => void; onClose: () => void }
type Clash = { conflict: Conflict; stored: OutletDetail }

/** Changes what an outlet is, from the version that was on the screen when the person began. */
export function DescribeDialog(props: Props) {
  return (
    <WithWaitingWords<EditValues> form={draftOf(props.actor, props.answer.outlet.id)}>
      {(waiting) => <DescribeForm {...props} waiting={waiting} />}
    </WithWaitingWords>
  )
}

function draftOf(actor: Actor, id: string): string {
  return `${actor.id}.outlet.describe.${id}`
}

type Waiting = { waiting: WaitingWords<EditValues> | undefined }

function DescribeForm({ answer, actor, waiting, onDone, onClose }: Props & Waiting) {
  const { outlet: texts } = useWorkMessages()
  const { format } = useMessages()
  const say = useEntryNotice()
  const { kabupaten } = answer
  const [begun] = useState(answer.outlet)
  const edit = useEdit({ begun, actor, waiting, onDone, onClose })
  const { entry, command, clash } = edit
  const rows = useRows()
  const close = () => {
    entry.finish()
    onClose()
  }
  if (clash) {
    return (
      <ConflictDialog
        rows={rows(descriptionValuesOf(begun), entry.values, descriptionValuesOf(clash.stored))}
        changedBy={clash.conflict.changedBy}
        changedAt={instantText(clash.conflict.changedAt, format.locale)}
        isSending={command.isSending}
        onDecide={(choices) => edit.decide(choices, clash)}
        onTakeStored={close}
        onClose={edit.hideClash}
      />
    )
  }
  return (
    <Dialog title={texts.describeTitle} onClose={onClose}>
      <form className={form['form']} noValidate onSubmit={entry.submit((input) => edit.send(input))}>
        <RestoredLine form={entry} isWaiting={edit.isWaiting} />
        <DescriptionFields entry={entry} code={kabupaten.code} id={begun.id} />
        <SourceField {...entry.field('source')} office={officeIn(actor.role, kabupaten.code, () => kabupaten.name)} />
        <SubmitBar
          label={texts.saveDescribe}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={command.problem?.kind === 'conflict' ? undefined : say(command.problem)}
        >
          <CancelButton onCancel={close} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}

type Editing = Pick<Props, 'actor' | 'onDone' | 'onClose'> & Waiting & { begun: OutletDetail }

/** The form, its command, and what happens when somebody else saved first. */
function useEdit({ begun, actor, waiting, onDone, onClose }: Editing) {
  const { id } = begun
  const [clash, setClash] = useState<Clash>()
  const draft = draftOf(actor, id)
  const [begunOn] = useState(waiting)
  const entry = useForm<EditValues, DescribeInput>({
    schema: outletDescriptionSchema,
    initial: begunOn?.values ?? descriptionValuesOf(begun),
    toInput: editInput,
    draft,
  })
  const showClash = async (conflict: Conflict) => {
    const { outlet } = await queryClient.fetchQuery({ ...trpc.outlet.page.queryOptions({ id }), staleTime: 0 })
    setClash({ conflict, stored: outlet })
  }
  const command = useCommand(trpc.outlet.describe.mutationOptions(), {
    name: draft,
    words: { form: draft, values: entry.values },
    madeOn: begunOn?.madeOn,
    onDone: () => {
      entry.finish()
      onDone()
    },
    onQueued: () => {
      entry.finish()
      onClose()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
      if (problem.kind === 'conflict') void showClash(problem.conflict)
    },
  })
  const send = (input: DescribeInput, baseVersion = entry.values.baseVersion) =>
    command.send({ id, baseVersion, ...input })
  const decide = (choices: Readonly<Record<string, ConflictChoice>>, { stored }: Clash) => {
    const theirs = descriptionValuesOf(stored)
    const merged = describedFields.reduce<EditValues>(
      (values, name) => (choices[name] === 'stored' ? { ...values, [name]: theirs[name] } : values),
      { ...entry.values, baseVersion: stored.version },
    )
    setClash(undefined)
    entry.set(merged)
    const parsed = outletDescriptionSchema.safeParse(editInput(merged))
    if (parsed.success) void send(parsed.data, stored.version)
  }
  return { entry, command, clash, send, decide, isWaiting: begunOn !== undefined, hideClash: () => setClash(undefined) }
}

/** Both versions field by field, as a reader reads them. */
function useRows() {
  const { outlet: texts } = useWorkMessages()
  const { operatorKind } = useOutletMessages()
  const labels: Record<DescribedField, string> = {
    ...{ label: texts.label, operatorKind: texts.operatorKind, operatorName: texts.operatorName },
    ...{ place: texts.place, desa: texts.desa, point: texts.point },
  }
  const readable = (values: EditValues, name: DescribedField) => {
    switch (name) {
      case 'operatorKind':
        return values.operatorKind && operatorKind(values.operatorKind)
      case 'desa':
        return values.desa?.label ?? ''
      case 'point':
        return values.point.text.trim()
      default:
        return values[name].trim()
    }
  }
  return (base: EditValues, mine: EditValues, stored: EditValues) =>
    describedFields.map((name) => ({
      ...{ key: name, label: labels[name], base: readable(base, name) },
      ...{ mine: readable(mine, name), stored: readable(stored, name) },
    }))
}
