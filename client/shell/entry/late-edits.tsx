import { useId } from 'react'
import type { RefusedEdit } from '#shared/conflict/answers.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { LateEdit } from './late-edit.tsx'
import type { Fields } from './told-command.ts'
import type { Names } from './use-names.ts'

type Props = { edits: readonly RefusedEdit[]; current: Fields & { version: number }; known: Names }

/** Edits of a record that came too late and were not applied, for everybody who may edit it. */
export function LateEdits({ edits, current, known }: Props) {
  const { outbox } = useWorkMessages()
  const titleId = useId()
  return (
    <section className={page['warning']} aria-labelledby={titleId}>
      <h2 id={titleId}>{outbox.late.title(edits.length)}</h2>
      {edits.map((edit) => (
        <LateEdit key={edit.id} edit={edit} current={current} known={known} />
      ))}
    </section>
  )
}
