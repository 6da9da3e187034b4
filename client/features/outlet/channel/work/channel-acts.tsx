import { useState } from 'react'
import type { Day } from '#shared/day/day.ts'
import type { ChannelRow } from '#shared/outlet/channel/answers.ts'
import { endOf } from '#shared/outlet/channel/channel.ts'
import { useCan } from '#client/session.ts'
import { WaitingMarkOf } from '#client/shell/entry/waiting-mark.tsx'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EndDialog } from './end-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { UndoButton } from './undo-button.tsx'
import { UndoCorrection } from './undo-correction.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import styles from './work.module.css'

type Act = 'correct' | 'end' | 'withdraw' | 'reopen'
type Props = { row: ChannelRow; today: Day; isToday: boolean }

/** What staff of the place can do with a record: correct it, end it, take it back, or take its end back. */
export function ChannelActs({ row, today, isToday }: Props) {
  const { channel: texts } = useWorkMessages()
  const [asked, setAsked] = useState<Act>()
  const [hasEnded, setHasEnded] = useState(false)
  const [corrected, setCorrected] = useState<{ earlier: ChannelRow; correctedId: string }>()
  const mayWork = useCan('outlet.work', row.kabupatenCode)
  if (!mayWork || !isToday) return null
  const { kind, label, ended } = row
  const acts: Act[] = ended ? ['reopen'] : ['correct', ...(endOf(kind) ? (['end'] as const) : []), 'withdraw']
  const close = () => setAsked(undefined)
  return (
    <>
      <div className={styles['acts']}>
        <WaitingMarkOf record={`channel:${row.id}`} />
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className={button['text']}
            aria-label={texts.actOf(act, kind, label)}
            onClick={() => {
              setCorrected(undefined)
              setAsked(act)
            }}
          >
            {texts.act(act, kind)}
          </button>
        ))}
      </div>
      <p role="status">
        {corrected && (
          <>
            {texts.saved} <UndoCorrection {...corrected} today={today} onDone={() => setCorrected(undefined)} />
          </>
        )}
        {hasEnded && ended && (
          <>
            {texts.ended} <UndoButton id={row.id} what="end" onDone={() => setHasEnded(false)} />
          </>
        )}
      </p>
      {asked === 'correct' && (
        <RecordDialog
          kind={kind}
          row={row}
          today={today}
          onClose={close}
          onDone={(correctedId) => {
            close()
            setCorrected({ earlier: row, correctedId })
          }}
        />
      )}
      {asked === 'end' && (
        <EndDialog
          row={row}
          today={today}
          onClose={close}
          onDone={() => {
            close()
            setHasEnded(true)
          }}
        />
      )}
      {(asked === 'withdraw' || asked === 'reopen') && (
        <WithdrawDialog row={row} what={asked === 'reopen' ? 'end' : 'record'} onDone={close} onClose={close} />
      )}
    </>
  )
}
