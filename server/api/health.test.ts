import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { sendHealth } from './health.ts'

/** A database that answers the one question of the health check with `answer`. */
const databaseThat = (answer: () => Promise<unknown>) => ({ select: () => ({ from: answer }) }) as unknown as Db

async function healthOf(db: Db): Promise<{ status: number; body: unknown }> {
  const engine = { kind: 'postgres' as const, db }
  const app = express().get('/healthz', (_request, response) =>
    sendHealth(response, { engine, version: { current: () => 7 }, programVersion: '1.2.3' }),
  )
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/healthz`)
  const body: unknown = await response.json()
  server.close()
  server.closeAllConnections()
  return { status: response.status, body }
}

test('a database that answers is well', async () => {
  const health = await healthOf(databaseThat(async () => [{ version: 8 }]))
  expect(health).toEqual({
    status: 200,
    body: { status: 'ok', database: 'postgres', dataVersion: 8, version: '1.2.3' },
  })
})

test.each([
  ['refuses', () => Promise.reject(new Error('connection refused'))],
  ['does not answer', () => new Promise(() => {})],
])('a database that %s is not, and the last known version is told', async (_how, answer) => {
  const health = await healthOf(databaseThat(answer))
  expect(health).toEqual({
    status: 503,
    body: { status: 'error', database: 'postgres', dataVersion: 7, version: '1.2.3' },
  })
})
