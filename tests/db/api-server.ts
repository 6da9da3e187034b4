import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { z } from 'zod'
import type { metaSchema } from '#server/api/meta.ts'
import type { Engine } from '#server/db/engine.ts'
import { startApiServer, type ApiServer, type Setting } from './start-api-server.ts'

export { TODAY } from './start-api-server.ts'
/** Datasets of which no public report ever told a row: the first data has none. */
export const neverReported: readonly string[] = ['channels']

export type Row = Record<string, unknown>
export type Answer = { meta: z.output<typeof metaSchema>; rows: Row[] }

/**
 * Serves the API to the tests of a suite, which fail when it logs an error. `home` is where `npm run boundaries` would
 * install official boundaries.
 */
export function serveApi(engine: () => Engine, setting: Setting = {}) {
  let server: ApiServer | undefined
  beforeAll(async () => {
    server = await startApiServer(engine(), setting)
  })
  afterEach(() => {
    expect(server?.errors).toEqual([])
  })
  afterAll(() => server?.close())
  const running = () => {
    if (!server) throw new Error('the server is started before the first test')
    return server
  }
  const get = (address: string, init?: RequestInit) => fetch(`${running().address}${address}`, init)
  return {
    get,
    read: async (address: string) => (await (await get(address)).json()) as Answer,
    address: () => running().address,
    home: () => running().home,
    auth: () => running().auth,
  }
}
