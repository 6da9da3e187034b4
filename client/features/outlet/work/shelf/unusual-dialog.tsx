import type { UnusualAmount } from '#shared/outlet/shelf/refusal.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import type { LineValues } from './shelf-values.ts'

type Props = {
  amounts: readonly UnusualAmount[]
  lines: readonly LineValues[]
  isSending: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Numbers that are probably a zero too long: shown once more before they are sent. */
export function UnusualDialog({ amounts, lines, isSending, onConfirm, onClose }: Props) {
  const { shelf: texts, registry } = useWorkMessages()
  const fields: Readonly<Record<string, string>> = {
    priceRupiah: texts.price,
    quantity: texts.quantity,
    salesRupiah: texts.lineSales,
  }
  const placeOf = (path: string) => {
    const [, index, field = ''] = path.split('.')
    return index === undefined ? texts.sales : `${lines[Number(index)]?.name ?? ''}, ${fields[field] ?? field}`
  }
  return (
    <Dialog title={texts.unusualTitle} onClose={onClose}>
      <p>{texts.unusualText}</p>
      <ul className={page['plain']}>
        {amounts.map(({ path, limit, ...amount }) => (
          <li key={path}>
            {texts.unusualRow(placeOf(path), texts.amount(amount), texts.amount({ ...amount, amount: limit }))}
          </li>
        ))}
      </ul>
      <div className={form['buttons']}>
        <button type="button" className={form['primary']} disabled={isSending} onClick={onConfirm}>
          {isSending ? registry.entry.sending : texts.unusualConfirm}
        </button>
        <button
          type="button"
          className={`${button['button']} ${form['secondary']}`}
          disabled={isSending}
          onClick={onClose}
        >
          {texts.unusualChange}
        </button>
      </div>
    </Dialog>
  )
}
