import './ui/tokens.css'
import './ui/base.css'
import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadMessages, rememberedLocale } from './language.ts'
import { createAppRouter } from './routes.tsx'
import { laySentAnswer } from './sent-answer.ts'
import { answersUnderWay } from './trpc.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html must hold an element with the id "root"')

const sent = document.getElementById('first-answer')
laySentAnswer(sent ? { question: sent.dataset['question'] ?? '', body: sent.textContent } : undefined)
const router = createAppRouter()
await loadMessages(rememberedLocale(new URLSearchParams(location.search).get('lang')))
// The page that the server drew stands until this program can draw the same, and is then replaced in one step.
if (sent) {
  await router.load()
  await answersUnderWay()
}
// A transition is drawn in short slices, so that a slow phone still scrolls and follows links meanwhile.
startTransition(() => createRoot(root).render(<App router={router} />))
