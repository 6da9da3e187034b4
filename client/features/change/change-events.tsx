import { Link } from '@tanstack/react-router'
import type { ChangeEvent, ChangePage, EventCount } from '#shared/change/answers.ts'
import type { KabupatenChange } from '#shared/change/change-view.ts'
import { lateMarkOf } from '#shared/change/period.ts'
import { can } from '#shared/access/rights.ts'
import { dayInWita } from '#shared/day/day.ts'
import { auditPath, changesPath } from '#client/paths.ts'
import { useSession } from '#client/session.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useChangeMessages } from '#client/ui/use-change-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './change-events.module.css'

/** So many of each kabupaten are read at once; the others are folded. */
const OPEN_EVENTS = 3

/** What happened, kabupaten by kabupaten. */
export function ChangeEvents({ answer, rows }: { answer: ChangePage; rows: readonly KabupatenChange[] }) {
  const texts = useChangeMessages()
  const session = useSession()
  const busy = rows.filter((row) => row.eventCount > 0)
  const quiet = rows.filter((row) => row.eventCount === 0)
  return (
    <section aria-labelledby="peristiwa">
      <h2 id="peristiwa">{texts.events}</h2>
      <p className={styles['fine']}>
        {texts.noPerson} {can(session?.actor, 'audit.read') && <AuditLink answer={answer} />}
      </p>
      {busy.length === 0 && <p className={styles['fine']}>{texts.noEvents}</p>}
      <div className={styles['groups']}>
        {busy.map((row) => (
          <KabupatenEvents key={row.code} answer={answer} row={row} isOnly={rows.length === 1} />
        ))}
      </div>
      {busy.length > 0 && quiet.length > 0 && (
        <p className={styles['fine']}>{texts.quiet(quiet.map(({ name }) => name))}</p>
      )}
    </section>
  )
}

/** The trail of the same days, where people stand by name. */
function AuditLink({ answer }: { answer: ChangePage }) {
  const texts = useChangeMessages()
  return (
    <Link {...auditPath()} search={{ from: answer.from, to: answer.to }} className="no-print">
      {texts.audit}
    </Link>
  )
}

type GroupProps = { answer: ChangePage; row: KabupatenChange; isOnly: boolean }

function KabupatenEvents({ answer, row, isOnly }: GroupProps) {
  const texts = useChangeMessages()
  const open = isOnly ? row.events : row.events.slice(0, OPEN_EVENTS)
  const folded = row.events.slice(open.length)
  const left = row.eventCount - row.events.length
  return (
    <article className={styles['group']} aria-labelledby={`di-${row.code}`}>
      <h3 id={`di-${row.code}`}>
        {row.name} <span className={styles['fine']}>{texts.eventCount(row.eventCount)}</span>
      </h3>
      <p className={styles['fine']}>
        <Counts counts={row.counts} />
      </p>
      <ul className={styles['list']}>
        {open.map((event) => (
          <EventRow key={event.id} event={event} answer={answer} />
        ))}
      </ul>
      {folded.length > 0 && (
        <details className={styles['more']}>
          <summary>{texts.more(folded.length)}</summary>
          <ul className={styles['list']}>
            {folded.map((event) => (
              <EventRow key={event.id} event={event} answer={answer} />
            ))}
          </ul>
        </details>
      )}
      {left > 0 && (
        <p className={styles['fine']}>
          {isOnly ? (
            texts.shownOf(row.events.length, row.eventCount)
          ) : (
            <Link
              from="/perubahan"
              {...changesPath()}
              search={(search) => ({ ...search, from: answer.from, to: answer.to, area: row.code })}
            >
              {texts.allOf(row.eventCount, row.name)}
            </Link>
          )}
        </p>
      )}
    </article>
  )
}

/** `12 produk daftar periksanya diisi · 3 gerai dibuka` */
function Counts({ counts }: { counts: readonly EventCount[] }) {
  const texts = useChangeMessages()
  const { figure } = useMessages()
  return counts
    .map(({ subjectKind, type, count }) =>
      texts.counted(count, `${texts.kindOf[subjectKind]} ${figure.page.event(type, subjectKind)}`),
    )
    .join(' · ')
}

function EventRow({ event, answer }: { event: ChangeEvent; answer: ChangePage }) {
  const texts = useChangeMessages()
  const { figure, format } = useMessages()
  const { page } = figure
  const { takesBack, detail } = event
  const words = takesBack
    ? texts.takesBack(page.event(takesBack.type, event.subjectKind), format.window(takesBack))
    : page.event(event.type, event.subjectKind)
  const recorded = dayInWita(new Date(event.recordedAt))
  const mark = lateMarkOf(event, answer)
  return (
    <li className={styles['event']}>
      <p className={styles['day']}>{format.window(event)}</p>
      <div>
        <p>
          {event.label ? <b>{event.label}</b> : <i>{page.unlabelled(event.subjectKind)}</i>} {words}
          {detail.month && ` ${texts.month(format.month(detail.month))}`}
        </p>
        {mark && (
          <p className={styles['mark']}>
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
              <path d="M5 1v4l2.5 1.5" />
              <circle cx="5" cy="5" r="4.25" />
            </svg>
            {mark === 'dayUnsure' ? texts.dayUnsure : texts[mark](recorded)}
          </p>
        )}
        <p className={styles['fine']}>
          {detail.rivalOf && `${page.rival} · `}
          {page.recorded(recorded, event.recordedBy)} · <SourceLink source={event.source} />
          {detail.reason && <> · {texts.reason(detail.reason)}</>}
          {detail.note && <> · {texts.note(detail.note)}</>}
        </p>
      </div>
    </li>
  )
}
