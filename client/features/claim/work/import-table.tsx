import { useState } from 'react'
import type { ImportRow } from '#shared/claim/answers.ts'
import button from '#client/ui/button.module.css'
import buttons from '#client/ui/form/form.module.css'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import styles from './claim-import.module.css'

/** All at once would only make the page slow; those that need a look come first. */
const SHOWN_AT_ONCE = 200
const order: readonly ImportRow['state'][] = ['refused', 'new', 'same']
const shapes: Record<ImportRow['state'], string> = { new: '+', same: '=', refused: '×' }

/** Each row of a file with what will become of it; a refused one says why, at its cells. */
export function ImportTable({ rows }: { rows: readonly ImportRow[] }) {
  const { claim: texts } = useWorkMessages()
  const sorted = rows.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const hidden = Math.max(0, rows.length - shown)
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.importTable.line}</th>
            <th scope="col">{texts.importTable.state}</th>
            <th scope="col">{texts.importTable.said}</th>
            <th scope="col">{texts.importTable.why}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr key={row.line} data-state={row.state}>
              <th scope="row">{row.line}</th>
              <td>
                <b aria-hidden="true">{shapes[row.state]}</b> {texts.importState[row.state]}
              </td>
              <td>
                <Said cells={row.cells} />
              </td>
              <td>
                <Why row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <p>
          {texts.importShown(shown, rows.length)}{' '}
          <button
            type="button"
            className={`${button['button']} ${buttons['secondary']}`}
            onClick={() => setShown(shown + SHOWN_AT_ONCE)}
          >
            {texts.importShowMore(Math.min(hidden, SHOWN_AT_ONCE))}
          </button>
        </p>
      )}
    </>
  )
}

function Said({ cells }: Pick<ImportRow, 'cells'>) {
  const page = useClaimMessages()
  const { value = '', unit = '', metric = '', said_by: speaker = '', as_of_date: day = '' } = cells
  return (
    <>
      {value} {unit}, {page.metric(metric)}
      <small>
        {speaker}, {page.for(day)}
      </small>
    </>
  )
}

function Why({ row: { problems, sameAs, verdict, cells } }: { row: ImportRow }) {
  const { claim: texts, form } = useWorkMessages()
  const page = useClaimMessages()
  return (
    <>
      {problems.map(({ column, problem }) => (
        <p key={column}>
          <b>{texts.column(column)}</b>
          {cells[column] && ` “${cells[column]}”`}: {form.problem(problem)}
        </p>
      ))}
      {sameAs && <p>{'line' in sameAs ? texts.sameLine(sameAs.line) : texts.sameClaim}</p>}
      {verdict && <VerdictMark verdict={verdict}>{page.verdict(verdict)}</VerdictMark>}
    </>
  )
}
