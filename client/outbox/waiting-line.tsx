import { Link } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { isOpen, type OutboxEntry } from '#shared/outbox/entry.ts'
import { outboxPath } from '../paths.ts'
import { queryClient } from '../trpc.ts'
import button from '../ui/button.module.css'
import page from '../ui/work/work-page.module.css'
import { useWorkMessages } from '../ui/use-work-messages.ts'
import { startSending } from './sender.ts'
import { hearOutbox } from './tell.ts'
import { useOutbox } from './use-outbox.ts'
import styles from './waiting-line.module.css'
import { noteWaiting, onWaitingNote, waitingNote } from './waiting-note.ts'

/** Several entries in a row are asked for once. */
const REST_MS = 400

/** Sends what waits while somebody is signed in, and says so after a form was left with something that waits. */
export function WaitingLine() {
  const { registry, outbox } = useWorkMessages()
  const texts = registry.entry.waiting
  const note = useSyncExternalStore(onWaitingNote, waitingNote, () => undefined)
  const { entries, isRead } = useOutbox()
  useEffect(startSending, [])
  useEffect(askAnewWhenSent, [])
  const open = entries.filter(isOpen)
  const isSent = isRead && open.length === 0
  const undecided = open.filter(isUndecided).length
  // What came back is on the device no longer to be sent, but to be decided.
  const hasComeBack = isRead && undecided > 0 && undecided === open.length
  return (
    <div role="status" className="no-print">
      {note && (
        <p className={`${page['notice']} ${styles['line']}`}>
          <b>
            {isSent
              ? texts.sent
              : hasComeBack
                ? outbox.mark.undecidedOf(undecided)
                : registry.entry.problem.queued(note.because)}
          </b>{' '}
          {!isSent && <Link {...outboxPath()}>{texts.link}</Link>}{' '}
          <button type="button" className={button['text']} onClick={() => noteWaiting(undefined)}>
            {texts.close}
          </button>
        </p>
      )}
    </div>
  )
}

function isUndecided({ state, isWithdrawn }: OutboxEntry): boolean {
  return !isWithdrawn && (state === 'conflict' || state === 'refused')
}

/** What the queue has changed on the server is on the screen, too. */
function askAnewWhenSent(): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined
  const stop = hearOutbox(({ kind }) => {
    if (kind !== 'settled') return
    clearTimeout(resting)
    resting = setTimeout(() => void queryClient.invalidateQueries({ predicate: isNoSession }), REST_MS)
  })
  return () => {
    clearTimeout(resting)
    stop()
  }
}

function isNoSession({ queryKey: [path] }: { queryKey: readonly unknown[] }): boolean {
  return !(Array.isArray(path) && path[0] === 'session')
}
