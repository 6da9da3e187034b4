import { useEffect, useState } from 'react'
import type { FieldErrors } from '#shared/form/field-errors.ts'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { MentoringRefusal } from '#shared/mentoring/refusal.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { useCommand, type CommandProblem } from '#client/command.ts'
import { whenSettled } from '#client/outbox/carry-out.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { queryClient, trpc } from '#client/trpc.ts'
import { forgetDraft } from '#client/ui/form/draft.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { actBy } from './act-form.ts'
import { Notice, NoticeButton } from './notice.tsx'
import styles from './notices.module.css'
import { useProductName, useQueueTools } from './queue-context.ts'
import type { Job } from './job.ts'
import { rememberChange } from './recent-changes-store.ts'
import { refusalsIn } from './refusals-in.ts'
import { StaleProducts } from './stale-products.tsx'
import { UndoButton } from './undo-button.tsx'

type Props = {
  job: Job
  /** `rows`: what is sent, when it is not what was sent before. */
  onPhase: (phase: Job['phase'], rows?: readonly ProductListRow[]) => void
  /** Opens the form again, with what was typed. */
  onMend: (errors?: FieldErrors) => void
  onClose: () => void
}

/** Carries out one act, and says how it went: done, with an undo; or not, with the reason and a way on. */
export function ActJob({ job, onPhase, onMend, onClose }: Props) {
  const { queue } = useWorkMessages()
  const { actor } = useQueueTools()
  const nameOf = useProductName()
  const { act, rows } = job
  const [commandId, setCommandId] = useState<string>()
  const [isUndone, setUndone] = useState(false)
  const [isRead, setRead] = useState(false)
  const [first] = rows
  const name = rows.length === 1 && first ? nameOf(first) : undefined
  const command = useCommand(trpc.mentoring.act.mutationOptions(), {
    onDone: (_output, _fields, id) => {
      forgetDraft(job.draft)
      rememberChange(actor.id, {
        ...{ commandId: id, act, count: rows.length, name, at: new Date().toISOString(), isUndone: false },
      })
      setCommandId(id)
      onPhase('settling')
      void showChange().then(() => onPhase('done'))
    },
    subject: name,
    onQueued: (_fields, id) => {
      forgetDraft(job.draft)
      onPhase('queued')
      // Then the lists show what the server knows.
      whenSettled(id, () => void showChange().then(onClose))
    },
    onProblem: () => onPhase('failed'),
  })
  const send = (products: readonly ProductListRow[]) => {
    onPhase('saving', products)
    const versions = products.map(({ id, version }) => ({ id, baseVersion: version }))
    void command.send({ products: versions, ...actBy(act, job.input) })
  }
  useEffect(() => {
    send(job.rows)
    requestAnimationFrame(keepPlace)
    // Once, when the act was decided: whatever is sent again is sent by the person.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  // What was read stays until the lists hold the change: without the job they would show what was before.
  useEffect(() => {
    if (isRead && job.phase === 'done') onClose()
  }, [isRead, job.phase, onClose])
  if (isRead) return null
  if (isUndone) {
    return (
      <Notice onClose={() => setRead(true)}>
        <p className={styles['text']}>{queue.undone(queue.saved(act, rows.length, name))}</p>
      </Notice>
    )
  }
  if (commandId) {
    const about = queue.saved(act, rows.length, name)
    return (
      <Notice onClose={() => setRead(true)}>
        <p className={styles['text']}>{about}</p>
        <div className={styles['buttons']}>
          <UndoButton commandId={commandId} about={about} onUndone={() => setUndone(true)} />
        </div>
      </Notice>
    )
  }
  const { problem } = command
  if (job.phase === 'queued') return null
  if (command.isSending || !problem) return <Notice>{queue.savingOf(name ?? queue.resultCount(rows.length))}</Notice>
  if (problem.kind === 'conflict') {
    return (
      <StaleProducts
        job={job}
        conflict={problem.conflict}
        isSending={command.isSending}
        onSend={send}
        onClose={onClose}
      />
    )
  }
  return (
    <Notice onClose={onClose}>
      <Failure act={act} name={name ?? queue.resultCount(rows.length)} problem={problem} />
      <WayOn problem={problem} onRetry={() => send(rows)} onMend={onMend} />
    </Notice>
  )
}

type WayOnProps = {
  problem: CommandProblem
  onRetry: () => void
  onMend: (errors?: FieldErrors) => void
}

/** Sends again what was not the person's fault, or opens the form again. */
function WayOn({ problem, onRetry, onMend }: WayOnProps) {
  const { queue } = useWorkMessages()
  return (
    <div className={styles['buttons']}>
      {problem.kind === 'unreachable' || problem.kind === 'failed' || problem.kind === 'signedOut' ? (
        <NoticeButton text={queue.retry} onClick={onRetry} />
      ) : (
        <NoticeButton
          text={queue.mend}
          onClick={() => onMend(problem.kind === 'fields' ? problem.errors : undefined)}
        />
      )}
    </div>
  )
}

/** On a narrow window the card is in a column out of sight now: whoever works by keyboard goes on from the page's start. */
function keepPlace(): void {
  if (document.activeElement === document.body) document.getElementById('isi')?.focus({ preventScroll: true })
}

/** Waits until the lists on the screen hold the change. */
async function showChange(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: trpc.product.pathKey() }, { cancelRefetch: false })
}

type FailureProps = { act: MentoringAct; name: string; problem: CommandProblem }

function Failure({ act, name, problem }: FailureProps) {
  const work = useWorkMessages()
  const say = useSayProblem()
  const refusals = problem.kind === 'rule' ? refusalsIn<MentoringRefusal>(problem.detail) : []
  const [only, ...others] = refusals
  const sayRule = () => (only && others.length === 0 ? work.mentoring.refusal(only.refusal) : undefined)
  return (
    <div className={styles['text']} role="alert">
      <p>
        {work.queue.failed(act, name)} {others.length > 0 ? work.queue.failedBulk : say(problem, sayRule)}
      </p>
      {others.length > 0 && (
        <ul>
          {refusals.map(({ id, name: product, refusal }) => (
            <li key={id}>
              {product}: {work.mentoring.refusal(refusal)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
