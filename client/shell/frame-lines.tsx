import { useSyncExternalStore } from 'react'
import { useLine } from '../offline/line.ts'
import { useSeenAt } from '../offline/seen-at.ts'
import button from '../ui/button.module.css'
import { onUnsavedChange, unsavedNow } from '../ui/form/unsaved.ts'
import { useMessages } from '../ui/use-messages.ts'
import { instantText } from '../ui/work/instant-text.ts'
import { useNewVersion } from '../versions/new-version.ts'
import styles from './frame-lines.module.css'

/** Quiet lines below the header: how old what is shown is while the server is out of reach, and that a new version waits. */
export function FrameLines() {
  const isUp = useLine() === 'up'
  const newVersion = useNewVersion()
  return (
    <div className={`${styles['lines']} no-print`} role="status">
      {!isUp && <OfflineLine />}
      {newVersion && <NewVersionLine onLoad={() => void newVersion.load()} />}
    </div>
  )
}

function OfflineLine() {
  const { offline, format } = useMessages()
  const line = useLine()
  const seenAt = useSeenAt()
  const state = line === 'slow' ? offline.slow : offline.down
  return (
    <p className={styles['line']}>
      <svg className={styles['glyph']} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="3 2.5" />
      </svg>
      <b>{state}</b>
      {seenAt !== undefined && (
        <span> · {offline.seenAt(instantText(new Date(seenAt).toISOString(), format.locale))}</span>
      )}
    </p>
  )
}

function NewVersionLine({ onLoad }: { onLoad: () => void }) {
  const { offline, problem } = useMessages()
  const unsaved = useSyncExternalStore(onUnsavedChange, unsavedNow, () => 'nothing' as const)
  if (unsaved === 'lost') return <p className={styles['line']}>{offline.newVersionWaits}</p>
  return (
    <p className={styles['line']}>
      {unsaved === 'kept' ? offline.newVersionKeeps : offline.newVersion}{' '}
      <button type="button" className={button['text']} onClick={onLoad}>
        {problem.reload}
      </button>
    </p>
  )
}
