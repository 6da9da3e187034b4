/** A reader on 3G at the edge of its reach: 400 kbit/s and 400 ms there and back. */
import { test as base, type BrowserContext, type Page, type Request } from '@playwright/test'
import { expect, test } from './journey.ts'

const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const LONGEST_MS = 3000
const MOST_FIRST_BYTES = 60_000
const MOST_VISIT_BYTES = 400_000

/** A phone of its own: what a journey watches its requests with would keep it from keeping files. */
const phone = base.extend({
  page: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({
      ...{
        baseURL: baseURL ?? '',
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
        locale: 'id-ID',
      },
    })
    await use(await context.newPage())
    await context.close()
  },
})

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
}

/** Counts what crosses the line from now on, whoever asks for it: the page, or the worker that keeps the program. */
function countBytes(context: BrowserContext): () => Promise<number> {
  const sizes: Promise<number>[] = []
  context.on('requestfinished', (request) => {
    if (request.url().startsWith('http')) sizes.push(sizeOf(request))
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function sizeOf(request: Request): Promise<number> {
  const response = await request.response()
  if (!response || response.fromServiceWorker()) return 0
  const { responseBodySize, responseHeadersSize } = await request.sizes()
  return responseBodySize + responseHeadersSize
}

/** Goes to a page without waiting for its program, as `page.goto` would. */
async function setOut(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), path)
  await page.waitForURL(path, { waitUntil: 'commit' })
}

for (const [name, path] of [
  ['Ringkasan', '/'],
  ['a kabupaten', '/kabupaten/53.04'],
] as const) {
  phone(`the first numbers of ${name} are there within three seconds @once`, async ({ page, request }) => {
    // How long the server draws is another measurement; it keeps what it drew.
    await request.get(path)
    // A page of the server that brings nothing of the program.
    await page.goto('/api/v1/openapi.json')
    await slowDown(page)
    await setOut(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const { painted, bytes } = await page.evaluate(untilPaint)
    console.log(`${name}: painted after ${painted.toFixed(0)} ms, ${bytes} bytes`)
    expect(painted).toBeLessThan(LONGEST_MS)
    expect(bytes).toBeLessThan(MOST_FIRST_BYTES)
  })
}

/** When the page was painted first, which has its numbers in it, and what had crossed the line by then. */
async function untilPaint(): Promise<{ painted: number; bytes: number }> {
  const painted = await new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint')
      if (entry) resolve(entry.startTime)
    })
    observer.observe({ type: 'paint', buffered: true })
  })
  const arrived = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  const before = (arrived as PerformanceResourceTiming[]).filter(({ responseEnd }) => responseEnd <= painted)
  return { painted, bytes: before.reduce((sum, { transferSize }) => sum + transferSize, 0) }
}

phone('a visit of five pages costs less than 400 KB @once', async ({ page }) => {
  const bytes = countBytes(page.context())
  const follow = async (link: string) => {
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('link', { name: link }).first().click()
    await expect(page).toHaveTitle(new RegExp(link))
    await page.waitForLoadState('networkidle')
  }
  // A day in the past: what other journeys register meanwhile is not what is weighed here.
  await page.goto('/?asOf=2026-02-05')
  for (const link of ['Target', 'Gerai', 'Pernyataan']) await follow(link)
  await page.goto('/kabupaten/53.04?asOf=2026-02-05')
  await page.waitForLoadState('networkidle')
  const total = await bytes()
  console.log(`five pages: ${total} bytes`)
  expect(total).toBeLessThan(MOST_VISIT_BYTES)
})

test('numbers are readable, and pages are linked, without scripts @once', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/?asOf=2026-02-05')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NTT Mart')
  await expect(page.getByRole('link', { name: /20/ }).first()).toBeVisible()
  await page.goto('/?asOf=2026-02-05&view=table')
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.goto('/kabupaten/53.04?asOf=2026-02-05')
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Belu' })).toBeVisible()
  await context.close()
})
