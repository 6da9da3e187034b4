import { Link } from '@tanstack/react-router'
import type { RecordKey } from '#shared/outbox/procedure.ts'
import { outboxPath } from '#client/paths.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { StateMark } from './state-mark.tsx'
import { useWaiting } from './use-waiting.ts'

/** Says on the page of a record that this device holds changes of it which the server does not know of yet. */
export function WaitingLineOf({ record }: { record: RecordKey }) {
  const { outbox } = useWorkMessages()
  const { waiting, undecided } = useWaiting()(record)
  if (waiting + undecided === 0) return null
  return (
    <p className={undecided > 0 ? page['warning'] : page['notice']}>
      <StateMark state={undecided > 0 ? 'conflict' : 'waiting'} /> {waiting > 0 && outbox.mark.ofRecord(waiting)}{' '}
      {undecided > 0 && outbox.mark.undecidedOf(undecided)} <Link {...outboxPath()}>{outbox.mark.link}</Link>
    </p>
  )
}

/** The same in a list, as a shape and a word. */
export function WaitingMarkOf({ record }: { record: RecordKey }) {
  const { waiting, undecided } = useWaiting()(record)
  if (waiting + undecided === 0) return null
  return <StateMark state={undecided > 0 ? 'conflict' : 'waiting'} />
}
