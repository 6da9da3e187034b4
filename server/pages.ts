import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { pathToFileURL } from 'node:url'
import type { Express, Request } from 'express'
import type { Logger } from 'pino'
import sirv from 'sirv'
import { isDay, type Day } from '#shared/day/day.ts'
import { asOfProblem } from '#shared/day/programme-days.ts'
import { isLocale, type Locale } from '#shared/format/locale.ts'
import { pageAt, type Page, type PageName } from '#shared/pages.ts'
import { isNational, type Province } from '#shared/wilayah/province.ts'
import type { StillShapes } from '#shared/wilayah/still-map.ts'
import type { Answer } from './api/answer.ts'
import { sendOnce } from './api/kept-answer.ts'
import { serveServiceWorker } from './api/serve-service-worker.ts'
import type { App, Send } from './app.ts'
import { within } from './db/within.ts'
import { withFacts, withPlace, type PageFacts } from './page-facts.ts'
import { otherAddress, provinceOfPage } from './province-pages.ts'
import { isOpenQuestion, TRPC_PATH } from './trpc/handle.ts'
import type { BoundariesOf } from './wilayah/boundaries-file.ts'
import { stillShapesOf } from './wilayah/still-shapes.ts'

const BUILT_CLIENT = 'dist/client'
const DRAWING_PROGRAM = 'dist/page/server-page.js'
const HTML = 'text/html; charset=utf-8'
/** So long the answers to one person's questions may take; then the page comes undrawn, and its program asks. */
const PERSONAL_PATIENCE_MS = 2000

/** The source file of each page, as Vite's manifest knows it. */
const pageSources: Record<PageName, string> = {
  overview: 'overview/overview-page.tsx',
  country: 'overview/country/country-page.tsx',
  province: 'shell/province/choose-province.tsx',
  kabupaten: 'overview/kabupaten-page.tsx',
  outlets: 'features/outlet/outlet-page.tsx',
  outletChannels: 'features/outlet/channel/channel-page.tsx',
  shelves: 'features/outlet/page/shelves-page.tsx',
  shelf: 'features/outlet/work/shelf/shelf-page.tsx',
  outlet: 'overview/one-outlet-page.tsx',
  newOutlet: 'features/outlet/work/new-outlet-page.tsx',
  target: 'features/target/page/target-page.tsx',
  figure: 'features/figure/figure-page.tsx',
  changes: 'features/change/change-page.tsx',
  meeting: 'features/meeting/meeting-page.tsx',
  claims: 'features/claim/page/claim-page.tsx',
  claimImport: 'features/claim/work/claim-import-page.tsx',
  signIn: 'features/people/sign-in-page.tsx',
  account: 'features/people/account-page.tsx',
  people: 'features/people/people-page.tsx',
  reports: 'features/report/report-list-page.tsx',
  report: 'features/report/report-page.tsx',
  briefing: 'features/report/briefing/briefing-page.tsx',
  audit: 'features/audit/audit-page.tsx',
  outbox: 'features/outbox/outbox-page.tsx',
  imports: 'features/exchange/import-page.tsx',
  inbox: 'features/inbox/inbox-page.tsx',
  system: 'features/system/system-page.tsx',
  queue: 'features/mentoring/queue-page.tsx',
  products: 'features/product/product-list-page.tsx',
  newProduct: 'work/new-product-page.tsx',
  product: 'work/product-page.tsx',
  umkmList: 'features/umkm/umkm-list-page.tsx',
  newUmkm: 'features/umkm/new-umkm-page.tsx',
  umkm: 'features/umkm/umkm-page.tsx',
}

/** The pages that are drawn for who is signed in, with what they need beside their own source. */
const personalSources: Partial<Record<PageName, readonly string[]>> = {
  queue: [
    '../shared/messages/work/id.ts',
    'features/mentoring/ask-queue.ts',
    'shell/account-menu.tsx',
    'shell/outbox-badge.tsx',
    'outbox/waiting-line.tsx',
  ],
}

type Manifest = Readonly<Record<string, { file: string; css?: string[]; imports?: string[] }>>
type Parts = {
  sendAs: (variant: string) => Send
  answer: (question: string) => Promise<Answer>
  answerTo: App['answerTo']
  boundaries: BoundariesOf
  today: () => Day
  log: Logger
} & PageFacts

/** As the client takes it (client/sent-answer.ts). */
type SentAnswer = { question: string; body: string; isOpen: boolean; status: number }

/** Made by Vite from client/server-page.tsx: draws a page from the answers to its questions. */
type DrawingProgram = {
  renderPage: (asked: {
    url: string
    answers: readonly SentAnswer[]
    shapes: StillShapes
    provinces: readonly Province[]
    ask?: (question: string) => Promise<SentAnswer>
  }) => Promise<string>
}

