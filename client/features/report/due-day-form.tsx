import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reportDueDaySchema } from '#shared/setting/schema.ts'
import type { Settings } from '#shared/setting/setting.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

/** The day of the next month on which a monthly report is due, for the admin. */
export function DueDayForm() {
  const { report } = useWorkMessages()
  const { data } = useQuery(trpc.settings.get.queryOptions())
  return (
    <section aria-labelledby="tenggat">
      <h2 id="tenggat">{report.dueDay.title}</h2>
      {data ? <DueDay setting={data.reportDueDay} /> : <Skeleton height={96} />}
    </section>
  )
}

function DueDay({ setting }: { setting: Settings['reportDueDay'] }) {
  const { report } = useWorkMessages()
  const texts = report.dueDay
  const sayProblem = useSayProblem()
  const [isSaved, setSaved] = useState(false)
  const entry = useForm({
    schema: reportDueDaySchema,
    initial: { value: String(setting.value) },
    toInput: ({ value }) => ({ ...(value.trim() !== '' && { value: Number(value) }) }),
  })
  const command = useCommand(trpc.settings.set.mutationOptions(), {
    onDone: () => setSaved(true),
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const { problem } = command
  const theirs = problem?.kind === 'conflict' ? Number(problem.conflict.current['value']) : undefined
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={entry.submit((input) => {
        setSaved(false)
        return command.send({ name: 'reportDueDay', baseVersion: setting.version, ...input })
      })}
    >
      <TextField {...entry.field('value')} label={texts.label} hint={texts.hint} isShort inputMode="numeric" />
      <div role="status">{isSaved && texts.saved}</div>
      <SubmitBar
        label={texts.save}
        isSending={command.isSending}
        problemCount={Object.keys(entry.errors).length}
        notice={
          problem?.kind === 'conflict' && theirs !== undefined
            ? texts.conflict(problem.conflict.changedBy, theirs)
            : sayProblem(problem)
        }
      />
    </form>
  )
}
