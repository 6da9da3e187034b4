import type { Month } from '#shared/day/day.ts'
import type { OutletMonthState, ProductMonthState } from '#shared/outlet/shelf/answers.ts'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import styles from './shelves-page.module.css'

type State = OutletMonthState | ProductMonthState

/** One mark for each month: full with a check, half, hollow, hatched, or a dash. The words are in its label. */
export function ShelfCells({ states, months }: { states: readonly State[]; months: readonly Month[] }) {
  const texts = useShelfMessages()
  const label = months.map((month, index) => texts.monthState(month, states[index] ?? 'missing')).join('; ')
  return (
    <span className={styles['cells']} role="img" aria-label={label} title={label}>
      {months.map((month, index) => (
        <ShelfMark key={month} state={states[index] ?? 'missing'} />
      ))}
    </span>
  )
}

/** The mark of one state. */
export function ShelfMark({ state }: { state: State }) {
  return (
    <svg className={styles['mark']} data-state={state} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      {state === 'notOpen' ? <path d="M6 9h6" /> : <rect x="1.5" y="1.5" width="15" height="15" rx="1" />}
      {(state === 'stocked' || state === 'inStock') && <path className={styles['check']} d="m5 9.5 2.7 2.7L13 6.4" />}
      {state === 'ranOut' && <path className={styles['half']} d="M1.5 16.5v-15l15 15Z" />}
      {state === 'missing' && <path className={styles['hatch']} d="M2 9 9 2M2 16 16 2M9 16l7-7" />}
    </svg>
  )
}

/** What the marks mean. */
export function ShelfKey({ states }: { states: readonly State[] }) {
  const texts = useShelfMessages()
  return (
    <ul className={styles['key']} aria-label={texts.key}>
      {states.map((state) => (
        <li key={state}>
          <ShelfMark state={state} /> {texts.state(state)}
        </li>
      ))}
    </ul>
  )
}
