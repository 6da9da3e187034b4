import { useState } from 'react'
import type { ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import type { ShelfRefusal } from '#shared/outlet/shelf/refusal.ts'
import type { ShelfInput } from '#shared/outlet/shelf/schema.ts'
import { useCommand, type CommandProblem, type Conflict } from '#client/command.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import type { Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { Sent } from './shelf-sent.tsx'
import { summaryOfValues, type ShelfValues } from './shelf-values.ts'

/** What somebody else reported while this form was filled in, and who did. */
export type Clash = { conflict: Conflict; stored: ShelfDetail }

type Writing = {
  shelf: ShelfDetail
  entry: Form<ShelfValues, ShelfInput>
  draft: string
  /** Own entries that wait and whose words the form began with. */
  madeOn: readonly string[] | undefined
  onSent: (sent: Sent) => void
  onQueued: () => void
}

/** Sending what the form holds, on the version that its writing began with. */
export function useShelfWriting({ shelf, entry, draft, madeOn, onSent, onQueued }: Writing) {
  const { outletId, month, outletLabel } = shelf
  const { shelf: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const [clash, setClash] = useState<Clash>()
  const showClash = async (conflict: Conflict) => {
    const question = trpc.shelf.get.queryOptions({ outletId, month })
    setClash({ conflict, stored: await queryClient.fetchQuery({ ...question, staleTime: 0 }) })
  }
  const submit = useCommand(trpc.shelf.submit.mutationOptions(), {
    name: `${draft}.submit`,
    subject: outletLabel,
    words: { form: draft, values: entry.values },
    madeOn,
    onDone: (output, _fields, commandId) => {
      entry.finish()
      onSent({ commandId, findings: output.findings, summary: summaryOfValues(entry.values) })
    },
    onQueued: () => {
      entry.finish()
      onQueued()
    },
    onProblem: (problem: CommandProblem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
      if (problem.kind === 'rule') markLines(entry, refusalIn(problem.detail) as ShelfRefusal | undefined)
      if (problem.kind === 'conflict') void showClash(problem.conflict)
    },
  })
  const sayRule = (detail: unknown) => {
    const refused = refusalIn(detail) as ShelfRefusal | undefined
    return refused && texts.refusal(refused)
  }
  return {
    send: (input: ShelfInput, baseVersion = entry.values.baseVersion) =>
      submit.send({ outletId, month, baseVersion, ...input }),
    isSending: submit.isSending,
    notice: sayProblem(submit.problem, sayRule),
    clash,
    endClash: () => setClash(undefined),
  }
}

/** A product may have lost a certificate since the form was opened: its line then shows what is missing. */
function markLines(entry: Form<ShelfValues, ShelfInput>, refusal: ShelfRefusal | undefined): void {
  if (refusal?.reason !== 'lines') return
  const lines = entry.values.lines.map((line, index) => {
    const own = refusal.lines.find((each) => each.line === index)
    return own?.reason === 'notReady' ? { ...line, isReady: false, missing: own.missing } : line
  })
  entry.set({ lines })
}
