import { useState } from 'react'
import { formatRupiah } from '#shared/money/rupiah.ts'
import type { ShelfPreviewRow } from '#shared/outlet/shelf/preview.ts'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'

type Props = {
  preview: { rows: ShelfPreviewRow[]; unknownHeadings: string[] }
  onTake: (rows: ShelfPreviewRow[]) => void
}

/** Each row of the file with what becomes of it; nothing is taken over before the person says so. */
export function CsvPreview({ preview: { rows, unknownHeadings }, onTake }: Props) {
  const { shelf: texts } = useWorkMessages()
  const [withUnknown, setWithUnknown] = useState(false)
  const taken = rows.filter(
    ({ outcome }) =>
      outcome === 'ready' || outcome === 'notReady' || outcome === 'outside' || (withUnknown && outcome === 'unknown'),
  )
  return (
    <>
      <p role="status">
        <b>{texts.filePreview(rows.length, taken.length)}</b>
      </p>
      {unknownHeadings.length > 0 && (
        <p className={form['fine']}>{texts.fileUnknownHeadings(unknownHeadings.join(', '))}</p>
      )}
      <table className={list['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.fileRow}</th>
            <th scope="col">{texts.fileColumn('name')}</th>
            <th scope="col">{texts.fileColumn('price')}</th>
            <th scope="col">{texts.fileColumn('quantity')}</th>
            <th scope="col">{texts.fileResult}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.row} row={row} />
          ))}
        </tbody>
      </table>
      {rows.some((row) => row.outcome === 'unknown') && (
        <label className={form['choice']}>
          <input type="checkbox" checked={withUnknown} onChange={({ target }) => setWithUnknown(target.checked)} />
          <span>{texts.fileUnknownAsOutside}</span>
        </label>
      )}
      <p className={form['fine']}>{texts.fileReplaces}</p>
      <div className={form['buttons']}>
        <button type="button" className={form['primary']} disabled={taken.length === 0} onClick={() => onTake(taken)}>
          {texts.fileTake(taken.length)}
        </button>
      </div>
    </>
  )
}

function PreviewRow({ row }: { row: ShelfPreviewRow }) {
  const { shelf: texts, form: formTexts } = useWorkMessages()
  const { format } = useMessages()
  const { outcome, candidate, problems, priceRupiah, quantity, ranOut } = row
  return (
    <tr>
      <td>{row.row}</td>
      <th scope="row">{candidate?.name ?? row.name}</th>
      <td>{priceRupiah !== null && formatRupiah(priceRupiah, format.locale)}</td>
      <td>{[quantity !== null && format.number(quantity), ranOut && texts.ranOut].filter(Boolean).join(' · ')}</td>
      <td className={outcome === 'ready' || outcome === 'outside' ? undefined : list['attention']}>
        {texts.fileOutcome(outcome)}
        {problems.map(({ column, problem }) => (
          <small key={column}>
            {texts.fileColumn(column)}: {formTexts.problem(problem)}
          </small>
        ))}
        {outcome === 'notReady' && candidate && (
          <small>{texts.lineRefusal({ line: row.row, reason: 'notReady', missing: candidate.missing })}</small>
        )}
      </td>
    </tr>
  )
}
