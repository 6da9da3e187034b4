import { useState, type ReactNode } from 'react'
import type { ImportDetail, UndoBlock } from '#shared/exchange/answers.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './exchange.module.css'
import { ProgressLine } from './progress-line.tsx'

/** What can be done with a file now. */
export function PlanActs({ detail, children }: { detail: ImportDetail; children: ReactNode }) {
  switch (detail.state) {
    case 'planned':
      return <ApplyActs detail={detail}>{children}</ApplyActs>
    case 'applied':
      return <UndoActs detail={detail} />
    case 'reading':
    case 'unmapped':
    case 'undone':
      return null
  }
}

function ApplyActs({ detail, children }: { detail: ImportDetail; children: ReactNode }) {
  const { exchange } = useWorkMessages()
  const sayProblem = useSayProblem()
  const apply = useCommand(trpc.exchange.applyRows.mutationOptions(), { name: `exchange.applyRows.${detail.id}` })
  const replan = useCommand(trpc.exchange.replan.mutationOptions())
  const { added = 0, changed = 0, conflict = 0, refused = 0 } = detail.counts ?? {}
  const count = added + changed
  const problem = sayProblem(apply.problem) ?? sayProblem(replan.problem)
  const isBusy = apply.isSending || replan.isSending
  return (
    <section className={styles['start']}>
      <div>
        <h2>{exchange.planTitle}</h2>
        <p>{exchange.planSummary(count)}</p>
        {conflict + refused > 0 && <p className={page['attention']}>{exchange.leftOut(conflict + refused)}</p>}
      </div>
      {isBusy && <ProgressLine id={detail.id} />}
      <div role="status">{problem !== undefined && <p className={form['notice']}>{problem}</p>}</div>
      <div className={page['acts']}>
        {detail.isOwn && count > 0 && (
          <button
            type="button"
            className={form['primary']}
            disabled={isBusy}
            onClick={() => void apply.send({ id: detail.id, counts: { added, changed } })}
          >
            {apply.isSending ? exchange.applying : exchange.apply(count)}
          </button>
        )}
        {detail.isOwn && (
          <button
            type="button"
            className={button['button']}
            disabled={isBusy}
            onClick={() => void replan.send({ id: detail.id })}
          >
            {exchange.replan}
          </button>
        )}
        {conflict + refused > 0 && (
          <a className={button['button']} href={`/api/exchange/imports/${detail.id}/marked.xlsx`} download>
            {exchange.marked}
          </a>
        )}
        {children}
      </div>
    </section>
  )
}

function UndoActs({ detail }: { detail: ImportDetail }) {
  const { exchange } = useWorkMessages()
  const sayProblem = useSayProblem()
  const [isAsking, setAsking] = useState(false)
  const undo = useCommand(trpc.exchange.undo.mutationOptions(), { name: `exchange.undo.${detail.id}` })
  const { added = 0, changed = 0 } = detail.counts ?? {}
  const blocked = undo.problem?.kind === 'rule' ? blocksIn(undo.problem.detail) : undefined
  return (
    <section className={styles['start']}>
      <p className={page['notice']} role="status">
        {exchange.done(added, changed)}
      </p>
      {undo.isSending && <ProgressLine id={detail.id} />}
      <div role="alert">
        {blocked ? (
          <Blocks {...blocked} />
        ) : (
          undo.problem && <p className={form['notice']}>{sayProblem(undo.problem)}</p>
        )}
      </div>
      <div className={page['acts']}>
        <button type="button" className={button['button']} disabled={undo.isSending} onClick={() => setAsking(true)}>
          {undo.isSending ? exchange.undoing : exchange.undo}
        </button>
      </div>
      {isAsking && (
        <Dialog title={exchange.undoTitle} onClose={() => setAsking(false)}>
          <p>{exchange.undoText}</p>
          <div className={form['buttons']}>
            <button
              type="button"
              className={form['primary']}
              onClick={() => {
                setAsking(false)
                void undo.send({ id: detail.id })
              }}
            >
              {exchange.undo}
            </button>
            <button type="button" className={button['button']} onClick={() => setAsking(false)}>
              {exchange.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

type Blocked = { blocks: readonly UndoBlock[]; total: number }

function Blocks({ blocks, total }: Blocked) {
  const { exchange } = useWorkMessages()
  return (
    <div className={form['notice']}>
      <p>{exchange.cannotUndo(total)}</p>
      <ul>
        {blocks.map(({ id, label, why, by }) => (
          <li key={id}>
            {label || exchange.unnamed}: {exchange.block(why, by)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function blocksIn(detail: unknown): Blocked | undefined {
  const holds = typeof detail === 'object' && detail !== null && 'blocks' in detail
  // The server answers with what stands against the undoing, and this is its answer.
  return holds ? (detail as Blocked) : undefined
}
