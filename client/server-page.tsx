import { createMemoryHistory } from '@tanstack/react-router'
import { renderToReadableStream } from 'react-dom/server'
import { App } from './app.tsx'
import { loadMessages, rememberedLocale } from './language.ts'
import { createAppRouter } from './routes.tsx'
import { laySentAnswers, type SentAnswer } from './sent-answer.ts'
import { noteDrawnFor } from './session.ts'
import { answersUnderWay, queryClient } from './trpc.ts'
import type { Province } from '#shared/wilayah/province.ts'
import { layProvinces } from './provinces.ts'
import type { StillShapes } from '#shared/wilayah/still-map.ts'
import { layStillShapes } from './ui/map/still-shapes.ts'

type Asked = {
  url: string
  answers: readonly SentAnswer[]
  shapes: StillShapes
  /** Those of a national registry. */
  provinces: readonly Province[]
  /** Answers what one signed-in person asks; left out for a page that is for everybody. */
  ask?: (question: string) => Promise<SentAnswer>
}
type Drawing = { markup: string; missing: readonly string[] }

/** A page asks who is reading, then what they may read, then what follows from that. */
const MOST_ROUNDS = 6

let lastDrawing: Promise<unknown> = Promise.resolve()

/**
 * Draws a page as HTML from the answers to its questions, the same as the browser will: run by the server. One page at a
 * time, because the queries of the client are one for the whole program. So nothing is waited for in a drawing: what it
 * finds missing is asked when the next page has its turn, and then it is drawn anew.
 * @param url path and search of the page
 */
export async function renderPage({ ask, answers, ...page }: Asked): Promise<string> {
  const known = [...answers]
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { markup, missing } = await inTurn(() => draw({ ...page, answers: known, isPersonal: ask !== undefined }))
    if (!ask || missing.length === 0) return markup
    known.push(...(await Promise.all(missing.map(ask))))
  }
  throw new Error(`${page.url} still asks after ${MOST_ROUNDS} rounds`)
}

function inTurn(work: () => Promise<Drawing>): Promise<Drawing> {
  const drawing = lastDrawing.then(work)
  lastDrawing = drawing.catch(() => {})
  return drawing
}

async function draw({ url, answers, shapes, provinces, isPersonal }: Omit<Asked, 'ask'> & { isPersonal: boolean }) {
  const missing: string[] = []
  layProvinces(provinces)
  await loadMessages(rememberedLocale(new URL(url, 'http://localhost').searchParams.get('lang')))
  laySentAnswers(answers, isPersonal ? (question) => notYet(question, missing) : undefined)
  noteDrawnFor(isPersonal ? 'person' : 'everybody')
  layStillShapes(shapes)
  try {
    const router = createAppRouter(createMemoryHistory({ initialEntries: [url] }))
    await router.load()
    await answersUnderWay()
    if (missing.length > 0) return { markup: '', missing }
    // Everything in its place and no script of React's: the policy of the page forbids scripts in it.
    const stream = await renderToReadableStream(<App router={router} />, {
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
    })
    await stream.allReady
    return { markup: await new Response(stream).text(), missing }
  } finally {
    laySentAnswers([])
    noteDrawnFor('everybody')
    queryClient.clear()
  }
}

/** A refusal, which is not asked again in the same drawing. */
async function notYet(question: string, missing: string[]): Promise<SentAnswer> {
  missing.push(question)
  const error = { message: 'not asked yet', code: -32004, data: { code: 'NOT_FOUND', httpStatus: 404 } }
  return { question, body: JSON.stringify({ error }), isOpen: false, status: 404 }
}
