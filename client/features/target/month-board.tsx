import { Link } from '@tanstack/react-router'
import type { Month } from '#shared/day/day.ts'
import { BOARD_WINDOW, boardOf, boardSummaryOf, type BoardRow } from '#shared/overview/board.ts'
import type { BoardCell, KabupatenRow } from '#shared/overview/overview.ts'
import { islands } from '#shared/wilayah/kabupaten.ts'
import { kabupatenPath } from '#client/paths.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { BoardKey } from './board-key.tsx'
import styles from './month-board.module.css'
import { BoardPager } from './board-pager.tsx'
import { MonthHeads } from './month-heads.tsx'
import { Slots } from './slots.tsx'

type Props = { board: readonly BoardCell[]; kabupaten: readonly KabupatenRow[]; until?: Month | undefined }

/** Every kabupaten by every month, island by island: what was owed and what became of it. */
export function MonthBoard({ board: cells, kabupaten, until }: Props) {
  const { board: texts } = useMessages()
  const board = boardOf(cells, kabupaten, { size: BOARD_WINDOW, ...(until && { until }) })
  const target = cells.at(-1)?.target ?? 2
  return (
    <section aria-labelledby="papan">
      <SectionTitle id="papan" name={texts.title(target)}>
        {texts.summary(boardSummaryOf(cells))}
      </SectionTitle>
      {board.months.length > 0 && (
        <>
          <BoardKey />
          <table className={styles['board']}>
            <colgroup>
              <col className={styles['nameColumn']} />
              <col className={styles['monthColumn']} span={board.months.length} />
              <col className={styles['tallyColumn']} span={2} />
            </colgroup>
            <MonthHeads months={board.months} />
            {islands.map((island) => (
              <IslandRows
                key={island}
                island={island}
                rows={board.rows.filter((row) => row.kabupaten.island === island)}
                months={board.months}
              />
            ))}
          </table>
          <BoardPager earlier={board.earlier} later={board.later} />
          <p className={styles['note']}>{texts.note}</p>
        </>
      )}
    </section>
  )
}

function IslandRows({ island, rows, months }: { island: string; rows: BoardRow[]; months: Month[] }) {
  return (
    <tbody>
      <tr className={rows.length === 1 ? styles['lone'] : undefined}>
        <th className={styles['island']} scope="rowgroup" colSpan={months.length + 1}>
          <span>{island}</span>
        </th>
      </tr>
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
