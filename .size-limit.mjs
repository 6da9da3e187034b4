import { readFileSync } from 'node:fs'

const folder = 'dist/client'
/** What the browser must have before Ringkasan can be worked with; map, charts and other pages come after it. Its numbers come with the page itself. */
const firstView = ['index.html', 'start.tsx', 'overview/overview-page.tsx']
/** What every page around a first one has already. */
const frame = ['index.html', 'start.tsx']
/** What the pages of staff share, and fetch once: their texts, and what checks and keeps what they send. */
const tools = ['../shared/messages/work/id.ts', '../shared/outbox/schema.ts', 'outbox/waiting-line.tsx']
/** Their readers have not fetched what staff share. */
const FOR_EVERYBODY =
  /^(?:overview|features\/(?:target|figure|claim|change|meeting|report\/briefing|outlet(?!\/work)))\/(?!.*work)/
const PAGE = /^(?:overview|work|features\/.+)\/[^/]+-page\.tsx$/

const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'))

/** The built files of a source and of all that it imports statically. */
function filesOf(source, seen = new Set()) {
  const chunk = manifest[source]
  if (!chunk) throw new Error(`${source} is not in the built client: name its sources in .size-limit.mjs`)
  if (seen.has(source)) return []
  seen.add(source)
  const imported = (chunk.imports ?? []).flatMap((name) => filesOf(name, seen))
  return [chunk.file, ...(chunk.css ?? []), ...imported]
}

const filesOfAll = (sources) => new Set(sources.flatMap((source) => filesOf(source)))
const entry = (name, files, limit) => ({
  name: `${name}, brotli`,
  path: [...files].map((file) => `${folder}/${file}`),
  brotli: true,
  limit,
})

const ofFrame = filesOfAll(frame)
const isStaffBuilt = tools.every((source) => manifest[source])
const ofTools = isStaffBuilt ? filesOfAll(tools).difference(ofFrame) : new Set()
// Found in the build, so that a new page is measured without being named here. The libraries of maps and charts come later.
const pages = Object.keys(manifest).filter((source) => PAGE.test(source) && !firstView.includes(source))

export default [
  // A drawn page is painted before its program is asked for: what the document itself names must stay small.
  entry('what is asked for before the first paint', ['index.html', ...filesOfAll(['index.html'])], '20 kB'),
  entry(
    'first view of Ringkasan (client/overview/overview-page.tsx)',
    ['index.html', ...filesOfAll(firstView)],
    '170 kB',
  ),
  ...(isStaffBuilt ? [entry('what the pages of staff share', ofTools, '80 kB')] : []),
  ...pages.map((page) => {
    const further = filesOfAll([page]).difference(ofFrame)
    return entry(`client/${page}`, FOR_EVERYBODY.test(page) ? further : further.difference(ofTools), '60 kB')
  }),
]
