import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClaimPage } from '#shared/claim/answers.ts'
import { useCommand } from '#client/command.ts'
import { claimsPath } from '#client/paths.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { useSayRefusal } from './use-say-refusal.ts'
import styles from './claim-work.module.css'

/** What was just done to which claims, and by which command, so that it can be taken back. */
export type DoneClaims = {
  act: 'added' | 'edited' | 'grouped' | 'withdrawn' | 'recorded' | 'imported'
  ids: readonly string[]
  commandId: string
  /** What the record that was made is called. */
  label?: string
}

type Props = { done: DoneClaims; answer: Pick<ClaimPage, 'claims'> | undefined }

/** Says what was done, what the checks find now, and offers to take it back. */
export function ClaimNotice({ done, answer }: Props) {
  const { claim: texts } = useWorkMessages()
  const sayProblem = useSayProblem()
  const sayRefusal = useSayRefusal()
  const [isUndone, setUndone] = useState(false)
  const undo = useCommand(trpc.command.undo.mutationOptions(), { onDone: () => setUndone(true) })
  const [first] = done.ids
  const claim = answer?.claims.find(({ id }) => id === first)
  const said = useDoneText(done, answer)
  if (isUndone) return <p>{texts.undone}</p>
  return (
    <div className={styles['notice']}>
      <p>
        {said}{' '}
        {claim && (done.act === 'added' || done.act === 'edited') && (
          <Link {...claimsPath({ matter: claim.matter, claim: claim.id })}>{texts.show}</Link>
        )}
      </p>
      <button
        type="button"
        className={button['button']}
        disabled={undo.isSending}
        onClick={() => void undo.send({ undoes: done.commandId })}
      >
        {undo.isSending ? texts.undoing : texts.undo}
      </button>
      {undo.problem && <p className={styles['problem']}>{sayProblem(undo.problem, sayRefusal)}</p>}
    </div>
  )
}

function useDoneText({ act, ids, label }: DoneClaims, answer: Props['answer']): string {
  const { claim: texts } = useWorkMessages()
  const page = useClaimMessages()
  const claim = answer?.claims.find(({ id }) => id === ids[0])
  switch (act) {
    case 'added':
      return texts.added(claim ? page.verdict(claim.verdict) : '…')
    case 'edited':
      return texts.edited
    case 'grouped':
      return texts.grouped(ids.length)
    case 'withdrawn':
      return texts.withdrawn
    case 'recorded':
      return texts.recorded(label ?? '')
    case 'imported':
      return texts.imported(ids.length)
  }
}
