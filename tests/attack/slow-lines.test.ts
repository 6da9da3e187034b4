import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { serveApi } from '#tests/db/api-server.ts'
import { describeOnEachEngine } from '#tests/db/engines.ts'

const patience = { headers: 300, body: 300, file: 700, silence: 500, check: 50, connections: 8 }

describeOnEachEngine('a line that is held open', (engine) => {
  const { address, get } = serveApi(engine, { patience })
  const open = new Set<Socket>()
  afterEach(() => {
    for (const socket of open) socket.destroy()
    open.clear()
  })

  /** A raw line, and all that came back over it before it was closed. */
  const line = () => {
    const { port, hostname } = new URL(address())
    const socket = connect(Number(port), hostname)
    open.add(socket)
    let said = ''
    socket.on('data', (bytes: Buffer) => (said += bytes.toString()))
    socket.on('error', () => {})
    const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(said)))
    return { socket, ended }
  }
  const drip = (socket: Socket, text: string) => {
    const timer = setInterval(() => socket.write(text), 20)
    socket.once('close', () => clearInterval(timer))
  }

  test('by headers that come one by one is closed', async () => {
    const { socket, ended } = line()
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n')
    drip(socket, 'X-A: b\r\n')
    expect(await ended).toMatch(/^HTTP\/1\.1 408 /)
  })

  test.each([
    ['a command', '/api/trpc/umkm.register', 'application/json'],
    ['a password', '/api/auth/sign-in', 'application/json'],
    ['a photo', '/api/files?kabupaten=53.04&name=a.jpg', 'image/jpeg'],
    ['nothing that is there', '/api/nowhere', 'application/json'],
  ])('by the body of %s that comes byte by byte is closed', async (_what, path, type) => {
    const { socket, ended } = line()
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 100000\r\n\r\n`)
    drip(socket, 'x')
    expect(await ended).not.toMatch(/^HTTP\/1\.1 200 /)
  })

  test('is closed sooner for a command than for a photo, which may come over a slow line', async () => {
    const photo = line()
    photo.socket.write('POST /api/files HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n')
    const command = line()
    command.socket.write('POST /api/trpc/umkm.register HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n')
    for (const { socket } of [command, photo]) drip(socket, 'x')
    await Promise.race([command.ended, photo.ended])
    expect([command.socket.destroyed, photo.socket.destroyed]).toEqual([true, false])
  })

  test('by silence is closed', async () => {
    expect(await line().ended).toMatch(/^(?:$|HTTP\/1\.1 408 )/)
  })

  test('does not keep others out for longer than that, and there are only so many', async () => {
    const held = Array.from({ length: 20 }, () => line())
    await Promise.all(held.map(({ ended }) => ended))
    await expect
      .poll(() =>
        get('/healthz').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200)
  })

  test.each([
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'a length and pieces',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['odd pieces', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a line feed in a header', 'GET / HTTP/1.1\r\nHost: a\nX: \0\r\n\r\n'],
    ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
  ])('with %s is refused, so that no proxy reads it otherwise', async (_what, text) => {
    const { socket, ended } = line()
    socket.write(text)
    expect(await ended).toMatch(/^HTTP\/1\.1 4\d\d /)
  })
})
