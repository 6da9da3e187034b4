import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * `down`: the server cannot be reached; `losing`: what is sent arrives, and its answer is lost on the way; `slow`: every
 * answer takes half a second longer.
 */
export type LineState = 'up' | 'down' | 'losing' | 'slow'

export type Line = {
  address: string
  state: LineState
  /** Where the program is now; it moves when it is started again. */
  target: string
  close: () => Promise<void>
}

const SLOW_MS = 500

/**
 * A line between a browser and the program that a test can break. Only what the program answers from its database is
 * affected: pages and scripts always arrive, as from the store of a service worker.
 */
export async function openLine(target: string): Promise<Line> {
  const server = createServer((incoming, outgoing) => {
    const isData = /^\/(api|healthz)/.test(incoming.url ?? '')
    if (isData && line.state === 'down') return void incoming.socket.destroy()
    return carry(incoming, outgoing, isData)
  })
  const line: Line = {
    ...{ address: '', state: 'up', target },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  const carry = (incoming: IncomingMessage, outgoing: ServerResponse, isData: boolean) => {
    const { method, headers, url } = incoming
    const onward = request(new URL(url ?? '/', line.target), { method: method ?? 'GET', headers }, (answer) => {
      if (isData && line.state === 'losing') return void incoming.socket.destroy()
      const give = () => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      }
      if (isData && line.state === 'slow') setTimeout(give, SLOW_MS)
      else give()
    })
    onward.on('error', () => incoming.socket.destroy())
    outgoing.on('error', () => onward.destroy())
    incoming.pipe(onward)
  }
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  line.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return line
}
