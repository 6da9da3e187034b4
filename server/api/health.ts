import type { Response } from 'express'
import { currentVersion } from '#server/db/version.ts'
import type { ApiParts } from './api-parts.ts'
import type { Health } from './documents.ts'

const PATIENCE_MS = 2000

type HealthParts = {
  engine: Pick<ApiParts['engine'], 'kind' | 'db'>
  version: Pick<ApiParts['version'], 'current'>
  programVersion: string
}

/** Tells a watcher whether the database answers now: never kept, never older than the question. */
export async function sendHealth(response: Response, parts: HealthParts): Promise<void> {
  const { engine, version, programVersion } = parts
  const dataVersion = await Promise.race([currentVersion(engine.db), patience()]).catch(() => undefined)
  const isWell = dataVersion !== undefined
  const health: Health = {
    status: isWell ? 'ok' : 'error',
    database: engine.kind,
    dataVersion: dataVersion ?? version.current(),
    version: programVersion,
  }
  response
    .status(isWell ? 200 : 503)
    .set('Cache-Control', 'no-store')
    .json(health)
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined).unref()
  })
}
