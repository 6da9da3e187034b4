import { slotsOf, type Slot, type SlotFacts } from '#shared/overview/board.ts'
import styles from './slots.module.css'

/** The products owed in one month, one mark each. Words are left to whoever places it. */
export function Slots({ cell }: { cell: SlotFacts }) {
  return (
    <span className={`${styles['slots']} ${styles[cell.state]}`} aria-hidden="true">
      {slotsOf(cell).map(({ place, slot }) => (
        <SlotMark key={place} slot={slot} />
      ))}
    </span>
  )
}

function SlotMark({ slot }: { slot: Slot }) {
  return <i className={`${styles['slot']} ${styles[`is-${slot}`]}`} />
}
