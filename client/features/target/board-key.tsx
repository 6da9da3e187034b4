import type { MonthState } from '#shared/overview/overview.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './board-key.module.css'
import { Slots } from './slots.tsx'

const example = (state: MonthState, made: number, unverified = 0) => ({ target: 2, made, unverified, state })

const examples = {
  met: example('met', 2),
  short: example('short', 1),
  none: example('none', 0),
  notReported: example('notReported', 0),
  running: example('running', 0),
}
const unverified = example('notReported', 0, 2)
const possible = { ...example('running', 0), possible: { made: 2, unverified: 0 } }

/** What the marks of the board mean. `hasPossible`: some product may count in one of two months. */
export function BoardKey({ hasPossible = false }: { hasPossible?: boolean }) {
  const { board } = useMessages()
  return (
    <ul className={styles['key']}>
      {(['met', 'short', 'none', 'notReported', 'running'] as const).map((state) => (
        <li key={state}>
          <Slots cell={examples[state]} /> {board.state(state)}
        </li>
      ))}
      <li>
        <Slots cell={unverified} /> {board.slot('unverified')}
      </li>
      {hasPossible && (
        <li>
          <Slots cell={possible} /> {board.slot('possible')}
        </li>
      )}
    </ul>
  )
}
