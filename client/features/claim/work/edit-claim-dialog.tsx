import { useState } from 'react'
import type { ChangedClaim, ClaimEntry } from '#shared/claim/answers.ts'
import { claimFormSchema, type ClaimForm } from '#shared/claim/form-schema.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { useCommand, type Conflict } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { WithWaitingWords, type WaitingWords } from '#client/outbox/waiting-words.tsx'
import { firstProvince } from '#client/provinces.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ConflictDialog, type ConflictChoice } from '#client/ui/form/conflict-dialog.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import { useAreaNames } from '../page/use-area-names.ts'
import { ClaimFields } from './claim-fields.tsx'
import type { DoneClaims } from './claim-notice.tsx'
import { claimInput, claimValuesOf, saidFields, type ClaimValues, type SaidField } from './claim-values.ts'
import { useSayRefusal } from './use-say-refusal.ts'

type Edit = { claim: ClaimEntry; onDone: (done: DoneClaims) => void; onClose: () => void }
type Props = Edit & { kabupaten: readonly KabupatenRow[] }
type Waiting = { waiting: WaitingWords<ClaimValues> | undefined }
/** `stored` is missing when the page cannot be read anew, or no longer has the claim. */
type Clash = { conflict: Conflict; stored: ClaimEntry | undefined }

/** Corrects a claim, from the version that was on the screen when the person began. */
export function EditClaimDialog(props: Props) {
  return (
    <WithWaitingWords<ClaimValues> form={draftOf(props.claim)}>
      {(waiting) => <EditClaimForm {...props} waiting={waiting} />}
    </WithWaitingWords>
  )
}

function draftOf({ id }: ClaimEntry): string {
  return `claim.${id}`
}

function EditClaimForm({ claim, kabupaten, waiting, onDone, onClose }: Props & Waiting) {
  const { claim: texts } = useWorkMessages()
  const { format } = useMessages()
  const sayProblem = useSayProblem()
  const sayRefusal = useSayRefusal()
  const [begun] = useState(claim)
  const { entry, command, clash, ...edit } = useEdit({ claim: begun, waiting, onDone, onClose })
  const rows = useRows(kabupaten)
  const { problem } = command
  if (clash?.stored) {
    const { conflict, stored } = clash
    return (
      <ConflictDialog
        rows={rows(claimValuesOf(begun), entry.values, claimValuesOf(stored))}
        changedBy={conflict.changedBy}
        changedAt={instantText(conflict.changedAt, format.locale)}
        isSending={command.isSending}
        onDecide={(choices) => edit.decide(choices, stored)}
        onTakeStored={() => {
          entry.finish()
          onClose()
        }}
        onClose={edit.hideClash}
      />
    )
  }
  return (
    <Dialog title={texts.editTitle} onClose={onClose}>
      <p>{texts.editText}</p>
      <form className={form['form']} noValidate onSubmit={entry.submit((input) => edit.send(input))}>
        <RestoredLine form={entry} isWaiting={edit.isWaiting} />
        <ClaimFields entry={entry} kabupaten={kabupaten} />
        <SubmitBar
          label={texts.saveEdit}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={
            problem?.kind === 'conflict' ? texts.conflict(problem.conflict.changedBy) : sayProblem(problem, sayRefusal)
          }
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}

/** The form, its command, and what happens when somebody else saved first. */
function useEdit({ claim, waiting, onDone, onClose }: Edit & Waiting) {
  const [clash, setClash] = useState<Clash>()
  const { id } = claim
  const draft = draftOf(claim)
  const [begunOn] = useState(waiting)
  const initial = begunOn?.values ?? claimValuesOf(claim)
  const entry = useForm<ClaimValues, ClaimForm>({ schema: claimFormSchema, initial, toInput: claimInput, draft })
  const showClash = async (conflict: Conflict) => {
    const page = await queryClient
      .fetchQuery({ ...trpc.claim.page.queryOptions(firstProvince()), staleTime: 0 })
      .catch(() => null)
    setClash({ conflict, stored: page?.claims.find((each) => each.id === id) })
  }
  const command = useCommand(trpc.claim.edit.mutationOptions(), {
    name: draft,
    subject: `${claim.valueText} ${claim.unit}`,
    words: { form: draft, values: entry.values },
    madeOn: begunOn?.madeOn,
    onDone: (changed: ChangedClaim, _fields, commandId) => {
      entry.finish()
      onDone({ act: 'edited', ids: [changed.id], commandId })
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
  const send = (input: ClaimForm, baseVersion = entry.values.baseVersion) => command.send({ id, baseVersion, ...input })
  const decide = (choices: Readonly<Record<string, ConflictChoice>>, stored: ClaimEntry) => {
    const theirs = claimValuesOf(stored)
    const taken = Object.fromEntries(
      saidFields.filter((name) => choices[name] === 'stored').map((name) => [name, theirs[name]]),
    )
    const merged: ClaimValues = { ...entry.values, ...taken, baseVersion: stored.version }
    setClash(undefined)
    entry.set(merged)
    const parsed = claimFormSchema.safeParse(claimInput(merged))
    if (parsed.success) void send(parsed.data, stored.version)
  }
  return { entry, command, clash, send, decide, isWaiting: begunOn !== undefined, hideClash: () => setClash(undefined) }
}

/** Both versions field by field, as a reader reads them. */
function useRows(kabupaten: readonly KabupatenRow[]) {
  const { claim: texts } = useWorkMessages()
  const { figure: figures } = useMessages()
  const names = useAreaNames(kabupaten)
  const labels: Record<SaidField, string> = {
    ...{ figure: texts.figure, metric: texts.metric, valueText: texts.value, unit: texts.unit },
    ...{ scopeText: texts.scope, asOfText: texts.asOf, paraphrase: texts.paraphrase, speaker: texts.speaker },
    ...{ office: texts.office, reference: texts.reference, publishedText: texts.published },
    ...{ printedWeekday: texts.weekday, conflictGroup: texts.groupField, checkNote: texts.note },
  }
  const readable = (values: ClaimValues, name: SaidField) => {
    if (name === 'figure') return values.figure && figures.name(values.figure)
    return name === 'scopeText' ? names.scope(values.scopeText) : values[name].trim()
  }
  return (base: ClaimValues, mine: ClaimValues, stored: ClaimValues) =>
    saidFields.map((name) => ({
      ...{ key: name, label: labels[name], base: readable(base, name) },
      ...{ mine: readable(mine, name), stored: readable(stored, name) },
    }))
}
