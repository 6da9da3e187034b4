/** The queue comes drawn for who is signed in, and for nobody else. */
import type { Browser, BrowserContext } from '@playwright/test'
import { PASSWORD } from './accounts.ts'
import { expect, test } from './journey.ts'

async function signedIn(browser: Browser, baseURL: string | undefined, login?: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    javaScriptEnabled: false,
    serviceWorkers: 'block',
  })
  if (login === undefined) return context
  const data = { login, password: PASSWORD }
  const answer = await context.request.post('/api/auth/sign-in', { data, headers: { origin: baseURL ?? '' } })
  expect(answer.ok()).toBe(true)
  return context
}

async function sourceFor(context: BrowserContext): Promise<{ text: string; caching: string | undefined }> {
  const response = await context.request.get('/pendampingan')
  return { text: await response.text(), caching: response.headers()['cache-control'] }
}

test('the queue can be read before any program has come @once', async ({ browser, baseURL }) => {
  const context = await signedIn(browser, baseURL, 'pmd')
  const page = await context.newPage()
  await page.goto('/pendampingan')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/produk/i)
  await expect(page.getByRole('navigation', { name: 'Tampilan antrean' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Petrus Manek/ })).toBeVisible()
  await context.close()
})

test('a drawn queue is for one person, and nobody keeps it @once', async ({ browser, baseURL }) => {
  const [pmd, belu, nobody] = await Promise.all([
    signedIn(browser, baseURL, 'pmd'),
    signedIn(browser, baseURL, 'belu'),
    signedIn(browser, baseURL),
  ])
  const ofPmd = await sourceFor(pmd)
  const ofBelu = await sourceFor(belu)
  const ofNobody = await sourceFor(nobody)
  expect(ofPmd.caching).toBe('private, no-store')
  expect(ofPmd.text).toContain('Petrus Manek')
  expect(ofBelu.text).toContain('Olivia Belu')
  expect(ofBelu.text).not.toContain('Petrus Manek')
  expect(ofNobody.text).not.toMatch(/Petrus Manek|Olivia Belu|data-personal/)
  // What is drawn for everybody in between knows nobody.
  const overview = await pmd.request.get('/')
  expect(await overview.text()).not.toMatch(/Petrus Manek|data-personal/)
  await Promise.all([pmd, belu, nobody].map((context) => context.close()))
})
