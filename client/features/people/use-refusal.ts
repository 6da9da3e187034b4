import { useEffect, useState } from 'react'
import type { AccountRefusal } from '#shared/people/account-answer.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

type Refused = AccountRefusal | { error: 'unreachable' }
type Kept = { refused: Refused; endsAt: number; now: number }

/** Keeps what an address of accounts refused, in words, with the seconds that the person still has to wait. */
export function useRefusal() {
  const [kept, setKept] = useState<Kept>()
  const waitSeconds = kept ? Math.max(0, Math.ceil((kept.endsAt - kept.now) / 1000)) : 0
  const isWaiting = waitSeconds > 0
  useEffect(() => {
    if (!isWaiting) return undefined
    // By the clock, because a browser slows the timers of a page that nobody looks at.
    const timer = setInterval(() => setKept((old) => old && { ...old, now: Date.now() }), 1000)
    return () => clearInterval(timer)
  }, [isWaiting])
  const refuse = (refused: Refused | undefined) => {
    const now = Date.now()
    const wait = refused?.error === 'paused' ? refused.waitSeconds * 1000 : 0
    setKept(refused && { refused, now, endsAt: now + wait })
  }
  return { refuse, code: kept?.refused.error, text: useText(kept?.refused, waitSeconds), isWaiting }
}

function useText(refused: Refused | undefined, waitSeconds: number): string | undefined {
  const { people } = useWorkMessages()
  if (!refused) return undefined
  switch (refused.error) {
    case 'unreachable':
      return people.signIn.unreachable
    case 'paused':
      return waitSeconds > 0 ? people.signIn.paused(waitSeconds) : people.signIn.pauseOver
    case 'refused-password':
      return people.passwordProblem(refused.problem)
    default:
      return people.refusal(refused.error)
  }
}
