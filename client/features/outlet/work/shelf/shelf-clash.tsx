import { ConflictDialog, type ConflictChoice } from '#client/ui/form/conflict-dialog.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import { shelfValuesOf, type ShelfValues } from './shelf-values.ts'
import type { Clash } from './use-shelf-writing.ts'

type Props = {
  clash: Clash
  base: ShelfValues
  mine: ShelfValues
  isSending: boolean
  onDecide: (merged: ShelfValues) => void
  onTakeStored: () => void
  onClose: () => void
}

const compared = ['lines', 'salesRupiah', 'note', 'evidence'] as const
type Field = (typeof compared)[number]

/** Two people reported the same shelf: both versions, field by field. */
export function ShelfClash({ clash: { conflict, stored }, base, mine, onDecide, ...props }: Props) {
  const { shelf: texts } = useWorkMessages()
  const { format } = useMessages()
  const theirs = shelfValuesOf(stored)
  const labels: Record<Field, string> = {
    lines: texts.compareLines,
    salesRupiah: texts.sales,
    note: texts.note,
    evidence: texts.evidence,
  }
  const readable = (values: ShelfValues, field: Field): string => {
    if (field === 'evidence') return values.evidence.map(({ name }) => name).join(', ')
    if (field !== 'lines') return values[field]
    return values.lines
      .map(({ name, ranOut, price, quantity }) =>
        [name, ranOut && texts.ranOut, price && `Rp${price}`, quantity].filter(Boolean).join(' '),
      )
      .toSorted()
      .join(', ')
  }
  const decide = (choices: Readonly<Record<string, ConflictChoice>>) =>
    onDecide(
      compared.reduce<ShelfValues>(
        (values, field) => (choices[field] === 'stored' ? { ...values, [field]: theirs[field] } : values),
        { ...mine, baseVersion: stored.version },
      ),
    )
  return (
    <ConflictDialog
      rows={compared.map((field) => ({
        key: field,
        label: labels[field],
        base: readable(base, field),
        mine: readable(mine, field),
        stored: readable(theirs, field),
      }))}
      changedBy={conflict.changedBy}
      changedAt={instantText(conflict.changedAt, format.locale)}
      onDecide={decide}
      {...props}
    />
  )
}
