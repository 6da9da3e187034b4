import type { Response } from 'express'
import type { Db } from '#server/db/database.ts'
import { within } from '#server/db/within.ts'
import type { StopSign } from './stop-sign.ts'
import { countMigrations } from './state-queries.ts'

export type ReadinessParts = { db: Db; stop: StopSign; migrationCount: number }

/** The database is `current` when it has the schema of this program, neither an older nor a newer one. */
export type Readiness = {
  status: 'ready' | 'not-ready'
  database: 'current' | 'other-schema' | 'no-answer'
  isStopping: boolean
}

const PATIENCE_MS = 2000

/** Tells a balancer whether to send requests here: the database answers, with this program's schema, and nobody stopped it. */
export async function sendReadiness(response: Response, { db, stop, migrationCount }: ReadinessParts): Promise<void> {
  const applied = await within(PATIENCE_MS, countMigrations(db)).catch(() => undefined)
  const database = applied === undefined ? 'no-answer' : applied === migrationCount ? 'current' : 'other-schema'
  const isStopping = stop.isGiven()
  const isReady = database === 'current' && !isStopping
  const readiness: Readiness = { status: isReady ? 'ready' : 'not-ready', database, isStopping }
  response
    .status(isReady ? 200 : 503)
    .set('Cache-Control', 'no-store')
    .json(readiness)
}
