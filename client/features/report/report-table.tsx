import { Link } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { ReportList, ReportListRow } from '#shared/report/answers.ts'
import { isLocked, isMonthOver } from '#shared/report/report.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { reportPath, reportsPath } from '#client/paths.ts'
import button from '#client/ui/button.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import { ReportMark } from './report-mark.tsx'
import styles from './report.module.css'

/** One line per kabupaten and month; the line leads to the report. */
export function ReportTable({ answer, actor }: { answer: ReportList; actor: Actor }) {
  const { report: texts } = useWorkMessages()
  const isWriter = can(actor, 'report.submit')
  const subject = subjectOf(answer)
  if (answer.rows.length === 0) {
    return (
      <div className={list['none']}>
        <p>{texts.nothing}</p>
        <p>
          <Link
            {...reportsPath()}
            search={(old) => ({ ...old, month: undefined, kabupaten: undefined, state: undefined })}
          >
            {texts.showAll}
          </Link>
        </p>
      </div>
    )
  }
  return (
    <table className={list['table']}>
      <caption className="visually-hidden">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{subject === 'month' ? texts.month : texts.kabupaten}</th>
          <th scope="col">{texts.status}</th>
          <th scope="col">{texts.when}</th>
          {isWriter && (
            <th scope="col">
              <span className="visually-hidden">{texts.write}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row) => (
          <ReportRow
            key={`${row.kabupatenCode} ${row.month}`}
            row={row}
            answer={answer}
            actor={actor}
            subject={subject}
          />
        ))}
      </tbody>
    </table>
  )
}

/** What tells the rows apart. */
type Subject = 'month' | 'kabupaten' | 'both'
type RowProps = { row: ReportListRow; answer: ReportList; actor: Actor; subject: Subject }

function subjectOf({ rows }: ReportList): Subject {
  if (new Set(rows.map(({ kabupatenCode }) => kabupatenCode)).size <= 1) return 'month'
  return new Set(rows.map(({ month }) => month)).size <= 1 ? 'kabupaten' : 'both'
}

function ReportRow({ row, answer: { today }, actor, subject }: RowProps) {
  const { report: texts } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  const { kabupatenCode, month, state } = row
  const names: Record<Subject, string> = {
    month: format.month(month),
    kabupaten: nameOf(kabupatenCode),
    both: texts.openOf(nameOf(kabupatenCode), month),
  }
  const isWritable = can(actor, 'report.submit', kabupatenCode) && (state === 'missing' || !isLocked(state))
  const isLate = row.daysLate > 0 && state !== 'accepted' && state !== 'submitted'
  return (
    <tr>
      <th scope="row" className={list['name']}>
        <Link {...reportPath(kabupatenCode, month)}>{names[subject]}</Link>
        {!isMonthOver(month, today) && <small>{texts.running}</small>}
      </th>
      <td>
        <ReportMark state={state} />
        {state !== 'missing' && <small>{texts.says(row)}</small>}
      </td>
      <td>
        <span className={isLate ? list['attention'] : undefined}>{texts.due(row, today)}</span>
      </td>
      {can(actor, 'report.submit') && (
        <td>
          {isWritable && (
            <Link
              {...reportPath(kabupatenCode, month)}
              className={`${button['button']} ${styles['write']}`}
              aria-label={texts.writeOf(month)}
            >
              {texts.write}
            </Link>
          )}
        </td>
      )}
    </tr>
  )
}
