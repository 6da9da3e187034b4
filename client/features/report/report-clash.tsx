import type { ReportDetail } from '#shared/report/answers.ts'
import type { Conflict } from '#client/command.ts'
import { ConflictDialog, type ConflictChoice } from '#client/ui/form/conflict-dialog.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import { reportCompared, reportValuesOf, type ReportValues } from './report-values.ts'

type Props = {
  clash: { conflict: Conflict; stored: ReportDetail }
  base: ReportValues
  mine: ReportValues
  isSending: boolean
  onDecide: (merged: ReportValues) => void
  onTakeStored: () => void
  onClose: () => void
}

type Field = (typeof reportCompared)[number]

/** Two people of one office wrote the same report: both versions, field by field. */
export function ReportClash({ clash: { conflict, stored }, base, mine, onDecide, ...props }: Props) {
  const { report: texts } = useWorkMessages()
  const { format } = useMessages()
  const theirs = reportValuesOf(stored)
  const labels: Record<Field, string> = {
    kind: texts.kind,
    productIds: texts.products,
    shelfRemark: texts.shelf,
    obstacles: texts.obstacles,
    note: texts.note,
    evidence: texts.evidence,
  }
  const nameOf = (id: string) => {
    const product = stored.products.find((each) => each.id === id)
    return product ? texts.productName(product) : id
  }
  const readable = (values: ReportValues, field: Field): string => {
    switch (field) {
      case 'kind':
        return values.kind === '' ? '' : values.kind === 'nihil' ? texts.kindNihil : texts.kindProducts
      case 'productIds':
        return values.productIds.map(nameOf).toSorted().join(', ')
      case 'evidence':
        return values.evidence.map(({ name }) => name).join(', ')
      default:
        return values[field]
    }
  }
  const decide = (choices: Readonly<Record<string, ConflictChoice>>) =>
    onDecide(
      reportCompared.reduce<ReportValues>(
        (values, field) => (choices[field] === 'stored' ? { ...values, [field]: theirs[field] } : values),
        { ...mine, baseVersion: stored.version },
      ),
    )
  return (
    <ConflictDialog
      rows={reportCompared.map((field) => ({
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
