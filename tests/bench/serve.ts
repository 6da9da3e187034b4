import { execFile } from 'node:child_process'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type express from 'express'
import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { createAuth } from '#server/auth/auth.ts'
import type { Engine } from '#server/db/engine.ts'
import { watchVersion } from '#server/db/version-watch.ts'
import { readEnvironment } from '#server/env.ts'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import type { RequestLimits } from '#shared/limit/request-limit.ts'

const run = promisify(execFile)

type Serving = { engine: Engine; base: string; close: () => Promise<void> }
type Setting = { environment?: NodeJS.ProcessEnv; limits?: RequestLimits }

/** The program but for its pages, on PGlite, in this process. */
export async function serve(home: string, { environment, limits }: Setting = {}): Promise<Serving> {
  const engine = await prepareDatabase({ home, databaseUrl: undefined, step: (_title, work) => work(() => {}) })
  const clock = () => new Date()
  const secret = 'a secret for the bench, long enough'
  const app = createApp({
    engine,
    clock,
    version: await watchVersion(engine),
    environment: readEnvironment({ PANTAU_HOME: home, ...environment }),
    log: pino({ level: 'silent' }),
    programVersion: 'bench',
    boundaries: () => ({ body: '{}', isOfficial: false }),
    auth: createAuth({ db: engine.db, secret, clock, isDemo: false, onError: () => {} }),
    isDeveloping: false,
    ...(limits && { limits }),
  })
  const [server, base] = await listen(app.express)
  const close = async () => {
    server.close()
    await engine.close()
  }
  return { engine, base, close }
}

/** What autocannon gets in five seconds over twenty lines, as somebody behind a proxy where `from` says so. */
export async function requestsPerSecond(url: string, from?: string): Promise<number> {
  const options = [
    'node_modules/autocannon/autocannon.js',
    '-j',
    '-c',
    '20',
    '-d',
    '5',
    '-H',
    'accept-encoding=br',
    ...(from === undefined ? [] : ['-H', `x-forwarded-for=${from}`]),
    url,
  ]
  const { stdout } = await run(process.execPath, options, { maxBuffer: 16 * 1024 * 1024 })
  const result = JSON.parse(stdout) as { requests: { average: number }; non2xx: number; errors: number }
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return result.requests.average
}

export function listen(app: express.Express): Promise<[Server, string]> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => {
      resolve([server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`])
    })
  })
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
