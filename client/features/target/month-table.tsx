import { Link } from '@tanstack/react-router'
import type { Month } from '#shared/day/day.ts'
import type { BoardRow } from '#shared/overview/board.ts'
import type { BoardCell } from '#shared/overview/overview.ts'
import { kabupatenPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './month-board.module.css'
import { MonthHeads } from './month-heads.tsx'
import { Slots } from './slots.tsx'

/** Rows under the name of their island, or all of them in one order. */
export type MonthGroup = { island: string | undefined; rows: readonly BoardRow[] }

/** A row for each kabupaten, a column for each month. */
export function MonthTable({ months, groups }: { months: Month[]; groups: readonly MonthGroup[] }) {
  return (
    <table className={styles['board']}>
      <colgroup>
        <col className={styles['nameColumn']} />
        <col className={styles['monthColumn']} span={months.length} />
        <col className={styles['tallyColumn']} span={2} />
      </colgroup>
      <MonthHeads months={months} />
      {groups.map((group) => (
        <GroupRows key={group.island ?? ''} group={group} months={months} />
      ))}
    </table>
  )
}

function GroupRows({ group: { island, rows }, months }: { group: MonthGroup; months: Month[] }) {
  return (
    <tbody>
      {island && (
        <tr className={rows.length === 1 ? styles['lone'] : undefined}>
          <th className={styles['island']} scope="rowgroup" colSpan={months.length + 1}>
            <span>{island}</span>
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <KabupatenMonths key={row.kabupaten.code} row={row} months={months} />
      ))}
    </tbody>
  )
}

function KabupatenMonths({ row: { kabupaten, cells, tally }, months }: { row: BoardRow; months: Month[] }) {
  const { board: texts } = useMessages()
  return (
    <tr>
      <th className={styles['name']} scope="row">
        <Link {...kabupatenPath(kabupaten.code)}>{kabupaten.shortName}</Link>
      </th>
      {months.map((month, index) => (
        <td key={month} className={month.endsWith('-01') ? styles['january'] : undefined}>
          <MonthCell cell={cells[index]} />
        </td>
      ))}
      <td className={styles['tally']}>{texts.ofMonths(tally.met, tally.finished)}</td>
      <td className={styles['tally']}>{tally.silent}</td>
    </tr>
  )
}

function MonthCell({ cell }: { cell: BoardCell | undefined }) {
  const { board: texts } = useMessages()
  if (!cell) return <span className="visually-hidden">{texts.notDue}</span>
  return <Slots cell={cell} label={texts.cell(cell)} />
}
