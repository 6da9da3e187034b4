import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadFirstData } from '#data/load-first-data.ts'
import { answerErrors, createApp } from '#server/app.ts'
import { createAuth, type Auth } from '#server/auth/auth.ts'
import type { Engine } from '#server/db/engine.ts'
import { watchVersion } from '#server/db/version-watch.ts'
import { commitChange } from '#server/db/version.ts'
import { readEnvironment } from '#server/env.ts'
import { createLog } from '#server/watch/log.ts'
import { createGuardedServer, type Patience } from '#server/start/guarded-server.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'
import type { RequestLimits } from '#shared/limit/request-limit.ts'

export const TODAY = '2026-11-21'
const NOW = new Date(`${TODAY}T12:00:00+08:00`)
export const TEST_SECRET = 'a secret for tests, long enough to be one'

export type Setting = {
  clock?: () => Date
  isDemo?: boolean
  environment?: NodeJS.ProcessEnv
  limits?: RequestLimits
  patience?: Patience
  /** Left out: errors only, as the tests of everything else want to see none. */
  logLevel?: 'trace'
}
export type ApiServer = { address: string; home: string; auth: Auth; errors: string[]; close: () => Promise<void> }

/** The real application with the first data on a free port, on the day that data was gathered. */
export async function startApiServer(engine: Engine, setting: Setting): Promise<ApiServer> {
  const { clock = () => NOW, isDemo = false } = setting
  const change = async <T>(work: (tx: Engine['db']) => Promise<T>) => (await commitChange(engine.db, work)).result
  await loadFirstData(engine.db, change, { now: NOW, onProgress: () => {} })
  const home = mkdtempSync(path.join(tmpdir(), 'pantau-api-'))
  const errors: string[] = []
  const log = createLog({ level: setting.logLevel ?? 'error' }, { write: (line: string) => void errors.push(line) })
  const onError = (message: string) => log.error(message)
  const auth = createAuth({ db: engine.db, secret: TEST_SECRET, clock, isDemo, onError })
  const { express: app } = createApp({
    engine,
    version: await watchVersion(engine),
    environment: readEnvironment({ PANTAU_HOME: home, ...setting.environment }),
    log,
    clock,
    programVersion: '0.0.0-test',
    isDeveloping: false,
    provinces: await listProvinces(engine.db),
    auth,
    boundaries: () => readBoundaries(home),
    ...(setting.limits && { limits: setting.limits }),
  })
  app.use(answerErrors(log))
  const server = createGuardedServer(app, setting.patience).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
    rmSync(home, { recursive: true })
  }
  return { address: `http://127.0.0.1:${port}`, home, auth, errors, close }
}
