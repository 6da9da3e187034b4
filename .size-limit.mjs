import { readFileSync } from 'node:fs'

const folder = 'dist/client'
/** What the browser must have before Ringkasan can be worked with; map, charts and other pages come after it. Its numbers come with the page itself. */
const firstView = ['index.html', 'start.tsx', 'overview/overview-page.tsx']

const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'))

/** The built files of a source and of all that it imports statically. */
function filesOf(source, seen = new Set()) {
  const chunk = manifest[source]
  if (!chunk) throw new Error(`${source} is not in the built client: name the first view's sources in .size-limit.mjs`)
  if (seen.has(source)) return []
  seen.add(source)
  const imported = (chunk.imports ?? []).flatMap((name) => filesOf(name, seen))
  return [chunk.file, ...(chunk.css ?? []), ...imported]
}

const files = new Set(['index.html', ...firstView.flatMap((source) => filesOf(source))])

export default [
  {
    name: 'first view of Ringkasan (client/overview/overview-page.tsx), brotli',
    path: [...files].map((file) => `${folder}/${file}`),
    brotli: true,
    limit: '170 kB',
  },
]
