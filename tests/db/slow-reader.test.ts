import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'

const READERS = 150
/** Asked for over one line, one after the other. */
const QUESTIONS = 10

describeOnEachEngine('readers who take a long answer byte by byte', (engine) => {
  const { get, address } = serveApi(engine)

  test('hold up nobody else', async () => {
    const long = '/api/v1/kabupaten?format=geojson'
    const { hostname, port } = new URL(address())
    const sockets = Array.from({ length: READERS }, () => connect(Number(port), hostname))
    for (const socket of sockets) {
      socket.write(`GET ${long} HTTP/1.1\r\nHost: pantau\r\n\r\n`.repeat(QUESTIONS))
      await once(socket, 'readable')
      expect(String(socket.read(1))).toBe('H')
    }
    expect((await get('/api/trpc/session.get')).status).toBe(200)
    expect((await get('/api/v1/outlets')).status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })
})
