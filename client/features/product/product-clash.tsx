import type { Day } from '#shared/day/day.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import type { Conflict } from '#client/command.ts'
import { ConflictDialog, type ConflictChoice } from '#client/ui/form/conflict-dialog.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import { productCompared, productValuesOf, type ProductCompared, type ProductValues } from './product-values.ts'

type Props = {
  clash: { conflict: Conflict; stored: ProductDetail }
  base: ProductValues
  mine: ProductValues
  today: Day
  isSending: boolean
  onDecide: (choices: Readonly<Record<string, ConflictChoice>>) => void
  onTakeStored: () => void
  onClose: () => void
}

/** Two versions of a product's description, field by field. */
export function ProductClash({ clash: { conflict, stored }, base, mine, today, ...props }: Props) {
  const { format } = useMessages()
  const { registry } = useWorkMessages()
  const texts = registry.productForm
  const labels: Record<ProductCompared, string> = {
    name: texts.name,
    category: texts.category,
    maker: texts.maker,
    desa: texts.desa,
    scheme: texts.scheme,
    note: texts.note,
  }
  const readable = useReadable()
  const theirs = productValuesOf(stored, today)
  return (
    <ConflictDialog
      rows={productCompared.map((field) => ({
        key: field,
        label: labels[field],
        base: readable(base, field),
        mine: readable(mine, field),
        stored: readable(theirs, field),
      }))}
      changedBy={conflict.changedBy}
      changedAt={instantText(conflict.changedAt, format.locale)}
      {...props}
    />
  )
}

function useReadable(): (values: ProductValues, field: ProductCompared) => string {
  const { product } = useWorkMessages()
  return (values, field) => {
    switch (field) {
      case 'category':
        return values.category && product.category(values.category)
      case 'desa':
        return values.desa?.label ?? ''
      case 'maker':
        return (values.maker === 'umkm' ? values.umkm?.label : values.maker === 'other' && values.producer) || ''
      default:
        return values[field].trim()
    }
  }
}
