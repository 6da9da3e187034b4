import { mentors } from '#shared/mentoring/mentoring-status.ts'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { MentoringInput } from '#shared/mentoring/schema.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { uploadTo } from '#client/upload.ts'
import { ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import { EvidenceField } from '#client/ui/form/evidence-field.tsx'
import { SourceField } from '#client/ui/form/source-field.tsx'
import type { Form } from '#client/ui/form/use-form.ts'
import { WindowField } from '#client/ui/form/window-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { actFields, type ActField, type ActValues } from './act-form.ts'
import { useQueueTools } from './queue-context.ts'

type Props = {
  act: MentoringAct
  entry: Form<ActValues, MentoringInput>
  rows: readonly ProductListRow[]
  /** Who reports when no other source is named. */
  office: string
  /** Told while papers are on their way, so that the form waits for them. */
  onUploading: (isUploading: boolean) => void
}

/** The fields of one act: when, what only this act asks for, where it comes from, and what shows it. */
export function ActFields({ act, entry, rows, office, onUploading }: Props) {
  const { queue, registry } = useWorkMessages()
  const { today } = useQueueTools()
  return (
    <>
      <WindowField {...entry.field('window')} label={queue.when(act)} today={today} />
      {actFields[act].map((field) => (
        <ActField key={field} field={field} entry={entry} />
      ))}
      <SourceField {...entry.field('source')} office={office} />
      <ProseField {...entry.field('note')} label={registry.entry.note} isOptional />
      <Papers entry={entry} rows={rows} onUploading={onUploading} />
    </>
  )
}

function ActField({ field, entry }: { field: ActField; entry: Form<ActValues, MentoringInput> }) {
  const { queue, mentoring } = useWorkMessages()
  switch (field) {
    case 'by':
      return (
        <RadioField
          {...entry.field('by')}
          label={queue.by}
          choices={mentors.map((mentor) => ({ value: mentor, label: mentoring.mentor(mentor) }))}
        />
      )
    case 'receivingUnit':
      return <TextField {...entry.field('receivingUnit')} label={queue.receivingUnit} />
    case 'letterNumber':
      return <TextField {...entry.field('letterNumber')} label={queue.letterNumber} isOptional />
    case 'reason':
      return <ProseField {...entry.field('reason')} label={queue.reason} />
  }
}

/** A file belongs to one kabupaten, so products of several have none in common. */
function Papers({ entry, rows, onUploading }: Pick<Props, 'entry' | 'rows' | 'onUploading'>) {
  const { queue } = useWorkMessages()
  const [first, ...others] = rows
  if (!first || others.some((row) => row.kabupatenCode !== first.kabupatenCode)) return null
  return (
    <EvidenceField
      {...entry.field('evidence')}
      label={queue.papers}
      kind="document"
      upload={uploadTo(first.kabupatenCode)}
      onUploading={onUploading}
    />
  )
}
