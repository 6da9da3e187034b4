import { useState } from 'react'
import type { Day } from '#shared/day/day.ts'
import type { ChannelKind } from '#shared/outlet/channel/channel.ts'
import { useCan } from '#client/session.ts'
import form from '#client/ui/form/form.module.css'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { RecordDialog } from './record-dialog.tsx'
import { UndoButton } from './undo-button.tsx'
import styles from './work.module.css'

type Props = { kind: ChannelKind; today: Day; isToday: boolean }

/** The way to a new record of a kind, and afterwards the way back. */
export function NewRecord({ kind, today, isToday }: Props) {
  const { channel: texts } = useWorkMessages()
  const [isOpen, setOpen] = useState(false)
  const [savedId, setSavedId] = useState<string>()
  if (!useCan('outlet.work')) return null
  if (!isToday) return <p className={form['fine']}>{texts.onlyToday}</p>
  return (
    <div className={styles['new']}>
      <button type="button" className={button['button']} onClick={() => setOpen(true)}>
        {texts.add[kind]}
      </button>
      <p role="status">
        {savedId !== undefined && (
          <>
            {texts.saved} <UndoButton key={savedId} id={savedId} what="record" onDone={() => setSavedId(undefined)} />
          </>
        )}
      </p>
      {isOpen && (
        <RecordDialog
          kind={kind}
          today={today}
          onClose={() => setOpen(false)}
          onDone={(id) => {
            setOpen(false)
            setSavedId(id)
          }}
        />
      )}
    </div>
  )
}
