import { Link } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import { monthOf, type Day, type Month } from '#shared/day/day.ts'
import type { ShelfRow } from '#shared/outlet/shelf/answers.ts'
import type { ShelfOverview } from '#shared/outlet/shelf/overview.ts'
import { shelfReportPath } from '#client/paths.ts'
import { useSession } from '#client/session.ts'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import styles from './shelves-page.module.css'

/** The outlets of who works for few kabupaten, each with the report that it owes next. */
export function OwnOutlets({ answer: { rows, months, today } }: { answer: ShelfOverview }) {
  const texts = useShelfMessages()
  const actor = useSession()?.actor
  if (!actor || actor.kabupaten.length === 0) return null
  const own = rows.filter((row) => row.closedOn === null && can(actor, 'outlet.work', row.kabupatenCode))
  if (own.length === 0) return null
  return (
    <section aria-labelledby="gerai-anda">
      <h2 id="gerai-anda">{texts.own}</h2>
      <ul className={styles['own']}>
        {own.map((row) => (
          <li key={row.outletId}>
            <b>{row.label}</b>
            <NextReport row={row} months={months} today={today} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NextReport({ row, months, today }: { row: ShelfRow; months: readonly Month[]; today: Day }) {
  const texts = useShelfMessages()
  const last = months.at(-1) ?? monthOf(today)
  const isDone = row.reports.some((report) => report.month === last)
  const running = monthOf(today)
  if (!isDone) {
    return (
      <Link {...shelfReportPath(row.outletId, last)} className={styles['report']}>
        {texts.report(last)}
      </Link>
    )
  }
  return (
    <span className={styles['acts']}>
      {texts.done(last)} <Link {...shelfReportPath(row.outletId, last)}>{texts.correct(last)}</Link>
      {running !== last && <Link {...shelfReportPath(row.outletId, running)}>{texts.report(running)}</Link>}
    </span>
  )
}
