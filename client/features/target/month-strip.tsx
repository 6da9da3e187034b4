import type { BoardCell } from '#shared/overview/overview.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './month-strip.module.css'
import { Slots } from './slots.tsx'

/** The months of one kabupaten in order, each with its name, its marks and its word. */
export function MonthStrip({ cells }: { cells: readonly BoardCell[] }) {
  const { board: texts, format } = useMessages()
  return (
    <ol className={styles['strip']}>
      {cells.map((cell) => (
        <li key={cell.month}>
          <span className={styles['month']}>
            <span aria-hidden="true">{format.monthName(cell.month)}</span>
            {(cell.month.endsWith('-01') || cell === cells[0]) && (
              <span aria-hidden="true"> ’{cell.month.slice(2, 4)}</span>
            )}
            <span className="visually-hidden">{format.month(cell.month)}: </span>
          </span>
          <Slots cell={cell} />
          <span className="visually-hidden">{texts.cell(cell)}</span>
        </li>
      ))}
    </ol>
  )
}
