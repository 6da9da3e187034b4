import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ClaimPage } from '#shared/claim/answers.ts'
import { claimImportPath } from '#client/paths.ts'
import { useCan } from '#client/session.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { AddClaimDialog } from './claim-dialog.tsx'
import { ClaimNotice, type DoneClaims } from './claim-notice.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { tellLastAct, useLastAct } from './last-act.ts'
import { WithdrawnClaims } from './withdrawn-claims.tsx'
import styles from './claim-work.module.css'

/** For who may edit claims: add one, import many, group some. */
export function ClaimWork({ answer }: { answer: ClaimPage }) {
  const { claim: texts } = useWorkMessages()
  const [asked, setAsked] = useState<'add' | 'group'>()
  const done = useLastAct()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => () => tellLastAct(undefined), [])
  useEffect(() => {
    // Its own line, and the button that had the focus, are gone.
    if (done?.act === 'withdrawn') notice.current?.focus()
  }, [done])
  if (!useCan('claim.edit')) return null
  if (answer.asOf !== answer.today || answer.knownAt !== undefined)
    return <p className={styles['fine']}>{texts.onlyToday}</p>
  const common = {
    onClose: () => setAsked(undefined),
    onDone: (what: DoneClaims) => {
      setAsked(undefined)
      tellLastAct(what)
    },
  }
  return (
    <div className={`${styles['bar']} no-print`}>
      <div className={styles['acts']}>
        <button type="button" className={form['primary']} onClick={() => setAsked('add')}>
          {texts.add}
        </button>
        <Link {...claimImportPath()} className={`${button['button']} ${form['secondary']}`}>
          {texts.import}
        </Link>
        {answer.claims.length > 0 && (
          <button
            type="button"
            className={`${button['button']} ${form['secondary']}`}
            onClick={() => setAsked('group')}
          >
            {texts.group}
          </button>
        )}
      </div>
      <div role="status" ref={notice} tabIndex={-1}>
        {done && <ClaimNotice key={done.commandId} done={done} answer={answer} />}
      </div>
      <WithdrawnClaims />
      {asked === 'add' && <AddClaimDialog kabupaten={answer.kabupaten} {...common} />}
      {asked === 'group' && <GroupDialog claims={answer.claims} first={[]} {...common} />}
    </div>
  )
}
