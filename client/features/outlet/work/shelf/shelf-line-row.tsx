import { useId, useState } from 'react'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import button from '#client/ui/button.module.css'
import { Attention, ProblemLine } from '#client/ui/form/field.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { LineDetails } from './line-details.tsx'
import type { LineRowProps } from './line-row-props.ts'
import type { LineValues } from './shelf-values.ts'
import styles from './shelf.module.css'

/** One kind of goods: there or run out with one tap; price, quantity and supplier on demand. */
export function ShelfLineRow(props: LineRowProps) {
  const { line, ownKabupaten, refusals, problemOf, onChange, onRemove } = props
  const { shelf: texts } = useWorkMessages()
  const { shortNameOf } = useKabupatenList()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { name, kind, isReady, asFinding, ranOut, kabupatenCode } = line
  const hasInnerProblem = ['quantity', 'priceRupiah', 'salesRupiah', 'supplier'].some(problemOf)
  const isShown = isOpen || hasInnerProblem
  const problem = problemOf('productId') ?? problemOf('name')
  return (
    <li className={styles['line']} data-out={ranOut}>
      <div className={styles['lineHead']}>
        <div>
          <p className={styles['name']}>{name}</p>
          <p className={form['fine']}>
            {kind === 'outside' && texts.kind('outside')}
            {kabupatenCode && kabupatenCode !== ownKabupaten && `${shortNameOf(kabupatenCode)} · `}
            {kind !== 'outside' && <PriceLine line={line} />}
          </p>
        </div>
        <fieldset className={styles['state']}>
          <legend className="visually-hidden">{texts.stateOf(name)}</legend>
          {[false, true].map((value) => (
            <label key={String(value)}>
              <input type="radio" name={id} checked={ranOut === value} onChange={() => onChange({ ranOut: value })} />
              <span>{value ? texts.ranOut : texts.there}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <ProblemLine id={`${id}-problem`} problem={problem} />
      {refusals.map((refusal) => (
        <div key={refusal.reason} className={styles['barred']}>
          <p className={form['problem']}>
            <Attention />
            {texts.lineRefusal(refusal)}
          </p>
          {refusal.reason === 'notReady' && (
            <button
              type="button"
              className={`${button['button']} ${form['secondary']}`}
              aria-label={texts.asFindingOf(name)}
              onClick={() => onChange({ asFinding: true })}
            >
              {texts.asFinding}
            </button>
          )}
        </div>
      ))}
      {kind === 'programme' && asFinding && !isReady && <p className={form['fine']}>{texts.isFinding}</p>}
      <div className={styles['lineActs']}>
        <button
          type="button"
          className={button['text']}
          aria-expanded={isShown}
          aria-label={texts.moreOf(name)}
          onClick={() => setOpen(!isShown)}
        >
          {texts.more}
        </button>
        <button type="button" className={button['text']} aria-label={texts.removeOf(name)} onClick={onRemove}>
          {texts.remove}
        </button>
      </div>
      {isShown && <LineDetails {...props} />}
    </li>
  )
}

function PriceLine({ line: { price, quantity } }: { line: LineValues }) {
  const { shelf: texts } = useWorkMessages()
  const pieces = /^\d+$/u.test(quantity) ? texts.piece(Number(quantity)) : undefined
  return [price === '' ? texts.noPrice : `Rp${price}`, pieces].filter(Boolean).join(' · ')
}
