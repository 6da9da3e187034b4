import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadMessages, rememberedLocale } from './language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html must hold an element with the id "root"')

await loadMessages(rememberedLocale(new URLSearchParams(location.search).get('lang')))
createRoot(root).render(<App />)
