import { SHELL } from '../service-worker/messages.ts'
import { drawnBoundaries } from '../ui/map/drawn-boundaries.ts'
import { unsavedNow } from '../ui/form/unsaved.ts'
import { offerVersion } from './new-version.ts'
import { tellWorker } from './tell-worker.ts'

const WORKER = '/sw.js'
const ASK_EVERY_MS = 3_600_000
/** A worker that does not answer or does not take over must not hold the person up. */
const ANSWER_LIMIT_MS = 3000

/** The address of this page's first script: its name is made from the content of the whole program. */
const entry = document.querySelector('script[type="module"][src^="/assets/"]')?.getAttribute('src') ?? ''

/** Has this program kept on the device, and looks for newer versions of it. */
export async function watchVersions(): Promise<void> {
  addEventListener('vite:preloadError', () => void loadWhenGone())
  if (!('serviceWorker' in navigator)) return
  const workers = navigator.serviceWorker
  const registration = await register()
  if (!registration) return
  workers.addEventListener('controllerchange', () => {
    keepFetched(workers.controller)
    void offerUnlessMine(workers.controller)
  })
  keepWhatPasses()
  registration.addEventListener('updatefound', () => followInstalling(registration))
  followInstalling(registration)
  if (registration.waiting) void settleWaiting(registration.waiting)
  document.addEventListener('visibilitychange', () => void lookForUpdate(registration))
  const { active } = await workers.ready
  keepFetched(active)
  const boundaries = drawnBoundaries()
  if (boundaries) tellWorker(active, { kind: 'keep', files: [boundaries] })
}

/** What came before the worker was there to keep it. */
function keepFetched(worker: ServiceWorker | null): void {
  keep(worker, performance.getEntriesByType('resource'))
}

/** What was on its way already when the worker took over comes past it. */
function keepWhatPasses(): void {
  const observer = new PerformanceObserver((list) => {
    const fetched = list.getEntriesByType('resource') as PerformanceResourceTiming[]
    keep(
      navigator.serviceWorker.controller,
      fetched.filter(({ workerStart }) => workerStart === 0),
    )
  })
  observer.observe({ type: 'resource' })
}

function keep(worker: ServiceWorker | null, fetched: readonly PerformanceEntry[]): void {
  const files = fetched
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname, search }) => pathname + search)
  if (files.length > 0) tellWorker(worker, { kind: 'keep', files })
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' })
  } catch {
    // Refused by the browser or out of reach: the program works as before, with a line.
    return undefined
  }
}

function followInstalling({ installing }: ServiceWorkerRegistration): void {
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && navigator.serviceWorker.controller) void settleWaiting(installing)
  })
}

/** A page fresh from the server is as new as the worker that waits; then nothing has to be loaded again. */
async function settleWaiting(worker: ServiceWorker): Promise<void> {
  if (await isMine(worker)) return tellWorker(worker, { kind: 'takeOver' })
  offerVersion({
    load: async () => {
      const taken = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
        setTimeout(resolve, ANSWER_LIMIT_MS)
      })
      tellWorker(worker, { kind: 'takeOver' })
      await taken
      location.reload()
    },
  })
}

/** Another tab may have begun a new version; this one goes on with its own until its person is ready. */
async function offerUnlessMine(worker: ServiceWorker | null): Promise<void> {
  if (!worker || (await isMine(worker))) return
  offerReload()
}

function offerReload(): void {
  offerVersion({
    load: async () => location.reload(),
  })
}

function isMine(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => resolve(data === true))
    port1.start()
    setTimeout(() => resolve(false), ANSWER_LIMIT_MS)
    tellWorker(worker, { kind: 'isMine', entry }, [port2])
  })
}

let lastLook = Date.now()

/** Pages stay open for days on a phone that is never switched off. */
async function lookForUpdate(registration: ServiceWorkerRegistration): Promise<void> {
  if (document.hidden || Date.now() - lastLook < ASK_EVERY_MS) return
  lastLook = Date.now()
  await registration.update().catch(() => undefined)
}

/** A part of this page could not be fetched: when the server has another version by now, only a reload helps. */
async function loadWhenGone(): Promise<void> {
  const shell = await fetch(SHELL, { cache: 'no-store' }).catch(() => undefined)
  if (!shell?.ok || (await shell.text()).includes(entry)) return
  if (unsavedNow() === 'lost' || (unsavedNow() === 'kept' && isTyping())) offerReload()
  else location.reload()
}

/** The mouse on its way over a link has its page fetched ahead; that must not take the field from under the hands. */
function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, select') === true
}
