import { useState } from 'react'
import type { ClaimEntry, ClaimPage } from '#shared/claim/answers.ts'
import { useCan } from '#client/session.ts'
import { WaitingMarkOf } from '#client/shell/entry/waiting-mark.tsx'
import button from '#client/ui/button.module.css'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EditClaimDialog } from './edit-claim-dialog.tsx'
import { tellLastAct } from './last-act.ts'
import { ClaimNotice, type DoneClaims } from './claim-notice.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import styles from './claim-work.module.css'

const acts = ['edit', 'group', 'record', 'withdraw'] as const
type Asked = (typeof acts)[number]

/** What can be done about one claim, for who may edit claims. */
export function ClaimActs({ claim, answer }: { claim: ClaimEntry; answer: ClaimPage }) {
  const { claim: texts } = useWorkMessages()
  const page = useClaimMessages()
  const [asked, setAsked] = useState<Asked>()
  const [done, setDone] = useState<DoneClaims>()
  const mayEdit = useCan('claim.edit')
  if (!mayEdit || answer.asOf !== answer.today || answer.knownAt !== undefined) return null
  const common = {
    onClose: () => setAsked(undefined),
    onDone: (what: DoneClaims) => {
      setAsked(undefined)
      if (what.act === 'withdrawn') tellLastAct(what)
      else setDone(what)
    },
  }
  const name = `${page.value(claim.valueText, claim.unit)}, ${claim.speaker}`
  return (
    <div className="no-print">
      <div className={styles['quiet']}>
        <WaitingMarkOf record={`claim:${claim.id}`} />
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className={`${button['text']} ${styles['act']}`}
            aria-label={texts.actOn(texts.acts[act], name)}
            onClick={() => setAsked(act)}
          >
            {texts.acts[act]}
          </button>
        ))}
      </div>
      <div role="status">{done && <ClaimNotice key={done.commandId} done={done} answer={answer} />}</div>
      {asked === 'edit' && <EditClaimDialog claim={claim} kabupaten={answer.kabupaten} {...common} />}
      {asked === 'group' && <GroupDialog claims={answer.claims} first={[claim.id]} {...common} />}
      {asked === 'record' && (
        <RecordDialog claim={claim} kabupaten={answer.kabupaten} today={answer.today} {...common} />
      )}
      {asked === 'withdraw' && <WithdrawDialog claim={claim} name={name} {...common} />}
    </div>
  )
}
