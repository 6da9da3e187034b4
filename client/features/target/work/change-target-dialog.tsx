import type { Day } from '#shared/day/day.ts'
import type { TargetRow } from '#shared/target/answers.ts'
import { changeTargetRefusal, type TargetRefusal } from '#shared/target/refusal.ts'
import { targetChangeSchema } from '#shared/target/schema.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { NeedsLine } from './needs-line.tsx'
import { DecisionFields, TermFields } from './target-fields.tsx'
import { changedValues, changeInput } from './target-values.ts'

type Props = { target: TargetRow; name: string; today: Day; onDone: () => void; onClose: () => void }

/** Puts another number in the place of a target; the time before keeps the old one. */
export function ChangeTargetDialog({ target, name, today, onDone, onClose }: Props) {
  const { target: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const draft = `target.${target.id}`
  const entry = useForm({
    schema: targetChangeSchema,
    initial: changedValues(target, today),
    toInput: changeInput,
    draft,
  })
  const command = useCommand(trpc.target.change.mutationOptions(), {
    name: draft,
    onDone: () => {
      entry.finish()
      onDone()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const parsed = targetChangeSchema.safeParse(changeInput(entry.values))
  const refusal = parsed.success ? changeTargetRefusal(parsed.data, target, today) : undefined
  const { problem } = command
  return (
    <Dialog title={texts.changeTitle(name)} onClose={onClose}>
      <p>{texts.keepsPast}</p>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => command.send({ id: target.id, baseVersion: target.version, ...input }))}
      >
        <RestoredLine form={entry} />
        <TermFields entry={entry} today={today} />
        <DecisionFields entry={entry} today={today} />
        <NeedsLine />
        <SubmitBar
          label={texts.saveChange}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          reason={refusal && texts.refusal(refusal)}
          notice={
            problem?.kind === 'conflict'
              ? texts.conflict(problem.conflict.changedBy)
              : sayProblem(problem, (detail) => {
                  const refused = refusalIn(detail) as TargetRefusal | undefined
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
