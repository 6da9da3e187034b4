import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Express } from 'express'
import { pino } from 'pino'
import { loadFirstData } from '#data/load-first-data.ts'
import { CsvProblem } from '#data/read-csv.ts'
import { answerErrors, createApp } from './app.ts'
import { openEngine, type Engine } from './db/engine.ts'
import { migrate } from './db/migrate.ts'
import { watchVersion } from './db/version-watch.ts'
import { commitChange } from './db/version.ts'
import { readEnvironment, type Environment } from './env.ts'
import { StartError } from './errors.ts'
import { servePages, serveSources } from './pages.ts'
import { ensureClientBuilt } from './start/client-build.ts'
import { showProgress } from './start/progress.ts'
import { readBoundaries } from './wilayah/boundaries-file.ts'

const { version: programVersion } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

async function start(): Promise<void> {
  const environment = readEnvironment(process.env)
  const log = pino({ level: environment.LOG_LEVEL })
  const isDeveloping = process.argv.includes('--dev')
  const step = showProgress(process.stdout)
  if (!isDeveloping) await step('Menyiapkan tampilan', (onProgress) => ensureClientBuilt({ onProgress }))
  const engine = await step('Membuka basis data', (onProgress) => openHome(environment, onProgress))
  try {
    await step('Menyesuaikan basis data', (onProgress) => migrate(engine, { onProgress }))
    await step('Memuat data awal', (onProgress) =>
      loadFirstData(
        engine.db,
        async (work) => (await commitChange(engine.db, work)).result,
        { now: new Date(), onProgress },
      ),
    )
    const version = await watchVersion(engine)
    const clock = () => new Date()
    const boundaries = () => readBoundaries(environment.PANTAU_HOME)
    const app = createApp({ engine, version, environment, log, clock, programVersion, boundaries, isDeveloping })
    if (isDeveloping) await serveSources(app.express)
    else servePages(app.express, app)
    app.express.use(answerErrors(log))
    const server = await listen(app.express, environment)
    closeOnSignal(server, engine)
  } catch (error) {
    await engine.close()
    throw error
  }
}

function openHome(environment: Environment, onProgress: (text: string) => void): Promise<Engine> {
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl } = environment
  return openEngine({ home, databaseUrl, onProgress })
}

function listen(app: Express, { PORT, HOST }: Environment): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(PORT, HOST, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : PORT
      process.stdout.write(`\nPantau OVOP siap: http://localhost:${port}\nTekan Ctrl+C untuk berhenti.\n`)
      resolve(server)
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      const advice = 'Pilih port lain, misalnya: PORT=3001 npm start'
      const isTaken = error.code === 'EADDRINUSE'
      reject(isTaken ? new StartError(`Port ${PORT} sudah dipakai program lain. ${advice}`) : error)
    })
  })
}

function closeOnSignal(server: Server, engine: Engine): void {
  const close = () => {
    server.close(() => void engine.close().finally(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  }
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
}

start().catch((error: unknown) => {
  const isForPeople = error instanceof StartError || error instanceof CsvProblem
  process.stderr.write(`\n${isForPeople ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
})
