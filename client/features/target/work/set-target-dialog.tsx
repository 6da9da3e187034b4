import type { Day } from '#shared/day/day.ts'
import { deadlineFigures } from '#shared/target/target-figure.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { TargetRefusal } from '#shared/target/refusal.ts'
import { targetInputSchema } from '#shared/target/schema.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { ChoiceField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { NeedsLine } from './needs-line.tsx'
import { DecisionFields, TermFields } from './target-fields.tsx'
import { newInput, newTargetValues } from './target-values.ts'

type Props = { kabupaten: readonly KabupatenRow[]; today: Day; onDone: () => void; onClose: () => void }

/** Sets a target: so many products a month, or a number by a day; for everybody or for one kabupaten. */
export function SetTargetDialog({ kabupaten, today, onDone, onClose }: Props) {
  const { target: texts } = useWorkMessages()
  const { figure: figures } = useMessages()
  const sayProblem = useSayProblem()
  const entry = useForm({
    schema: targetInputSchema,
    initial: newTargetValues(today, texts.monthTitle),
    toInput: newInput,
    draft: 'target.new',
  })
  const command = useCommand(trpc.target.set.mutationOptions(), {
    name: 'target.new',
    onDone: () => {
      entry.finish()
      onDone()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const { period } = entry.values
  const periods = [
    { value: 'month', label: texts.period.month },
    { value: 'byDay', label: texts.period.byDay },
  ] as const
  return (
    <Dialog title={texts.setTitle} onClose={onClose}>
      <form className={form['form']} noValidate onSubmit={entry.submit((input) => command.send(input))}>
        <RestoredLine form={entry} />
        <RadioField {...entry.field('period')} label={texts.kind} choices={periods} />
        <TextField {...entry.field('title')} label={texts.title} hint={texts.titleHint} />
        {period === 'byDay' && (
          <ChoiceField
            {...entry.field('figure')}
            label={texts.figure}
            empty={texts.chooseFigure}
            choices={deadlineFigures.map((figure) => ({ value: figure, label: figures.name(figure) }))}
          />
        )}
        <ChoiceField
          {...entry.field('kabupatenCode')}
          label={texts.scope}
          empty={texts.everywhere[period]}
          choices={kabupaten.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TermFields entry={entry} today={today} />
        <DecisionFields entry={entry} today={today} />
        <NeedsLine />
        <SubmitBar
          label={texts.save}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          notice={sayProblem(command.problem, (detail) => {
            const refused = refusalIn(detail) as TargetRefusal | undefined
            return refused && texts.refusal(refused)
          })}
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
