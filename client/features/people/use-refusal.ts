import { useEffect, useState } from 'react'
import type { AccountRefusal } from '#shared/people/account-answer.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

export type Refused = AccountRefusal | { error: 'unreachable' }

/** What a refusal says to the person, and the seconds they still have to wait, counted down. */
export function useRefusalText(refused: Refused | undefined): { text: string | undefined; waitSeconds: number } {
  const { people } = useWorkMessages()
  const waitSeconds = useCountdown(refused?.error === 'paused' ? refused : undefined)
  if (!refused) return { text: undefined, waitSeconds }
  switch (refused.error) {
    case 'unreachable':
      return { text: people.signIn.unreachable, waitSeconds }
    case 'paused':
      return { text: waitSeconds > 0 ? people.signIn.paused(waitSeconds) : people.signIn.pauseOver, waitSeconds }
    case 'refused-password':
      return { text: people.passwordProblem(refused.problem), waitSeconds }
    default:
      return { text: people.refusal(refused.error), waitSeconds }
  }
}

/** Counts by the clock, because a browser slows the timers of a page that nobody looks at. */
function useCountdown(paused: { waitSeconds: number } | undefined): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (!paused) return setLeft(0)
    const endsAt = Date.now() + paused.waitSeconds * 1000
    const count = () => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000)))
    count()
    const timer = setInterval(count, 1000)
    return () => clearInterval(timer)
  }, [paused])
  return left
}
