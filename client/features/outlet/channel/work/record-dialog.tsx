import { useState } from 'react'
import type { Day } from '#shared/day/day.ts'
import type { ChannelRow } from '#shared/outlet/channel/answers.ts'
import type { ChannelKind } from '#shared/outlet/channel/channel.ts'
import { factsOf } from '#shared/outlet/channel/facts.ts'
import { recordRefusal, type ChannelRefusal } from '#shared/outlet/channel/refusal.ts'
import { channelEntrySchema, type ChannelEntry } from '#shared/outlet/channel/schema.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { useSession } from '#client/session.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EntryFields } from './entry-fields.tsx'
import { entryInput, newValues, valuesOf } from './entry-values.ts'

type Props = {
  kind: ChannelKind
  today: Day
  /** The record that is corrected. */
  row?: ChannelRow
  /** Told the id of the new record. */
  onDone: (id: string) => void
  onClose: () => void
}

/** Records something of a channel, or corrects a record. An unusual amount is asked about once more before it is taken. */
export function RecordDialog({ kind, today, row, onDone, onClose }: Props) {
  const { channel: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  // Known at once, while the list of kabupaten may still be on its way.
  const [only, ...more] = useSession()?.actor.kabupaten ?? []
  const draft = row ? `channel.${row.id}` : `channel.new.${kind}`
  const entry = useForm({
    schema: channelEntrySchema,
    initial: row ? valuesOf(row, today) : newValues(kind, only && more.length === 0 ? only : '', today),
    toInput: (values) => entryInput(kind, values),
    draft,
  })
  const command = useCommand(trpc.channel.record.mutationOptions(), {
    name: draft,
    subject: entry.values.label,
    onDone: ({ id }) => {
      entry.finish()
      onDone(id)
    },
    onQueued: () => {
      entry.finish()
      onClose()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const { problem } = command
  // What needs no other record is asked here, so that it is asked without a line, too.
  const [asked, setAsked] = useState<ChannelRefusal>()
  const told = problem?.kind === 'rule' ? (refusalIn(problem.detail) as ChannelRefusal | undefined) : undefined
  const refusal = asked ?? told
  // Another amount than the one that was asked about is a new question.
  const typed = channelEntrySchema.safeParse(entryInput(kind, entry.values))
  const isUnusual =
    refusal?.reason === 'unusual' && typed.success && factsOf(typed.data)[refusal.field] === refusal.amount
  const send = (input: ChannelEntry) => {
    const refused = recordRefusal(input, { today, others: [], confirmed: isUnusual })
    setAsked(refused)
    if (refused) return undefined
    return command.send({ input, ...(row && { corrects: row.id }), ...(isUnusual && { confirmed: true }) })
  }
  return (
    <Dialog title={row ? texts.correctTitle(row.label) : texts.newTitle[kind]} onClose={onClose}>
      {row && <p>{texts.correctText}</p>}
      <form className={form['form']} noValidate onSubmit={entry.submit(send)}>
        <RestoredLine form={entry} />
        <EntryFields kind={kind} entry={entry} today={today} />
        <SubmitBar
          label={isUnusual ? texts.confirm : row ? texts.saveCorrection : texts.save}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={asked ? texts.refusal(asked) : sayProblem(problem, () => told && texts.refusal(told))}
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
