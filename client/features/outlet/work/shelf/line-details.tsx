import button from '#client/ui/button.module.css'
import { TextField } from '#client/ui/form/controls.tsx'
import { Field } from '#client/ui/form/field.tsx'
import form from '#client/ui/form/form.module.css'
import { MoneyField } from '#client/ui/form/money-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { LineRowProps } from './line-row-props.ts'
import styles from './shelf.module.css'

type Texts = 'price' | 'sales' | 'supplier' | 'quantity'

/** Where the schema has each field. */
const paths: Record<Texts, string> = {
  price: 'priceRupiah',
  sales: 'salesRupiah',
  supplier: 'supplier',
  quantity: 'quantity',
}

/** What may be told of one kind of goods, and need not. */
export function LineDetails({ line, problemOf, onChange, onLeave }: LineRowProps) {
  const { shelf: texts } = useWorkMessages()
  const field = (name: Texts) => ({
    name,
    value: line[name],
    onChange: (value: string) => onChange({ [name]: value }),
    onLeave,
    problemOf: () => problemOf(paths[name]),
  })
  const pieces = /^\d+$/u.test(line.quantity) ? Number(line.quantity) : undefined
  const step = (by: number) => onChange({ quantity: String(Math.max(0, (pieces ?? 0) + by)) })
  return (
    <div className={styles['details']}>
      <MoneyField {...field('price')} label={texts.price} isOptional />
      <Field label={texts.quantity} isOptional problem={problemOf('quantity')}>
        {(control) => (
          <span className={styles['stepper']}>
            <button
              type="button"
              className={button['button']}
              aria-label={texts.fewer(line.name)}
              disabled={pieces === undefined || pieces === 0}
              onClick={() => step(-1)}
            >
              −
            </button>
            <input
              {...control}
              className={form['input']}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              name="quantity"
              value={line.quantity}
              onChange={({ target }) => onChange({ quantity: target.value })}
              onBlur={onLeave}
            />
            <button
              type="button"
              className={button['button']}
              aria-label={texts.oneMore(line.name)}
              onClick={() => step(1)}
            >
              +
            </button>
          </span>
        )}
      </Field>
      <MoneyField {...field('sales')} label={texts.lineSales} isOptional />
      <TextField {...field('supplier')} label={texts.supplier} isOptional />
    </div>
  )
}
