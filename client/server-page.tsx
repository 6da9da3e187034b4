import { createMemoryHistory } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { App } from './app.tsx'
import { loadMessages, rememberedLocale } from './language.ts'
import { createAppRouter } from './routes.tsx'
import { laySentAnswer } from './sent-answer.ts'
import { answersUnderWay, queryClient } from './trpc.ts'

type Asked = { url: string; question: string; answer: string }

let lastDrawing: Promise<unknown> = Promise.resolve()

/**
 * Draws a page as HTML from the answer to its question, the same as the browser will: run by the server. One page at a
 * time, because the queries of the client are one for the whole program.
 * @param url path and search of the page
 */
export function renderPage(asked: Asked): Promise<string> {
  const drawing = lastDrawing.then(() => draw(asked))
  lastDrawing = drawing.catch(() => {})
  return drawing
}

async function draw({ url, question, answer }: Asked): Promise<string> {
  await loadMessages(rememberedLocale(new URL(url, 'http://localhost').searchParams.get('lang')))
  laySentAnswer({ question, body: answer })
  try {
    const router = createAppRouter(createMemoryHistory({ initialEntries: [url] }))
    await router.load()
    await answersUnderWay()
    return renderToString(<App router={router} />)
  } finally {
    laySentAnswer(undefined)
    queryClient.clear()
  }
}
