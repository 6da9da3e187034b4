import { slotsOf, type Slot, type SlotFacts } from '#shared/overview/board.ts'
import styles from './slots.module.css'

/** The products owed in one month, one mark each. `label` says the same in words, where no text beside it does. */
export function Slots({ cell, label }: { cell: SlotFacts; label?: string }) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <span className={`${styles['slots']} ${styles[cell.state] ?? ''}`} {...naming}>
      {slotsOf(cell).map(({ place, slot }) => (
        <SlotMark key={place} slot={slot} />
      ))}
    </span>
  )
}

function SlotMark({ slot }: { slot: Slot }) {
  return <i className={`${styles['slot']} ${styles[`is-${slot}`]}`} />
}
