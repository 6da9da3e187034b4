/** A reader who does not know Indonesian switches to English, and sends links that stay English. */
import { expect, expectNoAxeViolations, test } from './journey.ts'

test('English stays over links and visits, and Indonesian comes back', async ({ page, context }) => {
  await page.goto('/?asOf=2026-02-05')
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  await page.getByRole('button', { name: /English$/ }).click()
  await expect(page).toHaveURL(/lang=en/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1, name: /^20 of 22 kabupaten\/kota/ })).toBeVisible()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Outlets' }).click()
  await expect(page).toHaveURL(/\/gerai\?.*lang=en/)
  await expect(page.getByRole('heading', { level: 2, name: 'All outlets' })).toBeVisible()
  const reader = await context.newPage()
  await reader.goto('/kabupaten/53.05')
  await expect(reader.locator('html')).toHaveAttribute('lang', 'en')
  await reader.getByRole('button', { name: /Bahasa Indonesia$/ }).click()
  await expect(reader.locator('html')).toHaveAttribute('lang', 'id')
  await expect(reader.getByRole('heading', { name: 'Kesegaran data' })).toBeVisible()
})

test('numbers and dates take the form of the language', { tag: '@once' }, async ({ page }) => {
  await page.goto('/kabupaten/53.71?asOf=2026-02-05&lang=en')
  await expect(page.getByText('404,120 people')).toBeVisible()
  await expect(page.getByRole('heading', { name: /: February 2026$/ })).toBeVisible()
  await page.goto('/kabupaten/53.71?asOf=2026-02-05&lang=id')
  await expect(page.getByText('404.120 jiwa')).toBeVisible()
  await expect(page.getByRole('heading', { name: /: Februari 2026$/ })).toBeVisible()
})

/** Words of the interface, not of names of people and places, which stay as they are. */
const indonesian =
  /\b(belum|sudah|dibuka|diluncurkan|menurut|catatan|produk|gerai|hari|bulan|tercatat|dari|dengan|pada|untuk)\b/i
const broken = /undefined|\bNaN\b|\[object|\{\w+\}|Invalid Date/

test('who reads in English reads of open data in English', { tag: '@once' }, async ({ page }) => {
  await page.goto('/target?lang=en')
  await page.getByRole('navigation').getByRole('link', { name: 'Open data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Open data' })).toBeVisible()
  await page.getByRole('link', { name: 'API' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click()
  await expect(page).toHaveURL(/\/\?lang=en$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

for (const path of [
  '/',
  '/kabupaten/53.01',
  '/gerai',
  '/gerai/a20b21c5-a0b0-80ae-83b7-1acd91695f17',
  '/angka/outletsLaunched',
  '/angka/outletsOperating',
  '/target',
  // Before what other journeys add.
  '/pernyataan?asOf=2026-02-04',
  '/masuk',
  '/data',
  '/api',
  '/nowhere',
  '/?asOf=2025-02-30',
  '/kabupaten/53.99',
]) {
  test(`no text is missing in English on ${path}`, { tag: '@once' }, async ({ page, expectedErrors }) => {
    expectedErrors.push(/40[04]/)
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // What is marked as Indonesian may be.
    await page.locator('main [lang="id"]').evaluateAll((marked) => {
      for (const each of marked) if (each instanceof HTMLElement) each.hidden = true
    })
    const lines = await page.evaluate(() => [
      ...document.body.innerText.split('\n'),
      ...[...document.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? ''),
    ])
    expect(lines.filter((line) => indonesian.test(line))).toEqual([])
    expect(lines.filter((line) => broken.test(line))).toEqual([])
    await expectNoAxeViolations(page)
  })
}
