import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import type { ShelfSummary } from '#shared/outlet/shelf/summary.ts'
import { useCommand } from '#client/command.ts'
import { outletsPath } from '#client/paths.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'

/** What was just sent, and the command by which it can be taken back. */
export type Sent = { commandId: string; findings: number; summary: ShelfSummary }

type Props = { sent: Sent; shelf: ShelfDetail; onAgain: () => void }

/** The receipt of a report: what was kept, and what can be done now. */
export function ShelfSent({ sent, shelf, onAgain }: Props) {
  const { shelf: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const [isUndone, setUndone] = useState(false)
  const receipt = useRef<HTMLDivElement>(null)
  const [holding, setHolding] = useState<ShelfDetail>()
  const { outletId, month } = shelf
  const undo = useCommand(trpc.command.undo.mutationOptions(), {
    onDone: () => {
      setUndone(true)
      const question = { ...trpc.shelf.get.queryOptions({ outletId, month }), staleTime: 0 }
      void queryClient.fetchQuery(question).then(setHolding, () => undefined)
    },
  })
  const held = holding?.steps.find((step) => !step.isWithdrawn)
  useEffect(() => receipt.current?.focus(), [])
  return (
    <div ref={receipt} tabIndex={-1} role="status" className={page['notice']}>
      {isUndone ? (
        <p>
          {texts.undone} {held && texts.holdsAgain(texts.step(held.productCount, held.salesRupiah))}
          {holding && !held && texts.noneHolds}
        </p>
      ) : (
        <>
          <p>
            <b>{texts.sent(shelf.month, texts.summary(sent.summary))}</b>
          </p>
          {sent.findings > 0 && <p>{texts.sentFindings(sent.findings)}</p>}
        </>
      )}
      {undo.problem && <p className={form['notice']}>{sayProblem(undo.problem)}</p>}
      <p className={page['next']}>
        <Link {...outletsPath('shelf')}>{texts.seeTab}</Link>
        <button type="button" className={button['text']} onClick={onAgain}>
          {holding && !held ? texts.writeAgain : texts.changeAgain}
        </button>
        {!isUndone && (
          <button
            type="button"
            className={button['text']}
            disabled={undo.isSending}
            onClick={() => void undo.send({ undoes: sent.commandId })}
          >
            {texts.undo}
          </button>
        )}
      </p>
    </div>
  )
}
