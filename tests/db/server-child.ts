import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { answerErrors, createApp } from '#server/app.ts'
import { createAuth } from '#server/auth/auth.ts'
import { hashPassword } from '#server/auth/passwords.ts'
import { insertPerson } from '#server/auth/write-person.ts'
import { watchVersion } from '#server/db/version-watch.ts'
import { readEnvironment } from '#server/env.ts'
import { closeOnSignal } from '#server/start/close-on-signal.ts'
import { createGuardedServer } from '#server/start/guarded-server.ts'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import { startJobs } from '#server/start/start-jobs.ts'
import { createLog } from '#server/watch/log.ts'
import { createMetrics } from '#server/watch/metrics.ts'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'

/**
 * Run by tests as a process of its own: the program as `server/main.ts` starts it, but for the pages, which would have to
 * be built, with an account `pmd` that may work at once. Prints its address, then the log.
 */
async function serve(): Promise<void> {
  const environment = readEnvironment(process.env)
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl, DRAIN_SECONDS: drainSeconds } = environment
  const metrics = createMetrics({ programVersion: '0.0.0-test' })
  const log = createLog({ level: environment.LOG_LEVEL, onError: metrics.countError })
  const engine = await prepareDatabase({ home, databaseUrl, step: (_title, work) => work(() => {}) })
  const clock = () => new Date()
  const passwordHash = await hashPassword(process.env['TEST_PASSWORD'] ?? '')
  const person = { username: 'pmd', name: 'Petrus', role: 'pmdStaff', kabupaten: [] } as const
  await insertPerson(engine.db, { ...person, passwordHash, mustChangePassword: false, at: clock() })
  const secret = 'a secret for tests, long enough to be one'
  const auth = createAuth({ db: engine.db, secret, clock, isDemo: false, onError: (message) => log.error(message) })
  const boundaries = () => readBoundaries(home)
  const version = await watchVersion(engine)
  const parts = { engine, version, environment, log, clock, auth, boundaries, metrics }
  const app = createApp({ ...parts, programVersion: '0.0.0-test', isDeveloping: false })
  app.express.use(answerErrors(log))
  const server = createGuardedServer(app.express).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const endJobs = startJobs({ engine, environment, secret, clock, log, boundaries })
  closeOnSignal({ ...app, server, drainSeconds, log, endJobs, closeDatabase: () => engine.close() })
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
