import { Link } from '@tanstack/react-router'
import { monthOf } from '#shared/day/day.ts'
import type { ShelfRow } from '#shared/outlet/shelf/answers.ts'
import type { ShelfOverview } from '#shared/outlet/shelf/overview.ts'
import { outletPath, outletsPath, shelfReportPath } from '#client/paths.ts'
import { useCan } from '#client/session.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import { ShelfCells, ShelfKey } from './shelf-cells.tsx'
import styles from './shelves-page.module.css'

type Props = { rows: readonly ShelfRow[]; answer: ShelfOverview }

/** A row for each outlet: its months, in how many it had goods, and what it last reported. */
export function ShelfTable({ rows, answer }: Props) {
  const texts = useShelfMessages()
  const { format } = useMessages()
  const { months } = answer
  if (answer.rows.length === 0) return <p className={styles['none']}>{texts.noOutlets}</p>
  if (rows.length === 0) {
    return (
      <p className={styles['none']}>
        {texts.noneSilent}{' '}
        <Link
          from="/gerai"
          {...outletsPath('shelf')}
          search={(search) => ({ ...search, silent: undefined, island: undefined })}
          resetScroll={false}
          replace
        >
          {texts.showAll}
        </Link>
      </p>
    )
  }
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.outlet}</th>
            <th scope="col">
              <span className={styles['months']} aria-hidden="true">
                {months.map((month) => (
                  <span key={month}>{format.monthLetter(month)}</span>
                ))}
              </span>
              <span className="visually-hidden">{months.map((month) => format.shortMonth(month)).join(', ')}</span>
            </th>
            <th scope="col">{texts.continuityHead}</th>
            <th scope="col">{texts.last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OutletRow key={row.outletId} row={row} answer={answer} />
          ))}
        </tbody>
      </table>
      <ShelfKey states={['stocked', 'empty', 'missing', 'notOpen']} />
    </>
  )
}

function OutletRow({ row, answer: { months, kabupaten, today } }: { row: ShelfRow; answer: ShelfOverview }) {
  const texts = useShelfMessages()
  const { outletId, label, kabupatenCode, states, continuity, reports, lastMonth, isSilent, closedOn } = row
  const mayReport = useCan('outlet.work', kabupatenCode) && closedOn === null
  const place = kabupaten.find((each) => each.code === kabupatenCode)?.shortName
  const lastReport = reports.at(-1)
  const missed = months.findLast((_, index) => states[index] === 'missing')
  // Nothing is owed: what may be sent is the running month, and only once.
  const due = missed ?? monthOf(today)
  const isDue = missed !== undefined || lastMonth !== due
  return (
    <tr>
      <th scope="row">
        <Link {...outletPath(outletId)}>{label}</Link>
        <small>
          {place}
          {closedOn && <> · {texts.closed(closedOn)}</>}
        </small>
      </th>
      <td>
        <ShelfCells states={states} months={months} />
      </td>
      <td>{texts.continuity(continuity)}</td>
      <td>
        {lastReport ? texts.lastReport(lastReport) : lastMonth === null ? texts.never : texts.lastBefore(lastMonth)}
        {lastReport && lastReport.findingCount > 0 && (
          <span className={styles['attention']}> · {texts.findings(lastReport.findingCount)}</span>
        )}
        {isSilent && <small className={styles['attention']}>{texts.silent}</small>}
        {mayReport && isDue && (
          <small>
            <Link {...shelfReportPath(outletId, due)} aria-label={texts.reportOf(label, due)}>
              {texts.report(due)}
            </Link>
          </small>
        )}
      </td>
    </tr>
  )
}
