/** A new version of the program takes over without losing what somebody is typing, and without breaking open pages. */
import type { Page } from '@playwright/test'
import { WORKER_THAT_LEAVES } from '#server/api/serve-service-worker.ts'
import { signInAs } from './accounts.ts'
import { expect } from './journey.ts'
import { test } from './line.ts'

/** What the browser says of parts of an old version, which the server has no more. */
const goneFiles = [/status of 404/, /dynamically imported module/, /Unable to preload CSS/]

const versionOf = async (page: Page) => {
  const script = await page.locator('script[type="module"][src]').first().getAttribute('src')
  return Number(/-v(\d)[\w-]{6}\.js$/.exec(script ?? '')?.[1] ?? 1)
}

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })

/** The program is on the device and answers for it. */
const control = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')

const keptVersions = (page: Page) =>
  page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('pantau-program-')).map((name) => name.slice(15, 17)),
  )

test(
  'a form in progress outlives the new version, which begins when nothing is at stake',
  { tag: '@once' },
  async ({ page, line, expectedErrors }) => {
    expectedErrors.push(...goneFiles)
    await signInAs(page, 'belu', '/umkm/baru')
    await control(page)
    const name = page.getByRole('textbox', { name: 'Nama UMKM' }).first()
    await name.fill('Tenun Fehan')
    line.serveVersion(2)
    await lookForUpdate(page)
    await expect(page.getByText('Versi baru siap; isian yang belum disimpan tetap ada.')).toBeVisible()
    await expect(name).toHaveValue('Tenun Fehan')
    expect(await versionOf(page)).toBe(1)
    await page.getByRole('button', { name: 'Muat ulang' }).click()
    await expect.poll(() => versionOf(page)).toBe(2)
    await expect(name).toHaveValue('Tenun Fehan')
    await expect(page.getByText(/Versi baru siap/)).toHaveCount(0)

    line.serveVersion(3)
    await lookForUpdate(page)
    await expect(page.getByText(/Versi baru siap/)).toBeVisible()
    await name.fill('')
    await page.getByRole('link', { name: 'Produk', exact: true }).first().click()
    await expect(page).toHaveTitle(/^Produk/)
    await expect.poll(() => versionOf(page)).toBe(3)
    await expect.poll(() => keptVersions(page)).toEqual(['v2', 'v3'])
  },
)

test(
  'a part of the old version that the server has no more brings the new one',
  { tag: '@once' },
  async ({ page, line, expectedErrors }) => {
    expectedErrors.push(...goneFiles)
    await signInAs(page, 'belu', '/umkm/baru')
    const name = page.getByRole('textbox', { name: 'Nama UMKM' }).first()
    await name.fill('Kopi Lamaknen')
    line.serveVersion(2)
    await page.getByRole('button', { name: 'Unduh' }).click()
    await expect.poll(() => versionOf(page)).toBe(2)
    await expect(name).toHaveValue('Kopi Lamaknen')
  },
)

test('a broken worker is switched off and leaves nothing behind', { tag: '@once' }, async ({ page, line }) => {
  await page.goto('/?asOf=2026-02-05')
  await control(page)
  line.replaceScript('/sw.js', WORKER_THAT_LEAVES)
  await lookForUpdate(page)
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  await page.goto('/?asOf=2026-02-05')
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await expect(page.getByRole('link', { name: /^20 dari 22 gerai/ })).toBeVisible()
})
