/// <reference lib="webworker" />
import { answerDocument, isDocument, keepDocuments } from './kept-documents.ts'
import { KeptProgram, type ProgramFile } from './kept-program.ts'
import { SHELL, type PageMessage } from './messages.ts'

/** Filled by vite-plugin-pwa when the client is built; the shell's entry has the hash of the whole program as its revision. */
type BuiltFile = ProgramFile & { revision: string | null }
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly BuiltFile[] }

const files = self.__WB_MANIFEST
const version = files.find(({ url }) => url === SHELL)?.revision ?? ''
const program = new KeptProgram(
  version,
  files.filter(({ url }) => url !== SHELL),
)

/** A reader on a slow line gets the kept page after this time. Only the first byte counts. */
const PATIENCE_MS = 4000

self.addEventListener('install', (event) => event.waitUntil(program.install()))

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([program.removeOld(), self.registration.navigationPreload?.enable(), self.clients.claim()]),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (isDocument(url)) event.respondWith(answerDocument(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(program.file(request))
  else if (request.mode === 'navigate' && !/^\/(api|data)\b/.test(url.pathname)) event.respondWith(answerPage(event))
})

self.addEventListener('message', (event) => {
  const message = event.data as PageMessage
  if (message.kind === 'isMine') event.ports[0]?.postMessage(program.has(message.entry))
  else if (message.kind === 'takeOver') event.waitUntil(self.skipWaiting())
  else if (message.kind === 'keep') event.waitUntil(keep(message.files).catch(() => undefined))
  else event.waitUntil(program.keepWork().catch(() => undefined))
})

async function keep(paths: readonly string[]): Promise<void> {
  // A worker that was stopped while it took over left old files behind.
  await program.removeOld()
  await program.keep(paths)
  await keepDocuments(paths)
}

/** As the server draws it; when it is out of reach or slow, the empty page of the program, which shows what was seen last. */
async function answerPage({ request, preloadResponse }: FetchEvent): Promise<Response> {
  const drawn = fromServer(request, preloadResponse)
  const shell = await program.shell()
  if (!shell) return drawn
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS))
  const answer = await Promise.race([drawn.catch(() => undefined), patience])
  return answer && !isOfProxy(answer) ? answer : shell
}

async function fromServer(request: Request, preload: Promise<unknown>): Promise<Response> {
  const preloaded = await preload
  return preloaded instanceof Response ? preloaded : fetch(request)
}

/** Something before the program answered in its place. */
function isOfProxy({ status }: Response): boolean {
  return status >= 502 && status <= 504
}
