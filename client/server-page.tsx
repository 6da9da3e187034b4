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

let lastDrawing: Promise<unknown> = Promise.resolve()

/**
 * Draws a page as HTML from the answers to its questions, the same as the browser will: run by the server. One page at a
 * time, because the queries of the client are one for the whole program.
 * @param url path and search of the page
 */
export function renderPage(asked: Asked): Promise<string> {
  const drawing = lastDrawing.then(() => draw(asked))
  lastDrawing = drawing.catch(() => {})
  return drawing
}

async function draw({ url, answers, shapes, provinces, ask }: Asked): Promise<string> {
  layProvinces(provinces)
  await loadMessages(rememberedLocale(new URL(url, 'http://localhost').searchParams.get('lang')))
  laySentAnswers(answers, ask)
  noteDrawnFor(ask ? 'person' : 'everybody')
  layStillShapes(shapes)
  try {
    const router = createAppRouter(createMemoryHistory({ initialEntries: [url] }))
    await router.load()
    await answersUnderWay()
    // Everything in its place and no script of React's: the policy of the page forbids scripts in it.
    const stream = await renderToReadableStream(<App router={router} />, {
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
    })
    await stream.allReady
    return await new Response(stream).text()
  } finally {
    laySentAnswers([])
    noteDrawnFor('everybody')
    queryClient.clear()
  }
}
