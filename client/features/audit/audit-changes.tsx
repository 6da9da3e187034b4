import type { AuditListRow } from '#shared/audit/answers.ts'
import { changesOf, eventsIn, type AuditChange } from '#shared/audit/changes.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { AuditEvent } from './audit-event.tsx'
import styles from './audit-page.module.css'
import { AuditValueText } from './audit-value-text.tsx'

/** So many changes of a row are in sight at once. */
const SHOWN = 5

/** What happened, and each field before and after. */
export function AuditChanges({ row }: { row: AuditListRow }) {
  const { audit } = useWorkMessages()
  const events = eventsIn(row.after)
  const changes = changesOf(row)
  if (events.length === 0 && changes.length === 0) return <span className={page['missing']}>{audit.noDetail}</span>
  // One more is no reason to hide it.
  const shown = changes.length <= SHOWN + 1 ? changes : changes.slice(0, SHOWN)
  const rest = changes.slice(shown.length)
  return (
    <>
      {events.map((event, index) => (
        // Rows of the trail never change, so the place of an event tells it.
        // oxlint-disable-next-line react/no-array-index-key
        <AuditEvent key={index} event={event} kind={row.subjectKind} />
      ))}
      {shown.length > 0 && <Changes changes={shown} />}
      {rest.length > 0 && (
        <details className={styles['rest']}>
          <summary>{audit.more(rest.length)}</summary>
          <Changes changes={rest} />
        </details>
      )}
    </>
  )
}

function Changes({ changes }: { changes: readonly AuditChange[] }) {
  const { audit } = useWorkMessages()
  return (
    <dl className={styles['changes']}>
      {changes.map((change) => (
        <div key={change.name}>
          <dt>{audit.field(change.name)}</dt>
          <dd>
            <BeforeAfter change={change} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function BeforeAfter({ change: { name, before, after } }: { change: AuditChange }) {
  const { audit } = useWorkMessages()
  if (before === undefined) return after === undefined ? null : <AuditValueText name={name} value={after} />
  return (
    <>
      <del>
        <AuditValueText name={name} value={before} />
      </del>{' '}
      <span aria-hidden="true">→</span> <span className="visually-hidden">{audit.becomes}</span>{' '}
      <ins>
        <AuditValueText name={name} value={after ?? null} />
      </ins>
    </>
  )
}
