import { useState } from 'react'
import type { ReportDetail } from '#shared/report/answers.ts'
import type { ReportRefusal } from '#shared/report/refusal.ts'
import { reportStateAfter } from '#shared/report/report.ts'
import { acceptNoteSchema, giveBackNoteSchema } from '#shared/report/schema.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ProseField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'

const reviews = ['accept', 'return', 'reopen'] as const
type Review = (typeof reviews)[number]

type Props = { report: ReportDetail; onDone: (sentence: string) => void }

/** What PMD can do with a report where it stands. */
export function ReportReview({ report, onDone }: Props) {
  const { report: texts } = useWorkMessages()
  const [asked, setAsked] = useState<Review>()
  const { state, id } = report
  const possible = state === 'missing' ? [] : reviews.filter((review) => reportStateAfter(review, state))
  if (id === null || possible.length === 0) return null
  return (
    <div className={`${form['buttons']} no-print`}>
      {possible.map((review) => (
        <button
          key={review}
          type="button"
          className={review === 'accept' ? form['primary'] : `${button['button']} ${form['secondary']}`}
          onClick={() => setAsked(review)}
        >
          {texts[review]}
        </button>
      ))}
      {asked && (
        <ReviewDialog
          key={asked}
          report={report}
          id={id}
          review={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            onDone(texts.done[asked])
          }}
        />
      )}
    </div>
  )
}

type DialogProps = { report: ReportDetail; id: string; review: Review; onDone: () => void; onClose: () => void }

function ReviewDialog({ report, id, review, onDone, onClose }: DialogProps) {
  const { report: texts } = useWorkMessages()
  const { format } = useMessages()
  const sayProblem = useSayProblem()
  const draft = `report.${id}.${review}`
  const schema = review === 'accept' ? acceptNoteSchema : giveBackNoteSchema
  const entry = useForm<{ note: string }, { note?: string | undefined }>({ schema, initial: { note: '' }, draft })
  const options = {
    name: draft,
    onDone: () => {
      entry.finish()
      onDone()
    },
    onQueued: () => {
      entry.finish()
      onClose()
    },
  }
  const commands = {
    accept: useCommand(trpc.report.accept.mutationOptions(), options),
    return: useCommand(trpc.report.return.mutationOptions(), options),
    reopen: useCommand(trpc.report.reopen.mutationOptions(), options),
  }
  const { isSending, problem } = commands[review]
  const edit = { id, baseVersion: report.version }
  const send = ({ note }: { note?: string | undefined }) => {
    if (review === 'accept') return commands.accept.send({ ...edit, ...(note && { note }) })
    return commands[review].send({ ...edit, note: note ?? '' })
  }
  return (
    <Dialog title={texts[`${review}Title`]} onClose={onClose}>
      <p>{texts[`${review}Text`]}</p>
      <form className={form['form']} noValidate onSubmit={entry.submit(send)}>
        <ProseField {...entry.field('note')} label={texts[`${review}Note`]} isOptional={review === 'accept'} />
        <SubmitBar
          label={texts[review]}
          isSending={isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={
            problem?.kind === 'conflict'
              ? texts.stale(problem.conflict.changedBy, instantText(problem.conflict.changedAt, format.locale))
              : sayProblem(problem, (detail) => {
                  const refused = refusalIn(detail) as ReportRefusal | undefined
                  return refused && texts.refusal(refused)
                })
          }
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
