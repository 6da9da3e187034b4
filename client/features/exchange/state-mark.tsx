import type { ImportState } from '#shared/exchange/answers.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './exchange.module.css'

/** What became of a file, as word and shape. */
export function StateMark({ state }: { state: ImportState }) {
  const { exchange } = useWorkMessages()
  return (
    <span className={styles['state']}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <Shape state={state} />
      </svg>
      {exchange.state(state)}
    </span>
  )
}

function Shape({ state }: { state: ImportState }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }
  switch (state) {
    case 'applied':
      return <path d="M1 1h10v10H1zM3 6l2 2 4-4.5" {...line} />
    case 'undone':
      return <path d="M1 1h10v10H1zM3.5 3.5l5 5m0-5l-5 5" {...line} />
    case 'planned':
      return <path d="M1 1h10v10H1zM1 6h10" {...line} />
    case 'reading':
    case 'unmapped':
      return <path d="M1 1h10v10H1z" strokeDasharray="2 2" {...line} />
  }
}
