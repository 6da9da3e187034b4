import { useState } from 'react'
import type { Session } from '#shared/access/session.ts'
import type { OutboxEntry } from '#shared/outbox/entry.ts'
import { useLine } from '#client/offline/line.ts'
import { useStoragePersistence } from '#client/offline/storage.ts'
import { startSending, sendNow } from '#client/outbox/sender.ts'
import { useOutbox, type Outbox } from '#client/outbox/use-outbox.ts'
import { useNames } from '#client/shell/entry/use-names.ts'
import { SignedIn } from '#client/shell/signed-in.tsx'
import form from '#client/ui/form/form.module.css'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'
import styles from './outbox.module.css'
import { EntryList } from './entry-list.tsx'
import { LateVersions } from './late-versions.tsx'
import { namedIn, sortEntries } from './sort-entries.ts'
import { TransferPart } from './transfer-part.tsx'
import { UnreadableList } from './unreadable-list.tsx'

/** What waits on this device to be sent, and what the person has to decide about. */
export function OutboxPage() {
  const { outbox } = useWorkMessages()
  useDocumentTitle(outbox.title)
  return <SignedIn>{(session) => <Entries session={session} />}</SignedIn>
}

function Entries({ session: { actor } }: { session: Session }) {
  const { outbox: texts } = useWorkMessages()
  const outbox = useOutbox()
  const [notice, setNotice] = useState<string>()
  const { undecided, waiting, sent } = sortEntries(outbox.entries)
  const names = useNames(namedIn(outbox.entries))
  const common = { all: outbox.entries, names, onTold: setNotice }
  const isEmpty = undecided.length + waiting.length === 0
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div className={page['opening']}>
        <div>
          <p className={page['eyebrow']}>{texts.title}</p>
          <h1>{outbox.isRead ? texts.headline(waiting.length, undecided.length) : texts.reading}</h1>
          <p className={page['fine']}>{texts.lead}</p>
        </div>
        {waiting.length > 0 && <SendNow waiting={waiting} />}
      </div>
      <div role="status">{notice && <p className={page['notice']}>{notice}</p>}</div>
      <DeviceLines outbox={outbox} isEmpty={isEmpty} />
      {!outbox.isRead && <Skeleton height={240} />}
      {outbox.isRead && outbox.isKept && isEmpty && (
        <div className={list['none']}>
          <p>{texts.emptyTitle}</p>
          <p>{texts.emptyText}</p>
        </div>
      )}
      <EntryList title={texts.sections.undecided} entries={undecided} {...common} />
      <EntryList title={texts.sections.waiting} entries={waiting} {...common} />
      <UnreadableList entries={outbox.unreadable} />
      <LateVersions entries={outbox.entries} />
      <EntryList title={texts.sections.sent} entries={sent} {...common} />
      <TransferPart
        personId={actor.id}
        count={undecided.length + waiting.length + outbox.unreadable.length}
        onTold={setNotice}
      />
    </div>
  )
}

/** What the person should know of this device: its line, and whether it keeps what it holds. */
function DeviceLines({ outbox: { isRead, isKept }, isEmpty }: { outbox: Outbox; isEmpty: boolean }) {
  const { outbox: texts } = useWorkMessages()
  const isUp = useLine() === 'up'
  const persistence = useStoragePersistence()
  if (isRead && !isKept) return <p className={page['warning']}>{texts.notKept}</p>
  const isAtRisk = !isEmpty && (persistence === 'refused' || persistence === 'unsupported')
  return (
    <div className={isAtRisk ? page['warning'] : page['fine']}>
      <p>{isUp ? texts.lineUp : texts.lineDown}</p>
      {/* Holds the place of the answer, so that nothing moves when it comes. */}
      <p className={persistence === 'asking' ? styles['asking'] : undefined}>
        {texts.persistence[persistence === 'asking' ? 'promised' : persistence]}
      </p>
    </div>
  )
}

function SendNow({ waiting }: { waiting: readonly OutboxEntry[] }) {
  const { outbox } = useWorkMessages()
  const isSending = waiting.some(({ state }) => state === 'sending')
  const send = () => {
    startSending()
    sendNow()
  }
  return (
    <div className={page['acts']}>
      <button type="button" className={form['primary']} disabled={isSending} onClick={send}>
        {isSending ? outbox.sending : outbox.retryAll}
      </button>
    </div>
  )
}
