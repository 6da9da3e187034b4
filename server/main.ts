import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { CsvProblem } from '#data/read-csv.ts'
import { dayInWita } from '#shared/day/day.ts'
import { endpoints } from './api/endpoints.ts'
import { ensureEdition } from './api/open-data/editions.ts'
import { answerErrors, createApp, type AppParts } from './app.ts'
import { readAuthSecret } from './auth/auth-secret.ts'
import { createAuth } from './auth/auth.ts'
import { watchVersion } from './db/version-watch.ts'
import { isSimulated } from './db/version.ts'
import { readEnvironment, type Environment } from './env.ts'
import { StartError } from './errors.ts'
import { closeOnSignal } from './start/close-on-signal.ts'
import { createGuardedServer } from './start/guarded-server.ts'
import { startJobs } from './start/start-jobs.ts'
import { servePages, serveSources } from './pages.ts'
import { announceAccounts } from './people/announce-accounts.ts'
import { ensureDemoAccounts } from './people/demo-accounts.ts'
import { ensureClientBuilt } from './start/client-build.ts'
import { readDemoOptions } from './start/demo-options.ts'
import { prepareDatabase } from './start/prepare-database.ts'
import { showProgress } from './start/progress.ts'
import { logOutages } from './watch/log-outages.ts'
import { createLog } from './watch/log.ts'
import { createMetrics } from './watch/metrics.ts'
import { isNational } from '#shared/wilayah/province.ts'
import { listProvinces } from './wilayah/province-queries.ts'
import { readBoundaries, readCountryBoundaries, type BoundariesOf } from './wilayah/boundaries-file.ts'

/** After the first readers, who come at the start, have been answered. */
const EDITION_DELAY_MS = 10_000
const EDITION_CHECK_MS = 3_600_000

const { version: programVersion } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

async function start(): Promise<void> {
  const demo = readDemoOptions(process.argv)
  const isDemo = demo !== undefined
  const environment = readEnvironment(process.env, { home: isDemo ? 'var/demo' : 'var' })
  const metrics = createMetrics({ programVersion })
  const log = createLog({ level: environment.LOG_LEVEL, onError: metrics.countError })
  const isDeveloping = process.argv.includes('--dev')
  const step = showProgress(process.stdout)
  if (!isDeveloping) await step('Menyiapkan tampilan', (onProgress) => ensureClientBuilt({ onProgress }))
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl } = environment
  const engine = await prepareDatabase({ home, databaseUrl, step, demo })
  try {
    const version = await watchVersion(engine)
    const clock = () => new Date()
    if (isDemo) await step('Menyiapkan akun contoh', () => ensureDemoAccounts(engine.db, clock()))
    const secret = readAuthSecret(home, environment.AUTH_SECRET)
    const onError = (message: string, detail: unknown) => log.error({ err: errorIn(detail) }, message)
    const auth = createAuth({ db: engine.db, secret, clock, isDemo, onError })
    const provinces = await listProvinces(engine.db)
    const boundaries: BoundariesOf = isNational(provinces) ? readCountryBoundaries : () => readBoundaries(home)
    const parts = {
      provinces,
      engine,
      version,
      environment,
      log,
      clock,
      auth,
      programVersion,
      boundaries,
      isDeveloping,
      metrics,
    }
    const app = createApp(parts)
    const server = createGuardedServer(app.express)
    const facts = { environment, isSimulated: await isSimulated(engine.db), provinces }
    if (isDeveloping) await serveSources(app.express, server, facts)
    else await servePages(app.express, { ...app, ...facts, boundaries, log })
    app.express.use(answerErrors(log))
    await listen(server, environment)
    process.stdout.write(await announceAccounts(engine.db, { isDemo, now: clock() }))
    process.stdout.write('Tekan Ctrl+C untuk berhenti.\n')
    keepEditions({ provinces, engine, home, boundaries, clock, log })
    const endJobs = startJobs({ engine, environment, secret, clock, log, boundaries })
    const drainSeconds = environment.DRAIN_SECONDS
    logOutages(engine.outage, log)
    closeOnSignal({ ...app, server, drainSeconds, log, endJobs, closeDatabase: () => engine.close() })
    void engine.stopped.then(endWith)
  } catch (error) {
    await engine.close()
    throw error
  }
}

type Keeping = Pick<AppParts, 'provinces' | 'engine' | 'boundaries' | 'clock' | 'log'> & { home: string }

/** Makes the month's edition of the open data a moment after the start, and looks again every hour. */
function keepEditions({ provinces = [], engine, home, boundaries, clock, log }: Keeping): void {
  // What a national registry holds of one province at a time is too much for one file.
  const kept = isNational(provinces) ? endpoints.filter((each) => each.withoutProvince) : endpoints
  const ensure = () => {
    const now = clock()
    const making = {
      db: engine.db,
      today: dayInWita(now),
      now,
      boundaries,
      home,
      endpoints: kept,
      programVersion,
      provinces,
    }
    ensureEdition(making).catch((error: unknown) => log.error({ err: error }, 'the edition was not made'))
  }
  setTimeout(ensure, EDITION_DELAY_MS).unref()
  setInterval(ensure, EDITION_CHECK_MS).unref()
}

function listen(server: Server, { PORT, HOST }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const advice = 'Pilih port lain, misalnya: PORT=3001 npm start'
      const isTaken = error.code === 'EADDRINUSE'
      reject(isTaken ? new StartError(`Port ${PORT} sudah dipakai program lain. ${advice}`) : error)
    })
    server.listen(PORT, HOST, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : PORT
      process.stdout.write(`\nPantau OVOP siap: http://localhost:${port}\n`)
      resolve()
    })
  })
}

/** better-auth tells what happened as a list; of that only an error is for the log, the rest may be about people. */
function errorIn(detail: unknown): unknown {
  return Array.isArray(detail) ? detail.find((each) => each instanceof Error) : detail
}

function endWith(error: unknown): void {
  const isForPeople = error instanceof StartError || error instanceof CsvProblem
  process.stderr.write(`\n${isForPeople ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
}

start().catch(endWith)
