/** Anyone asks what has been done, and takes the data along without a login. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './journey.ts'

async function download(page: Page, link: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  return readFile(await file.path(), 'utf8')
}

test('the open data page is one step from the first page', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('navigation', { name: 'Halaman', exact: true })
    .getByRole('link', { name: 'Data terbuka' })
    .click()
  await expect(page).toHaveURL(/\/data$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Data terbuka' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Halaman', exact: true }).getByRole('link', { name: 'Ringkasan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /dari 22/ })).toBeVisible()
})

test('every example on the open data page answers', { tag: '@once' }, async ({ page, request }) => {
  await page.goto('/api')
  const addresses = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const examples = [...new Set(addresses.filter((address) => address.startsWith('/')))]
  expect(examples.length).toBeGreaterThan(10)
  for (const example of examples) expect((await request.get(example)).status(), example).toBe(200)
})

test('a CSV link saves the rows', async ({ page }) => {
  await page.goto('/api')
  const csv = await download(page, page.getByRole('link', { name: '/api/v1/outlets?format=csv' }))
  expect(csv).toContain('NTT Mart Alor')
  expect(csv).toMatch(/^\uFEFF?id,/)
})

test('the outlets of the day shown are saved from their page', { tag: '@once' }, async ({ page }) => {
  await page.goto('/gerai?asOf=2026-01-02')
  const link = page.getByRole('region', { name: 'Semua gerai' }).getByRole('link', { name: 'Unduh CSV' })
  await expect(link).toHaveAttribute('href', /asOf=2026-01-02/)
  const csv = await download(page, link)
  expect(csv.split('\n').filter((line) => /,possible,/.test(line))).toHaveLength(2)
})
