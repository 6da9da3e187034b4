import { useEffect } from 'react'

/** Keeps the screen on while the meeting is in view. A browser without that, or short of battery, goes on without. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isOver = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      try {
        lock = await navigator.wakeLock.request('screen')
        if (isOver) await lock.release()
      } catch {
        lock = undefined
      }
    }
    // Browsers let go of it whenever the page is hidden.
    const renew = () => void hold()
    renew()
    document.addEventListener('visibilitychange', renew)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', renew)
      void lock?.release().catch(() => undefined)
    }
  }, [])
}
