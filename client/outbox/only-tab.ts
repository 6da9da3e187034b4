import { hearOutbox } from './tell.ts'

const LOCK = 'pantau-outbox'
/** A tab that sends tells of it; one that is silent for so long was put to sleep with the lock in its hand. */
const SILENCE_MS = 60_000

/**
 * Does the work in one tab at a time, so that the same thing does not cross a slow line twice. Nothing breaks where two do
 * it all the same: a command acts once. Browsers give locks only to safe addresses.
 */
export async function asOnlyTab<T>(work: () => Promise<T>): Promise<T> {
  const locks = 'locks' in navigator ? navigator.locks : undefined
  if (!locks) return work()
  const waiting = new AbortController()
  const silence = afterSilence(() => waiting.abort())
  try {
    return await locks.request(LOCK, { signal: waiting.signal }, () => {
      silence.end()
      return work()
    })
  } catch (error) {
    if (!waiting.signal.aborted) throw error
    return await locks.request(LOCK, { steal: true }, work)
  } finally {
    silence.end()
  }
}

function afterSilence(then: () => void): { end: () => void } {
  let timer = setTimeout(then, SILENCE_MS)
  const stop = hearOutbox(() => {
    clearTimeout(timer)
    timer = setTimeout(then, SILENCE_MS)
  })
  return {
    end: () => {
      clearTimeout(timer)
      stop()
    },
  }
}
