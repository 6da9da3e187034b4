import type { RequestHandler, Response } from 'express'
import type { VersionWatch } from '#server/db/version-watch.ts'

/** Below the minute after which proxies drop a silent connection. */
const HEARTBEAT_MS = 25_000
const MOST_LISTENERS = 5000

/**
 * Tells each listening browser the data version, at once and after every change, as server-sent events. Nothing else is
 * said: what a listener may see, it asks for. A listener that does not read is skipped, and learns the newest version later.
 */
export function serveLive(version: VersionWatch): RequestHandler {
  const listeners = new Set<Response>()
  const tell = (response: Response, current: number) => {
    if (!response.writableNeedDrain) response.write(`data: ${current}\n\n`)
  }
  version.onRaise((current) => {
    for (const response of listeners) tell(response, current)
  })
  return (request, response) => {
    if (listeners.size >= MOST_LISTENERS) {
      response.status(503).setHeader('Retry-After', '60').end()
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
    request.on('close', () => {
      clearInterval(heartbeat)
      listeners.delete(response)
    })
  }
}
