import { queryClient } from './trpc.ts'

const LIVE_PATH = '/api/live'
/** How long to wait before asking again a server that refused; the browser itself reconnects after a broken line. */
const FIRST_WAIT_MS = 4000
const LONGEST_WAIT_MS = 60_000
/** Several changes in a row are asked for once. */
const REST_MS = 120

/** The newest data version that this page has heard of. */
let heard: number | undefined

/**
 * Lets what is on the screen be asked anew when somebody changes the data, until the returned function is called. A page
 * that nobody sees holds no line, since browsers allow six per server; it catches up when it is seen again.
 */
export function listenForChanges(): () => void {
  let source: EventSource | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS

  const open = () => {
    clearTimeout(waiting)
    if (source || document.hidden) return
    source = new EventSource(LIVE_PATH)
    source.addEventListener('message', ({ data }) => {
      wait = FIRST_WAIT_MS
      hear(Number(data))
    })
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      close()
      waiting = setTimeout(open, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    })
  }
  const close = () => {
    source?.close()
    source = undefined
  }
  const follow = () => (document.hidden ? close() : open())

  open()
  document.addEventListener('visibilitychange', follow)
  return () => {
    document.removeEventListener('visibilitychange', follow)
    clearTimeout(waiting)
    close()
  }
}

let resting: ReturnType<typeof setTimeout> | undefined

function hear(version: number): void {
  if (!Number.isInteger(version)) return
  const isNews = heard === undefined ? isOlderShown(version) : version > heard
  heard = Math.max(version, heard ?? version)
  if (!isNews) return
  clearTimeout(resting)
  // Who is signed in does not change with the data.
  resting = setTimeout(
    () => void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isSession(queryKey) }),
    REST_MS,
  )
}

/** Whether an answer came before the line was open, and from an older version. */
function isOlderShown(version: number): boolean {
  return queryClient
    .getQueryCache()
    .getAll()
    .some(({ state: { data } }) => {
      const isAnswer = typeof data === 'object' && data !== null && 'dataVersion' in data
      return isAnswer && typeof data.dataVersion === 'number' && data.dataVersion < version
    })
}

function isSession([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && path[0] === 'session'
}
