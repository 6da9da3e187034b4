import { boardOf, tallyOf } from '#shared/overview/board.ts'
import type { BoardCell, KabupatenRow } from '#shared/overview/overview.ts'
import type { RankedPace } from '#shared/target/ranking.ts'
import { boardGroups, boardSorts, cellsOf, type BoardSort } from '#shared/target/target-view.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import { BoardKey } from '../board-key.tsx'
import { MonthTable } from '../month-table.tsx'
import { FilterLink, FilterRow } from './target-filters.tsx'
import styles from './target-page.module.css'

type Props = {
  board: readonly BoardCell[]
  kabupaten: readonly KabupatenRow[]
  pace: readonly RankedPace[]
  year: number
  sort: BoardSort
}

/** Every kabupaten by every month of the year, by island and name or by consistency. */
export function BoardSection({ board, kabupaten, pace, year, sort }: Props) {
  const { board: texts } = useMessages()
  const page = useTargetMessages()
  const cells = cellsOf(board, year, new Set(kabupaten.map((row) => row.code)))
  const { months, rows } = boardOf(cells, kabupaten, { size: 12 })
  const rowOf = new Map(rows.map((row) => [row.kabupaten.code, row]))
  const groups = boardGroups(kabupaten, pace, sort).map((group) => ({
    island: group.island,
    rows: group.rows.flatMap(({ code }) => rowOf.get(code) ?? []),
  }))
  return (
    <section aria-labelledby="papan">
      <SectionTitle id="papan" name={page.boardName}>
        {months.length > 0 ? page.boardTitle(year, tallyOf(cells)) : page.noBoard}
      </SectionTitle>
      {months.length > 0 && (
        <>
          <BoardKey hasPossible={cells.some((cell) => cell.possible)} />
          <div className="no-print">
            <FilterRow name={page.sort}>
              {boardSorts.map((each) => (
                <FilterLink
                  key={each}
                  change={{ sort: each === 'name' ? undefined : each }}
                  isChosen={each === sort}
                  text={page.sortBy(each)}
                />
              ))}
            </FilterRow>
          </div>
          <MonthTable months={months} groups={groups} />
          <p className={styles['note']}>{texts.note}</p>
        </>
      )}
    </section>
  )
}
