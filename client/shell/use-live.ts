import { useEffect } from 'react'
import { useSession } from '../session.ts'
import { firstPageStands } from '../ui/page-stands.ts'

/** Keeps what signed-in people see up to date. The public asks anew by itself, and is spared the program for it. */
export function useLive(): void {
  const isSignedIn = useSession() !== undefined
  useEffect(() => {
    if (!isSignedIn) return undefined
    let isOver = false
    let stop: (() => void) | undefined
    // A drawn page is taken over with the answer that it was drawn from, and hears of newer ones after that.
    void firstPageStands
      .then(() => import('../live.ts'))
      .then(({ listenForChanges }) => {
        if (!isOver) stop = listenForChanges()
      })
    return () => {
      isOver = true
      stop?.()
    }
  }, [isSignedIn])
}
