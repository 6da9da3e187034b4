import { settleSignOut } from '../owed-sign-out.ts'
import { queryClient } from '../trpc.ts'
import { lineNow, noteLine } from './line.ts'

const PROBE = '/healthz'
const PROBE_LIMIT_MS = 10_000
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 60_000

let waiting: ReturnType<typeof setTimeout> | undefined
let wait = FIRST_WAIT_MS
let lastUp = 0
let isWatching = false

/** Asks whether the server is there again, less and less often, until it is; then everything on the screen is asked anew. */
export function watchLine(): void {
  if (isWatching) return
  isWatching = true
  // A line that comes and goes is not asked all the time.
  if (Date.now() - lastUp > LONGEST_WAIT_MS) wait = FIRST_WAIT_MS
  addEventListener('online', probeNow)
  document.addEventListener('visibilitychange', probeNow)
  plan()
}

function plan(): void {
  clearTimeout(waiting)
  waiting = setTimeout(probeNow, wait)
  wait = Math.min(wait * 2, LONGEST_WAIT_MS)
}

function probeNow(): void {
  clearTimeout(waiting)
  if (!document.hidden) void probe()
}

async function probe(): Promise<void> {
  const isThere = lineNow() === 'up' || (await isServerThere())
  if (!isThere) return plan()
  stop()
  await settleSignOut()
  noteLine('up')
  await queryClient.invalidateQueries()
}

async function isServerThere(): Promise<boolean> {
  try {
    const { ok } = await fetch(PROBE, { cache: 'no-store', signal: AbortSignal.timeout(PROBE_LIMIT_MS) })
    return ok
  } catch {
    return false
  }
}

function stop(): void {
  isWatching = false
  lastUp = Date.now()
  removeEventListener('online', probeNow)
  document.removeEventListener('visibilitychange', probeNow)
}
