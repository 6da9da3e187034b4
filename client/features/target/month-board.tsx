import { Link } from '@tanstack/react-router'
import type { Month } from '#shared/day/day.ts'
import { BOARD_WINDOW, boardOf, boardSummaryOf } from '#shared/overview/board.ts'
import type { BoardCell, KabupatenRow } from '#shared/overview/overview.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import { targetPath } from '#client/paths.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { BoardKey } from './board-key.tsx'
import styles from './month-board.module.css'
import { BoardPager } from './board-pager.tsx'
import { MonthTable } from './month-table.tsx'

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
          <BoardKey hasPossible={cells.some((cell) => cell.possible)} />
          <MonthTable
            months={board.months}
            groups={islandsOf(kabupaten).map((island) => ({
              island,
              rows: board.rows.filter((row) => row.kabupaten.island === island),
            }))}
          />
          <BoardPager earlier={board.earlier} later={board.later} />
          <p className={styles['note']}>
            {texts.note} <Link {...targetPath()}>{texts.toTargets}</Link>
          </p>
        </>
      )}
    </section>
  )
}
