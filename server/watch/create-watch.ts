import { Router, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { LiveLines } from '#server/api/live.ts'
import { lastBackup } from '#server/backup/backup-folder.ts'
import type { Engine } from '#server/db/engine.ts'
import { countOwnMigrations } from '#server/db/migration-files.ts'
import type { Environment } from '#server/env.ts'
import type { SystemFacts } from '#server/system/facts.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { nameRequests } from './request-id.ts'
import { serveWatch } from './serve-watch.ts'
import { createStateMetrics } from './state-metrics.ts'
import { createStopSign, type StopSign } from './stop-sign.ts'
import { watchRequests } from './watch-requests.ts'

type Parts = {
  engine: Engine
  environment: Environment
  log: Logger
  clock: () => Date
  programVersion: string
  metrics?: Metrics
}

/** `first` comes before everything else of the program: it names and measures requests, and answers watchers. */
export type Watch = { first: RequestHandler; stop: StopSign; system: SystemFacts }

/** What is seen of a process from outside, and by admins. */
export function createWatch(parts: Parts, live: LiveLines): Watch {
  const { engine, environment, log, clock, programVersion, metrics = createMetrics(parts) } = parts
  const { kind: engineKind, db } = engine
  const stop = createStopSign()
  const migrationCount = countOwnMigrations()
  const refresh = createStateMetrics(metrics.registry, { db, clock, environment, liveLines: live.count })
  const first = Router()
  first.use(nameRequests, watchRequests(log, metrics))
  const readiness = { db, stop, migrationCount }
  first.use(serveWatch({ metrics, refresh, readiness, token: environment.METRICS_TOKEN }))
  const facts = { engineKind, environment, programVersion, startedAt: clock(), migrationCount }
  return { first, stop, system: { ...facts, lastBackup: () => lastBackup(environment) } }
}
