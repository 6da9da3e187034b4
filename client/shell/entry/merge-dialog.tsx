import { mergedInput, saysTheSame, type ComparedField } from '#shared/conflict/compare.ts'
import type { Conflict } from '#client/command.ts'
import { ConflictDialog } from '#client/ui/form/conflict-dialog.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import type { Fields } from './told-command.ts'
import type { EntryText } from './use-entry-text.ts'
import { versionText } from './version-text.ts'

type Props = {
  fields: readonly ComparedField[]
  input: Fields
  conflict: Pick<Conflict, 'changedBy' | 'changedAt'> & { version: number }
  text: EntryText
  onMerge: (input: Fields) => void
  onTakeStored: () => void
  onClose: () => void
}

/** Makes one version of two, field by field. What one side leaves empty begins with the other's words. */
export function MergeDialog({ fields, input, conflict, text, onMerge, onTakeStored, onClose }: Props) {
  const { format } = useMessages()
  const rows = fields
    .filter((field) => !saysTheSame(field))
    .map((field) => ({
      ...{ key: field.key, label: text.field(field.key), base: '' },
      ...{ mine: versionText(text, field, 'mine'), stored: versionText(text, field, 'stored') },
    }))
  return (
    <ConflictDialog
      rows={rows}
      changedBy={conflict.changedBy}
      changedAt={instantText(conflict.changedAt, format.locale)}
      isSending={false}
      onDecide={(choices) => onMerge(mergedInput(fields, input, { choices, version: conflict.version }))}
      onTakeStored={onTakeStored}
      onClose={onClose}
    />
  )
}
