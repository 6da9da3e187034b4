import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RefusedEdit } from '#shared/conflict/answers.ts'
import type { OutboxEntry } from '#shared/outbox/entry.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { recordPath } from '#client/shell/entry/record-path.ts'
import { toldCommand } from '#client/shell/entry/told-command.ts'
import { useEntryText } from '#client/shell/entry/use-entry-text.ts'
import type { Names } from '#client/shell/entry/use-names.ts'
import { trpc } from '#client/trpc.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './outbox.module.css'

/** Edits that came too late, of this person and of others on the records that they may edit. */
export function LateVersions({ entries }: { entries: readonly OutboxEntry[] }) {
  const { outbox } = useWorkMessages()
  const { data } = useQuery(trpc.conflict.list.queryOptions({}))
  // What this device still holds is decided about above.
  const held = new Set(entries.map(({ commandId }) => commandId))
  const edits = data?.edits.filter(({ commandId }) => !held.has(commandId)) ?? []
  if (edits.length === 0) return null
  return (
    <section aria-labelledby="tidak-diterapkan">
      <h2 id="tidak-diterapkan">{outbox.sections.late}</h2>
      <p className={page['fine']}>{outbox.lateLead}</p>
      <ul className={page['plain']}>
        {edits.map((edit) => (
          <Late key={edit.id} edit={edit} names={data?.names ?? {}} />
        ))}
      </ul>
    </section>
  )
}

function Late({ edit, names }: { edit: RefusedEdit; names: Names }) {
  const { outbox } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  const text = useEntryText(names)
  const told = toldCommand(edit.name, edit.input, edit.kind === 'report' ? null : edit.subjectLabel)
  if (!told) return null
  const at = instantText(edit.refusedAt, format.locale)
  const path = recordPath(told)
  const title = text.title(told)
  return (
    <li className={styles['late']}>
      {path ? <Link {...path}>{title}</Link> : title}
      <span className={page['fine']}>
        {[
          nameOf(edit.kabupatenCode),
          edit.isOwn ? outbox.late.own(at) : outbox.late.of(edit.personName, at),
          edit.changedBy && outbox.late.changedBy(edit.changedBy),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
