import { lastDayOf, monthOf, type Day } from '#shared/day/day.ts'
import type { TargetRow } from '#shared/target/answers.ts'
import { endTargetRefusal, type TargetRefusal } from '#shared/target/refusal.ts'
import { targetEndSchema } from '#shared/target/schema.ts'
import { useCommand } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { DayField, ProseField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { NeedsLine } from './needs-line.tsx'

type Props = { target: TargetRow; name: string; today: Day; onDone: () => void; onClose: () => void }

/** Ends a kabupaten's own target; after its last day the common one holds again. */
export function EndTargetDialog({ target, name, today, onDone, onClose }: Props) {
  const { target: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const draft = `target.${target.id}.end`
  const initial = { lastDay: lastDayOf(monthOf(today)) as string, reason: '' }
  const entry = useForm({ schema: targetEndSchema, initial, draft })
  const command = useCommand(trpc.target.end.mutationOptions(), {
    name: draft,
    onDone: () => {
      entry.finish()
      onDone()
    },
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const parsed = targetEndSchema.safeParse(entry.values)
  const refusal = parsed.success ? endTargetRefusal(parsed.data, target, today) : undefined
  const { problem } = command
  return (
    <Dialog title={texts.endTitle(name)} onClose={onClose}>
      <p>{texts.endText}</p>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => command.send({ id: target.id, baseVersion: target.version, ...input }))}
      >
        <DayField {...entry.field('lastDay')} label={texts.lastDay} />
        <ProseField {...entry.field('reason')} label={texts.why} hint={texts.whyHint} />
        <NeedsLine />
        <SubmitBar
          label={texts.saveEnd}
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