/**
 * The built client. Hashed files are kept for a year, the page itself is always asked again. A page comes drawn, with the
 * answer it was drawn from and the names of its files, so that it can be read before its program has crossed a slow
 * line, and without it. Any other path is a 404.
 */
export async function servePages(
  app: Express,
  { sendAs, answer, answerTo, environment, boundaries, provinces, today, log, isSimulated }: Parts,
): Promise<void> {
  const facts = { environment, isSimulated, provinces }
  const template = withFacts(readFileSync(`${BUILT_CLIENT}/index.html`, 'utf8'), facts)
  const manifest = JSON.parse(readFileSync(`${BUILT_CLIENT}/.vite/manifest.json`, 'utf8')) as Manifest
  const { renderPage } = (await import(pathToFileURL(DRAWING_PROGRAM).href)) as DrawingProgram
  const drawn = async (
    url: string,
    asked: Pick<Parameters<typeof renderPage>[0], 'answers' | 'ask'>,
  ): Promise<string> => {
    try {
      const province = provinceOfPage(url, provinces)
      return await renderPage({ url, ...asked, provinces, shapes: stillShapesOf(boundaries(province)) })
    } catch (error) {
      log.error({ err: error, page: url.split('?', 1)[0] }, 'page was not drawn')
      return ''
    }
  }
  serveServiceWorker(app, { home: environment.PANTAU_HOME, template })
  const personalPage = async (request: Request, page: Page, ask: (question: string) => Promise<Answer>) => {
    const answers: SentAnswer[] = []
    const until = Date.now() + PERSONAL_PATIENCE_MS
    const keepAsked = async (question: string) => {
      const { status, body } = await within(until - Date.now(), ask(question))
      const isOpen = isOpenQuestion(question.slice(TRPC_PATH.length + 1).split('?')[0] ?? '')
      const answered = { question, body, status, isOpen }
      if (status === 200) answers.push(answered)
      return answered
    }
    const markup = await drawn(request.originalUrl, { answers: [], ask: keepAsked })
    const filling = {
      page,
      manifest,
      answers: markup === '' ? [] : answers,
      markup,
      locale: localeOf(request),
      isSigned: true,
    }
    return { status: 200, type: HTML, body: completePage(template, filling) }
  }
  app.get('/{*path}', async (request, response, next) => {
    const page = pageOf(request, provinces)
    const elsewhere = otherAddress(request, provinces)
    if (elsewhere !== undefined) return response.redirect(elsewhere)
    if (!page && request.path.includes('.')) return next()
    if (page && personalSources[page.name] && canShow(request.query['asOf'], today())) {
      const ask = await answerTo(request)
      if (ask) return sendOnce(request, response, await personalPage(request, page, ask))
    }
    const isSigned = hasSign(request)
    // A browser that goes back must not show the other one.
    response.vary('Cookie')
    return sendAs(isSigned ? 'signed' : '')(request, response, async () => {
      if (!page) return { status: 404, type: HTML, body: template }
      if (page.question === undefined) {
        return { status: 200, type: HTML, body: completePage(template, { page, manifest, isSigned }) }
      }
      const { question } = page
      const first = await answer(question)
      // A fault of the server does not take the page away: it asks again and says what is wrong.
      const status = !canShow(request.query['asOf'], today()) ? 400 : first.status < 500 ? first.status : 200
      const locale = localeOf(request)
      const answers = first.status === 200 ? [{ question, body: first.body, isOpen: true, status: 200 }] : []
      const markup = status === 200 && answers.length > 0 ? await drawn(request.originalUrl, { answers }) : ''
      const body = completePage(template, { page, manifest, answers, markup, locale, isSigned })
      return { status, type: HTML, body, isPassing: first.status >= 500 }
    })
  })
  if (isNational(provinces)) {
    const manifestFile = withPlace(readFileSync(`${BUILT_CLIENT}/manifest.webmanifest`, 'utf8'), provinces)
    app.get('/manifest.webmanifest', (_request, response) => {
      response.set('Cache-Control', 'no-cache').type('application/manifest+json').send(manifestFile)
    })
  }
  // Never asked again, so they need no tag by which to ask.
  app.use('/assets', sirv(`${BUILT_CLIENT}/assets`, { brotli: true, gzip: true, setHeaders: setAssetHeaders }))
  app.use(sirv(BUILT_CLIENT, { brotli: true, gzip: true, etag: true, setHeaders: setCacheControl }))
  app.use((request, response) =>
    sendAs('')(request, response, async () => ({ status: 404, type: HTML, body: template })),
  )
}

