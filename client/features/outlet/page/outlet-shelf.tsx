import { Link } from '@tanstack/react-router'
import type { OutletPage } from '#shared/outlet/answers.ts'
import { shelfReportPath } from '#client/paths.ts'
import { useCan } from '#client/session.ts'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { ShelfMark } from './shelf-cells.tsx'
import styles from './outlet-shelf.module.css'

/** The shelf of one outlet month by month, the newest first; for its officials the way to each report. */
export function OutletShelf({ answer: { outlet, shelf } }: { answer: OutletPage }) {
  const texts = useOutletMessages()
  const words = useShelfMessages()
  const { row } = shelf
  return (
    <section aria-labelledby="rak">
      <h2 id="rak">{texts.shelfTitle}</h2>
      {row ? (
        <>
          <p className={styles['fine']}>
            {words.continuityHead}: {words.continuity(row.continuity)}
            {row.isSilent && <b className={styles['attention']}> · {words.silent}</b>}
          </p>
          <ul className={styles['months']}>
            {shelf.months.toReversed().map((month, index) => (
              <ShelfLine
                key={month}
                at={shelf.months.length - 1 - index}
                outletId={outlet.id}
                shelf={{ ...shelf, row }}
              />
            ))}
          </ul>
        </>
      ) : (
        <p className={styles['fine']}>{texts.noShelf}</p>
      )}
    </section>
  )
}

type LineProps = {
  at: number
  outletId: string
  shelf: { months: OutletPage['shelf']['months']; row: NonNullable<OutletPage['shelf']['row']> }
}

function ShelfLine({ at, outletId, shelf: { months, row } }: LineProps) {
  const words = useShelfMessages()
  const { format } = useMessages()
  const mayReport = useCan('outlet.work', row.kabupatenCode)
  const mayRead = useCan('registry.read', row.kabupatenCode)
  const month = months[at]
  const state = row.states[at] ?? 'missing'
  const report = row.reports.find((each) => each.month === month)
  if (!month) return null
  return (
    <li className={styles['month']}>
      <ShelfMark state={state} />
      <span>
        {format.month(month)}
        <span className={styles['fine']}>
          {' '}
          · {words.state(state)}
          {report && ` · ${words.reported(report)}`}
          {report && report.findingCount > 0 && (
            <span className={styles['attention']}> · {words.findings(report.findingCount)}</span>
          )}
        </span>
      </span>
      {mayReport && state !== 'notOpen' && (
        <Link {...shelfReportPath(outletId, month)} className={styles['fine']}>
          {report ? words.correct(month) : words.report(month)}
        </Link>
      )}
      {!mayReport && mayRead && report && (
        <Link {...shelfReportPath(outletId, month)} className={styles['fine']}>
          {words.see(month)}
        </Link>
      )}
    </li>
  )
}
