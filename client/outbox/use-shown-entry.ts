import { useEffect, useRef } from 'react'
import { dropRefused, whenSettled, type Settled } from './carry-out.ts'
import { showInForm } from './shown.ts'

/**
 * The entry that a form is carrying out: not in the list while the form shows it. What the server refused stays in the
 * queue until the form is left, so that it is there when the browser dies before.
 */
export function useShownEntry() {
  const refused = useRef<string>(undefined)
  const endShowing = useRef<() => void>(undefined)
  const endWaiting = useRef<() => void>(undefined)
  const end = () => {
    endShowing.current?.()
    endWaiting.current?.()
  }
  const leave = useRef(() => {
    end()
    if (refused.current !== undefined) void dropRefused(refused.current)
  })
  useEffect(() => {
    const left = leave.current
    return left
  }, [])
  return {
    /** What the server refused of this form, and another entry shall take the place of. */
    current: () => refused.current,
    begin: (commandId: string) => {
      end()
      refused.current = undefined
      endShowing.current = showInForm(commandId)
    },
    refused: (commandId: string) => {
      refused.current = commandId
    },
    wait: (commandId: string, then: (entry: Settled) => void) => {
      endWaiting.current = whenSettled(commandId, then)
    },
    end,
  }
}
