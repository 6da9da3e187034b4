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

/** What the marks of the board mean. */
export function BoardKey() {
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
    </ul>
  )
}
