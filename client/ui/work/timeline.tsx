import { useState, type ReactNode } from 'react'
import { dayInWita } from '#shared/day/day.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import button from '../button.module.css'
import { SourceLink } from '../source-link.tsx'
import { useMessages } from '../use-messages.ts'
import { useWorkMessages } from '../use-work-messages.ts'
import { EvidenceLinks } from './evidence-links.tsx'
import styles from './timeline.module.css'

const SHOWN_AT_FIRST = 12

type Props<Event extends ReportedEvent> = {
  /** All events in order of recording, withdrawn ones included. */
  events: readonly Event[]
  evidence?: readonly EvidenceRef[]
  /** What can be done about an entry. */
  actOf?: (event: Event) => ReactNode
}

/** What happened, newest record first: when, what, by whose word. What was taken back stays, struck through. */
export function Timeline<Event extends ReportedEvent>({ events, evidence = [], actOf }: Props<Event>) {
  const { registry } = useWorkMessages()
  const texts = registry.history
  const [limit, setLimit] = useState(SHOWN_AT_FIRST)
  const effective = new Set(effectiveEvents(events).map((event) => event.id))
  const withdrawals = new Map(
    events.flatMap((event) => (event.type === 'withdrawn' ? [[event.detail.withdraws, event] as const] : [])),
  )
  const told = events.filter((event) => event.type !== 'withdrawn').toReversed()
  const rest = told.length - limit
  if (told.length === 0) return <p className={styles['details']}>{texts.nothing}</p>
  return (
    <>
      <ol className={styles['list']}>
        {told.slice(0, limit).map((event) => (
          <Entry
            key={event.id}
            event={event}
            withdrawal={effective.has(event.id) ? undefined : withdrawals.get(event.id)}
            files={evidence.filter((file) => event.detail.evidence?.includes(file.id))}
          >
            {effective.has(event.id) && actOf?.(event)}
          </Entry>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className={`${button['button']} ${styles['more']}`} onClick={() => setLimit(told.length)}>
          {texts.more(rest)}
        </button>
      )}
    </>
  )
}

type EntryProps = {
  event: ReportedEvent
  withdrawal: ReportedEvent | undefined
  files: readonly EvidenceRef[]
  children: ReactNode
}

function Entry({ event, withdrawal, files, children }: EntryProps) {
  const { format } = useMessages()
  const { registry } = useWorkMessages()
  const texts = registry.history
  const facts = texts.facts(event.detail)
  const instant = (at: string) => format.shortDay(dayInWita(new Date(at)))
  return (
    <li className={styles['entry']} data-withdrawn={withdrawal !== undefined}>
      <p className={styles['when']}>{format.window(event)}</p>
      <div>
        <p>
          <span className={styles['what']}>{texts.sentence(event)}</span>
          {withdrawal && <span className={styles['mark']}>{texts.withdrawn}</span>}
          {event.detail.rivalOf && <span className={styles['mark']}>{texts.rival}</span>}
        </p>
        {facts.length > 0 && <p className={styles['details']}>{facts.join(' · ')}</p>}
        <p className={styles['details']}>
          <SourceLink source={event.source} /> · {texts.recorded(instant(event.recordedAt), event.recordedBy)}
        </p>
        {withdrawal && (
          <p className={styles['details']}>
            {texts.withdrawnOn(instant(withdrawal.recordedAt), withdrawal.recordedBy, withdrawal.detail.reason)}
          </p>
        )}
        <EvidenceLinks files={files} label={texts.evidence(files.length)} />
        {children && <div className={styles['act']}>{children}</div>}
      </div>
    </li>
  )
}
