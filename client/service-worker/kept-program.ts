import { SHELL } from './messages.ts'

/** A built file; `first`: needed to begin; `work`: for the pages of staff; others are kept as they are fetched. */
export type ProgramFile = { url: string; part: 'first' | 'work' | 'other' }

const PREFIX = 'pantau-program-'
/** The one before stays: another tab may still run it, and the server has its files no more. */
const KEPT_VERSIONS = 2
const AT_ONCE = 4

/** The files of one version of the program, kept on the device. Their names hold a hash of their content, so a file with the same name is the same file. */
export class KeptProgram {
  readonly #files: readonly ProgramFile[]
  readonly #name: string

  constructor(version: string, files: readonly ProgramFile[]) {
    this.#name = PREFIX + version
    this.#files = files
  }

  has(url: string): boolean {
    return this.#files.some((file) => file.url === url)
  }

  /** Keeps what this version needs to begin, and its edition of each file that was kept of a version before. */
  async install(): Promise<void> {
    const before = new Set((await keptUrls()).map(withoutHash))
    const wanted = this.#files.filter(({ url, part }) => part === 'first' || before.has(withoutHash(url)))
    await this.keep(wanted.map(({ url }) => url))
    const shell = await fetch(SHELL, { cache: 'no-store' })
    if (!shell.ok) throw new Error(`${SHELL} answered ${shell.status}`)
    const cache = await caches.open(this.#name)
    await cache.put(SHELL, shell)
  }

  /** Keeps files of this version that are not kept yet; what a version before kept need not cross the line again. */
  async keep(urls: readonly string[]): Promise<void> {
    const cache = await caches.open(this.#name)
    const wanted = urls.filter((url) => this.has(url))
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      const some = wanted.slice(start, start + AT_ONCE)
      await Promise.all(some.map((url) => keepOne(cache, url)))
    }
  }

  keepWork(): Promise<void> {
    return this.keep(this.#files.filter(({ part }) => part === 'work').map(({ url }) => url))
  }

  /** The page without data, with which the program begins when the server is out of reach. */
  async shell(): Promise<Response | undefined> {
    const cache = await caches.open(this.#name)
    return cache.match(SHELL)
  }

  /** A file from the device, else from the server, and then kept. */
  async file(request: Request): Promise<Response> {
    const kept = await caches.match(request)
    if (kept) return kept
    const response = await fetch(request)
    const { pathname } = new URL(request.url)
    if (response.ok && this.has(pathname)) {
      const cache = await caches.open(this.#name)
      await cache.put(pathname, response.clone())
    }
    return response
  }

  /** Removes what was kept of versions that no page can run any more. */
  async removeOld(): Promise<void> {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name)
    const old = names.slice(0, Math.max(0, names.length - (KEPT_VERSIONS - 1)))
    await Promise.all(old.map((name) => caches.delete(name)))
  }
}

async function keepOne(cache: Cache, url: string): Promise<void> {
  if (await cache.match(url)) return
  const response = (await caches.match(url)) ?? (await fetch(url))
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  await cache.put(url, response)
}

async function keptUrls(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX))
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return requests.flat().map(({ url }) => new URL(url).pathname)
}

/** `/assets/queue-page-B1x_2c3d.js` is an edition of `/assets/queue-page.js`. */
function withoutHash(url: string): string {
  return url.replace(/-[\w-]{8}(\.\w+)$/, '$1')
}
