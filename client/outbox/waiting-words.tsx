import type { ReactNode } from 'react'
import { isOpen } from '#shared/outbox/entry.ts'
import { useOutbox } from './use-outbox.ts'

/** The words of a form that wait on this device, and the entries that hold them. */
export type WaitingWords<Values> = { values: Values; madeOn: readonly string[] }

type Props<Values> = {
  /** The name under which the form keeps its draft. */
  form: string
  children: (waiting: WaitingWords<Values> | undefined) => ReactNode
}

/**
 * Opens a form once it is known what of it waits on this device: whoever goes on offline goes on from their own words, not
 * from what the server last told.
 */
export function WithWaitingWords<Values extends object>({ form, children }: Props<Values>) {
  const { entries, isRead } = useOutbox()
  if (!isRead) return null
  const own = entries.filter((entry) => isOpen(entry) && entry.words?.form === form && !entry.isWithdrawn)
  const last = own.at(-1)
  // Values of this name were put there by this form.
  return children(last?.words && { values: last.words.values as Values, madeOn: own.map(({ commandId }) => commandId) })
}
