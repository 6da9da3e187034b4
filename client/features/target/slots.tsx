import type { BoardCell } from '#shared/overview/overview.ts'
import { slotsOf, type Slot } from '#shared/overview/board.ts'
import styles from './slots.module.css'

/** The products owed in one month, one mark each. Words are left to whoever places it. */
export function Slots({ cell }: { cell: BoardCell }) {
  return (
    <span className={`${styles['slots']} ${styles[cell.state]}`} aria-hidden="true">
      {slotsOf(cell).map((slot, index) => (
        // The slots of a month have no identity but their place.
        <SlotMark key={index} slot={slot} />
      ))}
    </span>
  )
}

function SlotMark({ slot }: { slot: Slot }) {
  return <i className={`${styles['slot']} ${styles[`is-${slot}`]}`} />
}