/** While developing, Vite serves the client from its sources in this same process, so that the database is opened once. */
export async function serveSources(app: Express, server: Server, facts: PageFacts): Promise<void> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  app.use(vite.middlewares)
  app.get('/{*path}', async (request, response) => {
    const source = withFacts(readFileSync('client/index.html', 'utf8'), facts)
    const page = await vite.transformIndexHtml(request.originalUrl, source)
    response
      .status(pageOf(request, facts.provinces) ? 200 : 404)
      .type('html')
      .send(page)
  })
}

function pageOf({ path, query }: Request, provinces: readonly Province[]): Page | undefined {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value : undefined
  }
  const search = {
    provinsi: text('provinsi'),
    asOf: text('asOf'),
    knownAt: text('knownAt'),
    area: text('area'),
    month: text('month'),
    year: text('year'),
    tab: text('tab'),
    from: text('from'),
    to: text('to'),
    by: text('by'),
    about: text('about'),
  }
  return pageAt(path, search, provinces)
}

/** Whether somebody seems to be signed in, whose header has more lines (client/session-sign.ts): its place is kept for it. */
function hasSign({ headers: { cookie = '' } }: Request): boolean {
  return cookie.split('; ').includes('pantau_signed_in=1')
}

/** The language in the address; without one a page is drawn in Indonesian, whatever the reader chose before. */
function localeOf({ query: { lang } }: Request): Locale {
  return isLocale(lang) ? lang : 'id'
}

/** The outlet page asks for every day at once, so its question does not tell whether the day in the address is one. */
function canShow(asOf: unknown, today: Day): boolean {
  return asOf === undefined || asOf === '' || (typeof asOf === 'string' && isDay(asOf) && !asOfProblem(asOf, today))
}

type Filling = {
  page: Page
  manifest: Manifest
  answers?: readonly SentAnswer[]
  markup?: string
  locale?: Locale
  isSigned: boolean
}

const EMPTY_ROOT = /<div id="root">[\s\S]*?<!--drawn-->\s*<\/div>/

function completePage(template: string, filling: Filling): string {
  const { page, manifest, answers = [], markup = '', locale = 'id', isSigned } = filling
  const isPersonal = answers.some(({ isOpen }) => !isOpen)
  const sources = [pageSources[page.name], ...((isPersonal && personalSources[page.name]) || [])]
  const seen = new Set<string>()
  const files = [...new Set(sources.flatMap((source) => filesOf(manifest, source, seen)))].map((file) => `/${file}`)
  const styles = files.filter((file) => file.endsWith('.css') && !template.includes(file))
  const links = styles.map((file) => `<link rel="stylesheet" href="${file}">`)
  const scripts = files.filter((file) => file.endsWith('.js')).join(' ')
  const withStyles = template
    .replace('<html lang="id">', `<html lang="${locale}"${isSigned ? ' data-signed' : ''}>`)
    .replace('</head>', () => `${links.join('')}</head>`)
  if (answers.length === 0) return withStyles
  const about = ` id="first-answer" data-files="${scripts}"${markup === '' ? '' : ` data-drawn="${locale}"`}`
  const data = answers.map((answer, index) => answerElement(answer, index === 0 ? about : '')).join('')
  const drawn = markup === '' ? withStyles : withStyles.replace(EMPTY_ROOT, () => `<div id="root">${markup}</div>`)
  return drawn.replace('</body>', () => `${data}</body>`)
}

function answerElement({ question, body, isOpen }: SentAnswer, about: string): string {
  // A "<" inside JSON text may be written as an escape, and then nothing in the data can end the element early.
  const text = body.replaceAll('<', '\\u003c')
  const name = `data-question="${question.replaceAll('"', '&quot;')}"`
  return `<script type="application/json"${about} ${name}${isOpen ? '' : ' data-personal'}>${text}</script>`
}

/** A page's own script and style, and those it imports. */
function filesOf(manifest: Manifest, source: string, seen = new Set<string>()): string[] {
  const chunk = manifest[source]
  if (!chunk || seen.has(source)) return []
  seen.add(source)
  const imported = (chunk.imports ?? []).filter((name) => name !== 'index.html')
  return [chunk.file, ...(chunk.css ?? []), ...imported.flatMap((name) => filesOf(manifest, name, seen))]
}

type FileResponse = {
  setHeader: (name: string, value: string) => unknown
  removeHeader: (name: string) => void
}

/** What guards a page means nothing for a script, style or picture, and a visit fetches a hundred of them: 60 KB of headers. */
const PAGE_HEADERS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]
/** Opened by themselves, these could run a script. */
const CAN_RUN = /\.(?:html|svg)$|worker/

function setAssetHeaders(response: FileResponse, path: string): void {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  if (!CAN_RUN.test(path)) for (const name of PAGE_HEADERS) response.removeHeader(name)
}

function setCacheControl(response: FileResponse, path: string): void {
  response.setHeader('Cache-Control', path.startsWith('/icon') ? 'public, max-age=86400' : 'no-cache')
}
