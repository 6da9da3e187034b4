/** Whoever has seen a page reads it again without a line, with its day; what belongs to a person goes with them. */
import type { Page } from '@playwright/test'
import { accounts, signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations } from './journey.ts'
import { test } from './line.ts'

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push(/ERR_CONNECTION_REFUSED/, /ERR_EMPTY_RESPONSE/, /ERR_CONNECTION_RESET/, /ERR_INCOMPLETE/)
})

const offlineLine = (page: Page) => page.getByText(/^Luring · data per \d+ \w+ \d{4}/)

/** The program is on the device, and what was answered is written down. */
async function settle(page: Page, shown = ''): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise((resolve) => active?.addEventListener('statechange', resolve))
  })
  await expect.poll(async () => (await keptKeys(page)).filter(({ hash }) => hash.includes(shown))).not.toHaveLength(0)
  await expect.poll(() => notKept(page)).toEqual([])
}

/** The maps that came drawn in the page can be drawn without the server. */
async function settleMaps(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/api/v1/boundaries.topojson'))))
    .toBe(true)
}

/** What the worker keeps beside the program and documents for everybody: nothing. */
function keptByWorker(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    const paths = requests.flat().map(({ url }) => new URL(url).pathname)
    return paths.filter((path) => !/^\/(assets\/|app-shell\.html$|api\/v1\/boundaries\.topojson$)/.test(path))
  })
}

/** Files of the program that this page fetched and the device does not hold. */
function notKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'))
    const kept = await Promise.all(fetched.map(({ name }) => caches.match(name)))
    return fetched.flatMap(({ name }, place) => (kept[place] ? [] : [name]))
  })
}

/** To whom each answer belongs that is kept on the device. */
async function keptOwners(page: Page): Promise<string[]> {
  return (await keptKeys(page)).map(({ owner }) => owner)
}

/** Each answer that is kept on the device: whose it is, and to which question. */
async function keptKeys(page: Page): Promise<{ owner: string; hash: string }[]> {
  const isThere = await page.evaluate(async () =>
    (await indexedDB.databases()).some(({ name, version }) => name === 'pantau-answers' && (version ?? 0) > 0),
  )
  // Opening it before the program has would make one without its stores.
  if (!isThere) return []
  return page.evaluate(
    () =>
      new Promise<{ owner: string; hash: string }[]>((resolve) => {
        const opening = indexedDB.open('pantau-answers')
        opening.addEventListener('success', () => {
          const database = opening.result
          if (!database.objectStoreNames.contains('answer')) return resolve([])
          const keys = database.transaction('answer').objectStore('answer').getAllKeys()
          keys.addEventListener('success', () => {
            database.close()
            resolve((keys.result as [string, string][]).map(([owner, hash]) => ({ owner, hash })))
          })
        })
      }),
  )
}

test('pages seen before open without a line, say of when they are, and catch up by themselves', async ({
  page,
  line,
}) => {
  await page.goto('/?asOf=2026-02-05')
  await page.getByRole('link', { name: 'Sabu Raijua' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Sabu Raijua' })).toBeVisible()
  await settle(page, '53.20')
  await settleMaps(page)
  await line.cut()
  await page.goto('/kabupaten/53.20?asOf=2026-02-05')
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Sabu Raijua' })).toBeVisible()
  const map = page.getByRole('region', { name: 'Letak dan pendampingan' })
  await map.scrollIntoViewIfNeeded()
  await expect(map.getByRole('img')).toBeVisible()
  await expect(offlineLine(page)).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Ringkasan' }).first().click()
  await expect(page.getByRole('link', { name: /^20 dari 22 gerai/ })).toBeVisible()
  await page.goto('/kabupaten/53.01?asOf=2026-02-05')
  await expect(page.getByText(/Belum pernah dibuka di perangkat ini/)).toBeVisible()
  await line.mend()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Kupang' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Luring')).toHaveCount(0)
})

test('what was on its way while the worker took over is kept, too', { tag: '@once' }, async ({ page, line }) => {
  const letWorkerBegin = line.hold(/app-shell\.html/)
  const letPageCome = line.hold(/\/assets\/kabupaten-page-/)
  await page.goto('/?asOf=2026-02-05')
  const underWay = page.waitForRequest(/\/assets\/kabupaten-page-.*\.js/)
  await page.getByRole('link', { name: 'Sabu Raijua' }).last().click()
  await underWay
  letWorkerBegin()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  letPageCome()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Sabu Raijua' })).toBeVisible()
  await settle(page)
})

test(
  'a silent server is not waited for long where the page was seen before',
  { tag: '@once' },
  async ({ page, line }) => {
    await page.goto('/kabupaten/53.20?asOf=2026-02-05')
    await settle(page, '53.20')
    line.hush()
    await page.goto('/kabupaten/53.20?asOf=2026-02-05')
    await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Sabu Raijua' })).toBeVisible()
    await expect(page.getByText(/^Sambungan lambat · data per \d+ \w+ \d{4}/)).toBeVisible()
  },
)

test(
  'staff work on after a cold start without a line, and after their sign-out nothing of theirs is left',
  { tag: '@once' },
  async ({ page, context, line }) => {
    await signInAs(page, 'belu', '/umkm')
    await expect(page.getByRole('searchbox', { name: 'Cari nama UMKM' })).toBeVisible()
    await settle(page)
    await expect.poll(async () => (await keptOwners(page)).filter((owner) => owner !== 'public')).not.toHaveLength(0)
    expect(await keptByWorker(page)).toEqual([])
    await page.goto('/?asOf=2026-02-05')
    await line.cut()
    await page.close()
    const again = await context.newPage()
    await again.goto('/umkm')
    await expect(again.getByRole('button', { name: `Menu akun ${accounts.belu.name}` })).toBeVisible()
    await expect(again.getByRole('searchbox', { name: 'Cari nama UMKM' })).toBeVisible()
    await expect(offlineLine(again)).toBeVisible()
    await again.getByRole('button', { name: /^Menu akun/ }).click()
    await again.getByRole('button', { name: 'Keluar' }).click()
    await expect(again.getByRole('link', { name: /^20 dari 22 gerai|Masuk/ }).first()).toBeVisible()
    await expect(again).toHaveURL(/\/$/)
    await expect(again.locator('html[data-started]')).toBeAttached()
    expect((await keptOwners(again)).filter((owner) => owner !== 'public')).toEqual([])
    // The server learns of the sign-out when it is reached again.
    await line.mend()
    await expect(again.getByText('Luring')).toHaveCount(0, { timeout: 30_000 })
    await expect.poll(async () => (await context.request.get('/api/trpc/session.get')).text()).toContain('"data":null')
  },
)

test(
  'another person at the same device sees nothing of the one before',
  { tag: '@once' },
  async ({ page, context, line }) => {
    await signInAs(page, 'belu', '/umkm')
    await settle(page)
    await expect.poll(async () => (await keptOwners(page)).filter((owner) => owner !== 'public')).not.toHaveLength(0)
    // The session ends without a sign-out, as when it was not used for long.
    await context.clearCookies()
    await signInAs(page, 'ende', '/produk')
    await expect(page).toHaveTitle(/^Produk/)
    await expect.poll(async () => new Set((await keptOwners(page)).filter((owner) => owner !== 'public')).size).toBe(1)
    await line.cut()
    await page.goto('/umkm')
    await expect(page.getByRole('button', { name: `Menu akun ${accounts.ende.name}` })).toBeVisible()
    await expect(page.getByText(/Belum pernah dibuka di perangkat ini/)).toBeVisible({ timeout: 30_000 })
  },
)
