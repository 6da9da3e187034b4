import type { ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import type { LineRefusal } from '#shared/outlet/shelf/refusal.ts'
import type { ShelfInput } from '#shared/outlet/shelf/schema.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import type { Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { AddGoods } from './add-goods.tsx'
import { CsvUpload } from './csv-upload.tsx'
import { ShelfLineRow } from './shelf-line-row.tsx'
import { copiedLines, type LineValues, type ShelfValues } from './shelf-values.ts'
import styles from './shelf.module.css'

type Props = {
  entry: Form<ShelfValues, ShelfInput>
  shelf: ShelfDetail
  barred: readonly LineRefusal[]
}

/** The goods on the shelf, how they come onto the list, and what bars any of them. */
export function ShelfLines({ entry, shelf, barred }: Props) {
  const { shelf: texts } = useWorkMessages()
  const { previous, candidates } = shelf
  const { lines } = entry.values
  const { onLeave } = entry.field('lines')
  const copied = previous ? copiedLines(previous.lines, candidates) : []
  const missing = copied.filter((line) => !lines.some((each) => each.key === line.key))
  // Offered until the first of last month's goods is on the list: what was taken off afterwards stays off.
  const mayCopy = missing.length === copied.length && (lines.length === 0 || !shelf.isReported)
  const put = (changed: readonly LineValues[]) => entry.field('lines').onChange(changed)
  return (
    <fieldset className={styles['goods']}>
      <legend>{texts.goods(lines.length)}</legend>
      {previous && missing.length > 0 && mayCopy && (
        <div className={styles['copy']}>
          <button type="button" className={form['primary']} onClick={() => put([...missing, ...lines])}>
            {texts.copy(previous.month, previous.lines.length)}
          </button>
          <p className={form['fine']}>{texts.copyHint}</p>
        </div>
      )}
      {lines.length === 0 && <p className={form['fine']}>{previous ? texts.emptyShelf : texts.startEmpty}</p>}
      {lines.length > 0 && (
        <ul className={styles['lines']}>
          {lines.map((line, index) => (
            <ShelfLineRow
              key={line.key}
              line={line}
              ownKabupaten={shelf.kabupatenCode}
              refusals={barred.filter((refusal) => refusal.line === index)}
              problemOf={(field) => entry.errors[`lines.${index}.${field}`]}
              onChange={(change) => put(lines.map((each) => (each.key === line.key ? { ...each, ...change } : each)))}
              onLeave={onLeave}
              onRemove={() => put(lines.filter((each) => each.key !== line.key))}
            />
          ))}
        </ul>
      )}
      <AddGoods
        shelf={shelf}
        lines={lines}
        onAdd={(line) => {
          if (!lines.some((each) => each.key === line.key)) put([...lines, line])
        }}
      />
      <CsvUpload shelf={shelf} onTake={(taken) => put(taken)} />
      {lines.length > 0 && (
        <p className={form['quick']}>
          <button type="button" className={button['text']} onClick={() => put([])}>
            {texts.clear}
          </button>
        </p>
      )}
    </fieldset>
  )
}
