import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadMessages, rememberedLocale } from './language.ts'
import { createAppRouter } from './routes.tsx'
import { answersIn, laySentAnswers } from './sent-answer.ts'
import { noteDrawnFor } from './session.ts'
import { answersUnderWay } from './trpc.ts'
import { layStillShapes, shapesDrawnIn } from './ui/map/still-shapes.ts'
import { firstPageStands, notePageStands } from './ui/page-stands.ts'

/** Should a drawn page never say that it stands, the program is not held back for good. */
const LONGEST_TAKEOVER_MS = 3000

/** Starts the program in the page, and resolves when it answers to the reader. `sent` is the element with the answer that the page was drawn from, if it was. */
export async function start(sent: HTMLElement | null): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html must hold an element with the id "root"')
  laySentAnswers(sent ? answersIn(document) : [])
  noteDrawnFor(sent?.dataset['personal'] === undefined ? 'everybody' : 'person')
  layStillShapes(shapesDrawnIn(root))
  const locale = rememberedLocale(new URLSearchParams(location.search).get('lang'))
  await loadMessages(locale)
  await otherWork()
  const router = createAppRouter()
  // The page that the server drew stands until this program can draw the same.
  if (sent) {
    await router.load()
    await answersUnderWay()
    await otherWork()
  }
  const isDrawn = sent?.dataset['drawn'] === locale
  // The router draws as the server did, without places to wait in: what they would wait for is here.
  if (isDrawn) router.ssr = { manifest: undefined }
  const { promise: started, resolve: onStarted } = Promise.withResolvers<void>()
  const app = <App router={router} onStarted={onStarted} />
  // A transition is drawn in short slices, so that a slow phone still scrolls and follows links meanwhile.
  startTransition(() => {
    if (isDrawn) hydrateRoot(root, app)
    else createRoot(root).render(app)
  })
  await started
  if (isDrawn) await Promise.race([firstPageStands, otherWork(LONGEST_TAKEOVER_MS)])
  notePageStands()
  void import('./after-start.ts').then(({ afterStart }) => afterStart(), ignore)
}

/** Lets the browser answer the reader before the next piece of a long start. */
function otherWork(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** A reader whose line broke at this very moment reads on. */
function ignore(): void {}
