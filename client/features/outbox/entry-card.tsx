import { Link } from '@tanstack/react-router'
import type { OutboxEntry } from '#shared/outbox/entry.ts'
import { waitsFor } from '#shared/outbox/order.ts'
import { EntryFields } from '#client/shell/entry/entry-fields.tsx'
import { recordPath } from '#client/shell/entry/record-path.ts'
import { StateMark } from '#client/shell/entry/state-mark.tsx'
import type { ToldCommand } from '#client/shell/entry/told-command.ts'
import { useEntryText, type EntryText } from '#client/shell/entry/use-entry-text.ts'
import type { Names } from '#client/shell/entry/use-names.ts'
import { useRefusalText } from '#client/shell/entry/use-refusal-text.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'
import { ConflictPart } from './conflict-part.tsx'
import { EntryActs } from './entry-acts.tsx'
import styles from './outbox.module.css'
import { shownState } from './sort-entries.ts'

type Props = {
  entry: OutboxEntry
  all: readonly OutboxEntry[]
  names: Names
  onTold: (sentence: string) => void
}

function toldOf({ procedure, input, label }: OutboxEntry): ToldCommand {
  return { procedure, input, subject: label.subject }
}

/** One entry: what it does, how far it has come, what it says, and what the person can do about it. */
export function EntryCard({ entry, all, names, onTold }: Props) {
  const { outbox } = useWorkMessages()
  const { format } = useMessages()
  const text = useEntryText(names)
  const told = toldOf(entry)
  const title = text.title(told)
  const state = shownState(entry)
  const { problem } = entry
  const at = (instant: string) => instantText(instant, format.locale)
  const path = isSeen(entry) ? recordPath(told) : undefined
  return (
    <li className={styles['card']} aria-label={title}>
      <div className={styles['head']}>
        <h3>{title}</h3>
        <StateMark state={state} />
      </div>
      <p className={page['fine']}>
        {entry.state === 'sent' && entry.settledAt
          ? outbox.sentAt(at(entry.settledAt))
          : outbox.madeAt(at(entry.madeAt))}
        {entry.state !== 'sent' && entry.attempts > 0 && ` · ${outbox.attempts(entry.attempts)}`}
        {path && (
          <>
            {' · '}
            <Link {...path}>{outbox.open}</Link>
          </>
        )}
      </p>
      <Standing entry={entry} all={all} text={text} />
      {state === 'conflict' && problem?.kind === 'conflict' && (
        <ConflictPart {...{ entry, told, title, text, onTold }} conflict={problem.conflict} />
      )}
      <details className={styles['details']}>
        <summary>{outbox.details}</summary>
        <EntryFields told={told} names={names} />
      </details>
      {entry.state !== 'sent' && !entry.isWithdrawn && <EntryActs {...{ entry, all, told, title, names, onTold }} />}
    </li>
  )
}

/** What stands in its way. */
function Standing({ entry, all, text }: Pick<Props, 'entry' | 'all'> & { text: EntryText }) {
  const { outbox } = useWorkMessages()
  const sayRefusal = useRefusalText(text)
  const { state, problem } = entry
  if (state === 'sent') return null
  if (entry.isWithdrawn) return <p>{outbox.withdrawing}</p>
  if (state === 'refused' && problem) {
    return (
      <div className={page['warning']}>
        <p>
          <b>{outbox.refused.why}</b>
        </p>
        {sayRefusal(entry.procedure, problem).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{outbox.refused.next}</p>
      </div>
    )
  }
  const earlier = state === 'waiting' ? waitsFor(entry, all) : undefined
  if (earlier) return <p className={page['fine']}>{outbox.behind(text.title(toldOf(earlier)))}</p>
  if (problem?.kind === 'queued') return <p className={page['fine']}>{outbox.because[problem.because]}</p>
  return null
}

/** What the server does not know of yet has no page; products and UMKM have one on this device. */
function isSeen({ procedure }: OutboxEntry): boolean {
  return procedure !== 'outlet.register' && procedure !== 'claim.add'
}
