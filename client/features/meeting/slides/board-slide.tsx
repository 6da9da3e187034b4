import type { Month } from '#shared/day/day.ts'
import { boardOf, boardSummaryOf, type BoardRow } from '#shared/overview/board.ts'
import type { BoardCell, MonthState, Overview } from '#shared/overview/overview.ts'
import { useMeetingMessages } from '#client/ui/use-meeting-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from '../meeting.module.css'
import board from './board-slide.module.css'

const MONTHS = 6
/** So many kabupaten stand below each other; more of them need a second column. */
const MOST_ROWS = 11

/** Every kabupaten and the last months: met, short, none, not reported. */
export function BoardSlide({ overview }: { overview: Overview }) {
  const { board: texts } = useMessages()
  const meeting = useMeetingMessages()
  const { months, rows } = boardOf(overview.board, overview.kabupaten, { size: MONTHS })
  const half = rows.length > MOST_ROWS ? Math.ceil(rows.length / 2) : rows.length
  const parts = [rows.slice(0, half), rows.slice(half)].filter((part) => part.length > 0)
  return (
    <>
      <h1 className={styles['heading']}>{texts.summary(boardSummaryOf(overview.board))}</h1>
      {months.length === 0 ? (
        <p>{meeting.noBoard}</p>
      ) : (
        <>
          <div className={board['boards']}>
            {parts.map((part) => (
              <BoardTable key={part[0]?.kabupaten.code} months={months} rows={part} />
            ))}
          </div>
          <ul className={styles['key']}>
            {(['met', 'short', 'none', 'notReported', 'running'] as const).map((state) => (
              <li key={state}>
                <StateCell cell={{ state, made: state === 'met' ? 2 : state === 'none' ? 0 : 1, target: 2 }} isPlain />{' '}
                {meeting.state(state)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function BoardTable({ months, rows }: { months: readonly Month[]; rows: readonly BoardRow[] }) {
  const { board: texts, format } = useMessages()
  return (
    <table className={board['board']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{texts.kabupaten}</span>
          </th>
          {months.map((month) => (
            <th key={month} scope="col" aria-label={format.month(month)}>
              {format.monthName(month)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kabupaten, cells }) => (
          <tr key={kabupaten.code}>
            <th scope="row">{kabupaten.shortName}</th>
            {cells.map((cell, index) => (
              <td key={months[index]}>{cell ? <StateCell cell={cell} /> : '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { cell: Pick<BoardCell, 'made' | 'target'> & { state: MonthState }; isPlain?: boolean }

/** A state as a sign and a ground of its own; its word is read aloud. */
function StateCell({ cell: { state, made, target }, isPlain = false }: CellProps) {
  const meeting = useMeetingMessages()
  const sign = {
    met: '✓',
    short: meeting.of(made, target),
    none: '0',
    notReported: meeting.notReportedMark,
    running: meeting.of(made, target),
  }[state]
  return (
    <span className={board['state']} data-state={state}>
      <span aria-hidden="true">{sign}</span>
      {!isPlain && <span className="visually-hidden">{meeting.state(state)}</span>}
    </span>
  )
}
