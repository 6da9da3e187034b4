/** What every page keeps at every width, in the light and in the dark. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText, expectVisibleFocus } from './page-checks.ts'

const pages = {
  Ringkasan: '/?asOf=2026-01-02',
  'Ringkasan before the programme': '/?asOf=2025-03-01',
  'a kabupaten': '/kabupaten/53.71?asOf=2026-02-05',
  'the targets': '/target?asOf=2026-02-05',
  'the outlets': '/gerai?asOf=2026-01-02',
  'the shelves': '/gerai?tab=rak&asOf=2026-02-05',
  'other channels': '/gerai?tab=kanal&asOf=2026-02-05',
  'an outlet': '/gerai/a20b21c5-a0b0-80ae-83b7-1acd91695f17?asOf=2026-02-05',
  'a number': '/angka/outletsLaunched?asOf=2026-01-02',
  'the statements': '/pernyataan?asOf=2026-02-05&q=190',
  'Data terbuka': '/data',
  API: '/api',
  'the sign-in page': '/masuk',
}

for (const [name, path] of Object.entries(pages)) {
  test(`${name} is accessible in the light and in the dark, and fits the width`, async ({ page }) => {
    await page.goto(path)
    await showLateParts(page)
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableText(page)
  })
}

for (const name of ['Ringkasan', 'a kabupaten', 'the targets', 'the outlets', 'an outlet', 'a number'] as const) {
  test(`the focus is seen at every stop of ${name}`, async ({ page }) => {
    await page.goto(pages[name])
    await showLateParts(page)
    await page.evaluate(() => scrollTo(0, 0))
    await expectVisibleFocus(page)
  })
}

/** The map and the chart come when the reader is near them. */
async function showLateParts(page: Page): Promise<void> {
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  for (const region of await main.getByRole('region').all()) await region.scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
}
