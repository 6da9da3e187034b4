import type { RequestHandler, Response } from 'express'
import type { VersionWatch } from '#server/db/version-watch.ts'

/** Below the minute after which proxies drop a silent connection. */
const HEARTBEAT_MS = 25_000
const MOST_LISTENERS = 5000
/** An office behind one address has at most this many people with a page open. */
const MOST_PER_ADDRESS = 200

export type LiveLines = {
  serve: RequestHandler
  /** How many browsers listen. */
  count: () => number
  /** Ends every line and takes no more: the browsers come back at once, to another process where there is one. */
  end: () => void
}

/**
 * Tells each listening browser the data version, at once and after every change, as server-sent events. Nothing else is
 * said: what a listener may see, it asks for. A listener that does not read is skipped, and learns the newest version later.
 */
export function createLiveLines(version: VersionWatch): LiveLines {
  const listeners = new Set<Response>()
  const counts = new Map<string, number>()
  let isEnding = false
  const tell = (response: Response, current: number) => {
    if (!response.writableNeedDrain) response.write(`data: ${current}\n\n`)
  }
  version.onRaise((current) => {
    for (const response of listeners) tell(response, current)
  })
  const serve: RequestHandler = (request, response) => {
    const address = request.ip ?? ''
    const fromAddress = counts.get(address) ?? 0
    if (isEnding || listeners.size >= MOST_LISTENERS || fromAddress >= MOST_PER_ADDRESS) {
      response
        .status(503)
        .setHeader('Retry-After', isEnding ? '2' : '60')
        .end()
      return
    }
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    })
    response.write('retry: 3000\n')
    tell(response, version.current())
    const heartbeat = setInterval(() => tell(response, version.current()), HEARTBEAT_MS)
    listeners.add(response)
    counts.set(address, fromAddress + 1)
    request.on('close', () => {
      clearInterval(heartbeat)
      listeners.delete(response)
      const left = (counts.get(address) ?? 1) - 1
      if (left > 0) counts.set(address, left)
      else counts.delete(address)
    })
  }
  const end = () => {
    isEnding = true
    for (const response of listeners) response.end('retry: 1000\n\n')
  }
  return { serve, count: () => listeners.size, end }
}
