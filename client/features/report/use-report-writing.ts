import { useState } from 'react'
import type { ReportDetail } from '#shared/report/answers.ts'
import type { ReportRefusal } from '#shared/report/refusal.ts'
import type { ReportInput } from '#shared/report/schema.ts'
import { useCommand, type CommandProblem, type Conflict } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import type { Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { ReportValues } from './report-values.ts'

/** What somebody else saved while this report was written, and who did. */
type Clash = { conflict: Conflict; stored: ReportDetail }

type Writing = {
  report: ReportDetail
  entry: Form<ReportValues, ReportInput>
  draft: string
  /** Own entries that wait and whose words the form began with. */
  madeOn: readonly string[] | undefined
  onSaved: (sentence: string) => unknown
  onQueued: () => void
}

/** Saving and submitting what a form holds, on the version that its writing began with. */
export function useReportWriting({ report, entry, draft, madeOn, onSaved, onQueued }: Writing) {
  const { kabupatenCode, month } = report
  const { report: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const [clash, setClash] = useState<Clash>()
  const showClash = async (conflict: Conflict) => {
    const question = trpc.report.get.queryOptions({ kabupatenCode, month })
    setClash({ conflict, stored: await queryClient.fetchQuery({ ...question, staleTime: 0 }) })
  }
  const options = (name: string, sentence: string) => ({
    name: `${draft}.${name}`,
    words: { form: draft, values: entry.values },
    madeOn,
    onDone: () => {
      entry.finish()
      void onSaved(sentence)
    },
    onQueued: () => {
      entry.finish()
      onQueued()
    },
    onProblem: (problem: CommandProblem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
      if (problem.kind === 'conflict') void showClash(problem.conflict)
    },
  })
  const save = useCommand(trpc.report.save.mutationOptions(), options('save', texts.savedDraft))
  const submit = useCommand(trpc.report.submit.mutationOptions(), options('submit', texts.sent))
  const sayRule = (detail: unknown) => {
    const refused = refusalIn(detail) as ReportRefusal | undefined
    return refused && texts.refusal(refused)
  }
  const fieldsOf = (input: ReportInput, baseVersion = entry.values.baseVersion) => ({
    ...{ kabupatenCode, month, baseVersion },
    ...input,
  })
  return {
    save: (input: ReportInput, baseVersion?: number) => save.send(fieldsOf(input, baseVersion)),
    submit: (input: ReportInput) => submit.send(fieldsOf(input)),
    isSending: save.isSending || submit.isSending,
    notice: sayProblem(save.problem ?? submit.problem, sayRule),
    clash,
    endClash: () => setClash(undefined),
  }
}
