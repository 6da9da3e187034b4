import type { AuditValues } from '#shared/audit/answers.ts'
import { readAuditEvent } from '#shared/audit/audit-event.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './audit-page.module.css'

/** Something that happened, in the words of the history of a product, with its day or window. */
export function AuditEvent({ event, kind }: { event: AuditValues; kind: string | null }) {
  const { registry, audit } = useWorkMessages()
  const { format } = useMessages()
  const told = readAuditEvent(event, kind)
  if (!told) return null
  const { window, nib, detail } = told
  const facts = [
    ...registry.history.facts(detail),
    ...(nib === undefined ? [] : [`${audit.field('nib')}: ${nib === null ? audit.masked : nib}`]),
    ...(detail.evidence ? [audit.files(detail.evidence.length)] : []),
  ]
  return (
    <p className={styles['event']}>
      <strong>{registry.history.sentence(told)}</strong> <span>({format.window(window)})</span>
      {facts.length > 0 && <span className={page['fine']}> {facts.join(' · ')}</span>}
    </p>
  )
}
