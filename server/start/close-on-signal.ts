import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { App } from '#server/app.ts'

type Closing = Pick<App, 'live' | 'stop'> & {
  server: Server
  drainSeconds: number
  log: Logger
  /** Ends the work in the background. */
  endJobs: () => Promise<void>
  /** Closes the database. */
  closeDatabase: () => Promise<void>
}

/** No query may take longer than 30 s; what is still open after that is a line that somebody holds. */
const LONGEST_REQUEST_MS = 35_000
const LONGEST_END_MS = LONGEST_REQUEST_MS + 10_000
const LOOK_EVERY_MS = 50

/**
 * Ends the program on SIGTERM or Ctrl+C without losing a request: `/readyz` says no, and for the time that a balancer needs to see
 * it requests are still taken. Then no connection is accepted, open ones are told to come back elsewhere, requests under way get their
 * answer, jobs come to an end, and the database is closed. A second signal ends at once.
 */
export function closeOnSignal({ server, live, stop, drainSeconds, log, endJobs, closeDatabase }: Closing): void {
  // The answers of a stopping program tell a proxy not to use their connection again.
  server.prependListener('request', (_request, response) => {
    if (stop.isGiven()) response.setHeader('Connection', 'close')
  })
  const close = async (drainMs: number) => {
    stop.give()
    const jobsEnded = endJobs()
    await pause(drainMs)
    live.end()
    await closeServer(server)
    await jobsEnded
    await closeDatabase()
  }
  const closeAndExit = (drainMs: number) => {
    // A database that does not answer any more must not hold up the end: a job that was cut off is taken up again.
    setTimeout(() => {
      log.error('the program could not end in order')
      process.exit(1)
    }, drainMs + LONGEST_END_MS)
    close(drainMs).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the program did not end well')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', () => closeAndExit(drainSeconds * 1000))
  // Whoever presses Ctrl+C has no balancer in front.
  process.once('SIGINT', () => closeAndExit(0))
}

/** A connection that is kept for a next request becomes idle when its answer is out; Node closes only those that are so now. */
async function closeServer(server: Server): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  const closeIdle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS)
  const giveUp = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST_MS)
  await closed
  clearInterval(closeIdle)
  clearTimeout(giveUp)
}
