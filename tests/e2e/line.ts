/**
 * A line of one's own to the program, for journeys about bad lines and new versions: it can be cut, and it can hand over
 * the built client as another version, in which every file has another name and those of the version before are gone.
 */
import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as journey } from './journey.ts'

type Line = {
  address: string
  /** Nobody answers any more, as when the device has no line. */
  cut: () => Promise<void>
  mend: () => Promise<void>
  /** Whoever asks from now on waits, as where a line is there in name only. */
  hush: () => void
  /** Whoever asks for such a path waits until the returned function is called. */
  hold: (path: RegExp) => () => void
  /** From now on this version is served; 1 is the client as it was built. */
  serveVersion: (version: number) => void
  /** In place of a path, this text is served as a script. */
  replaceScript: (path: string, text: string) => void
}

/** As `test` of journey.ts, through a line of its own, with the service worker that other journeys go without. */
export const test = journey.extend<{ line: Line }>({
  serviceWorkers: 'allow',
  line: async ({ browserName: _browserName }, use) => {
    const line = await openLine(`http://127.0.0.1:${process.env['PANTAU_E2E_PORT'] ?? ''}`)
    await use(line)
    await line.cut()
  },
  baseURL: async ({ line }, use) => use(line.address),
})

async function openLine(program: string): Promise<Line> {
  const names = await assetNames(program)
  const scripts = new Map<string, string>()
  let version = 1
  let isHushed = false
  let server: Server | undefined
  const held = new Map<RegExp, (() => void)[]>()
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (isHushed) return
    const [, waiting] = [...held].find(([path]) => path.test(request.url ?? '')) ?? []
    if (waiting) return void waiting.push(() => answer(request, response))
    const url = request.url ?? '/'
    const script = scripts.get(url)
    if (script !== undefined) return void response.setHeader('content-type', 'text/javascript').end(script)
    const path = nameIn(names, url, version)
    if (path === undefined) return void response.writeHead(404).end()
    pass(request, response, { address: program + path, rewrite: (body) => rewrite(body, names, version) })
  }
  const listen = async (port: number): Promise<number> => {
    const opened = createServer(answer).listen(port, '127.0.0.1')
    await once(opened, 'listening')
    server = opened
    return (opened.address() as AddressInfo).port
  }
  const cut = () =>
    new Promise<void>((resolve) => {
      if (!server) return resolve()
      server.close(() => resolve())
      server.closeAllConnections()
      server = undefined
    })
  const port = await listen(0)
  return {
    address: `http://127.0.0.1:${port}`,
    cut,
    mend: async () => void (await listen(port)),
    hush: () => {
      isHushed = true
    },
    hold: (path) => {
      const waiting: (() => void)[] = []
      held.set(path, waiting)
      return () => {
        held.delete(path)
        for (const go of waiting) go()
      }
    },
    serveVersion: (next) => {
      version = next
    },
    replaceScript: (path, text) => {
      scripts.set(path, text)
    },
  }
}

/** The hash in the name of a built file: `-B1x_2c3d` in `queue-page-B1x_2c3d.js`. */
const HASHED = /[\w.-]+-[\w-]{8}\.(js|css)/g
const HASH = /-[\w-]{2}([\w-]{6}\.\w+)$/

/** The names of the built files, as the service worker lists them. */
async function assetNames(program: string): Promise<ReadonlySet<string>> {
  const worker = await (await fetch(`${program}/sw.js`)).text()
  return new Set([...worker.matchAll(/\/assets\/([\w.-]+)/g)].flatMap(([, name]) => (name ? [name] : [])))
}

function nameOf(name: string, version: number): string {
  return version === 1 ? name : name.replace(HASH, `-v${version}$1`)
}

/** What the program calls the file that a version calls `url`; undefined when that version has no such file. */
function nameIn(names: ReadonlySet<string>, url: string, version: number): string | undefined {
  if (!url.startsWith('/assets/')) return url
  const name = [...names].find((one) => url === `/assets/${nameOf(one, version)}`)
  return name && `/assets/${name}`
}

function rewrite(body: string, names: ReadonlySet<string>, version: number): string {
  if (version === 1) return body
  return body
    .replaceAll(HASHED, (name) => (names.has(name) ? nameOf(name, version) : name))
    .replaceAll(/("?revision"?:")/g, `$1v${version}`)
}

type Passing = { address: string; rewrite: (body: string) => string }

function pass(request: IncomingMessage, response: ServerResponse, { address, rewrite: change }: Passing): void {
  const { 'if-none-match': _tag, ...headers } = { ...request.headers, 'accept-encoding': 'identity' }
  const onward = ask(address, { method: request.method ?? 'GET', headers }, (answer) => {
    const isText = /javascript|css|html/.test(answer.headers['content-type'] ?? '')
    const { 'content-length': length, ...others } = answer.headers
    response.writeHead(answer.statusCode ?? 502, isText || length === undefined ? others : answer.headers)
    if (!isText) return void answer.pipe(response)
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part))
    answer.on('end', () => response.end(change(Buffer.concat(parts).toString())))
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
