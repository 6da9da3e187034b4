import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'

/** How long a line may take for its part, in milliseconds, and how many lines there may be. */
export type Patience = {
  headers: number
  /** What comes with a command. */
  body: number
  /** A photo or spreadsheet over the slowest line that people work with. */
  file: number
  /** A line over which nothing comes or goes; the beat of a live line is faster. */
  silence: number
  /** How often lines are looked at. */
  check: number
  connections: number
}

const usualPatience: Patience = {
  headers: 15_000,
  body: 60_000,
  file: 900_000,
  silence: 300_000,
  check: 5000,
  connections: 10_000,
}

const FILES = /^\/api\/(?:files|exchange)\b/iu

/** A server whose lines cannot be held open by sending slowly, not reading, or saying nothing. */
export function createGuardedServer(app: RequestListener, patience: Patience = usualPatience): Server {
  const options = {
    headersTimeout: patience.headers,
    requestTimeout: patience.file,
    connectionsCheckingInterval: patience.check,
  }
  const server = createServer(options, (request, response) => {
    endSlowBody({ request, response, patience })
    app(request, response)
  })
  server.maxConnections = patience.connections
  server.setTimeout(patience.silence)
  return server
}

type Line = { request: IncomingMessage; response: ServerResponse; patience: Patience }

function endSlowBody({ request, response, patience }: Line): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  if (!hasBody) return
  const timer = setTimeout(
    () => {
      if (!response.headersSent) response.writeHead(408, { Connection: 'close' }).end()
      request.destroy()
    },
    FILES.test(request.url ?? '') ? patience.file : patience.body,
  )
  const stop = () => clearTimeout(timer)
  request.once('end', stop).once('close', stop)
}
