import { useId } from 'react'
import { ProblemLine } from '#client/ui/form/field.tsx'
import form from '#client/ui/form/form.module.css'
import type { FieldBinding } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { LineValue } from './edited-values.ts'
import styles from './lines-field.module.css'
import type { EntryText } from './use-entry-text.ts'

type Props = FieldBinding<readonly LineValue[]> & { label: string; text: EntryText }

/** Goods on a shelf that wait to be told: how many, what they sold, whether they ran out, and which to leave out. */
export function LinesField({ value, onChange, onLeave, problemOf, label, text }: Props) {
  const { outbox } = useWorkMessages()
  const id = useId()
  const change = (index: number, part: Partial<LineValue>) =>
    onChange(value.map((each, at) => (at === index ? { ...each, ...part } : each)))
  const nameOf = ({ line }: LineValue) =>
    text.value('lines', { name: line['name'], productId: line['productId'], asFinding: line['asFinding'] })
  return (
    <fieldset className={form['field']}>
      <legend className={form['label']}>{label}</legend>
      <ul className={styles['lines']}>
        {value.map((line, index) => {
          const name = nameOf(line)
          const at = value.filter((each, before) => before < index && each.isKept).length
          const problem = ['', '.quantity', '.salesRupiah', '.name', '.productId']
            .map((part) => problemOf(`${at}${part}`))
            .find(Boolean)
          return (
            // Lines are never put into another order here.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={styles['line']}>
              <label className={form['choice']}>
                <input
                  type="checkbox"
                  checked={line.isKept}
                  onChange={({ target }) => change(index, { isKept: target.checked })}
                />
                <span>{outbox.keepLine(name)}</span>
              </label>
              {line.isKept && (
                <div className={styles['parts']}>
                  <Part
                    label={outbox.quantityOf(name)}
                    value={line.quantity}
                    onChange={(quantity) => change(index, { quantity })}
                    onLeave={onLeave}
                  />
                  <Part
                    label={outbox.salesOf(name)}
                    value={line.sales}
                    onChange={(sales) => change(index, { sales })}
                    onLeave={onLeave}
                  />
                  <label className={form['choice']}>
                    <input
                      type="checkbox"
                      checked={line.ranOut}
                      onChange={({ target }) => change(index, { ranOut: target.checked })}
                    />
                    <span>{outbox.ranOutOf(name)}</span>
                  </label>
                </div>
              )}
              {line.isKept && <ProblemLine id={`${id}-${index}`} problem={problem} />}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

type PartProps = { label: string; value: string; onChange: (value: string) => void; onLeave: () => void }

function Part({ label, value, onChange, onLeave }: PartProps) {
  return (
    <label className={styles['part']}>
      <span className={form['fine']}>{label}</span>
      <input
        className={form['input']}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onLeave}
      />
    </label>
  )
}
