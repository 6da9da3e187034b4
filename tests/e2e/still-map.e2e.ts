/** The map that comes with the page, and the one that takes its place. */
import { expect, test } from './journey.ts'
import { keepShifts, MOST_SHIFT, sumOfShifts } from './kept-shifts.ts'

test('the map takes the place of its picture without moving anything', async ({ page }) => {
  await keepShifts(page)
  // The program of the map waits until the picture was measured.
  const { promise: measured, resolve: onMeasured } = Promise.withResolvers<void>()
  await page.route(/boundaries\.topojson/, async (route) => {
    await measured
    await route.continue()
  })
  await page.goto('/?asOf=2026-02-05&layer=mentoring')
  const section = page.locator('section', { has: page.locator('#peta') })
  await expect(section.getByRole('img', { name: /Peta/ })).toBeVisible()
  const before = await section.boundingBox()
  onMeasured()
  await section.scrollIntoViewIfNeeded()
  await expect(section.getByRole('link', { name: /^Belu/ })).toBeAttached()
  await expect(section.getByRole('img', { name: /Peta/ })).toHaveCount(0)
  expect((await section.boundingBox())?.height).toBe(before?.height)
  expect(await sumOfShifts(page)).toBeLessThanOrEqual(MOST_SHIFT)
})

test('a kabupaten shows where it lies, whether its page was drawn or opened from another one', async ({ page }) => {
  await page.goto('/kabupaten/53.04?asOf=2026-02-05')
  const section = page.getByRole('region', { name: 'Letak dan pendampingan' })
  const map = section.getByRole('img')
  await expect(map).toBeVisible()
  const drawn = await map.locator('path[data-code="53.04"]').count()
  await page.goto('/target?asOf=2026-02-05')
  await page.getByRole('main').getByRole('link', { name: 'Belu' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Belu' })).toBeVisible()
  await section.scrollIntoViewIfNeeded()
  await expect(map.locator('path[data-code="53.04"]')).toHaveCount(drawn)
})

test('layers are pictures of the same rows without scripts @once', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/?asOf=2026-02-05')
  const toneOfAlor = () => page.locator('path[data-code="53.05"]').first().getAttribute('data-tone')
  await expect(page.getByRole('img', { name: /Peta.*Gerai/ })).toBeVisible()
  expect(await toneOfAlor()).toBe('hollow')
  await page.getByRole('link', { name: 'Kesegaran data' }).click()
  await expect(page.getByRole('img', { name: /Peta.*Kesegaran data/ })).toBeVisible()
  expect(await toneOfAlor()).not.toBe('hollow')
  await context.close()
})
