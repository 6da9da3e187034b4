/** Readers who print, enlarge, choose their own colours, or have no scripts. */
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll } from './page-checks.ts'

test('with forced colours Ringkasan is still told by shape and word', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/?asOf=2026-01-02')
  await expect(page.getByRole('group', { name: /^Peta/ }).getByRole('link')).toHaveCount(22)
  await expectNoAxeViolations(page)
  const current = page
    .getByRole('navigation', { name: 'Halaman', exact: true })
    .getByRole('link', { name: 'Ringkasan' })
  const other = page.getByRole('navigation', { name: 'Halaman', exact: true }).getByRole('link', { name: 'Gerai' })
  const lookOf = (element: Element) => {
    const { color, fontWeight, borderBottomStyle, borderBottomWidth, textDecorationLine } = getComputedStyle(element)
    return [color, fontWeight, borderBottomStyle, borderBottomWidth, textDecorationLine].join(' ')
  }
  expect(await current.evaluate(lookOf), 'the current page should stand out').not.toBe(await other.evaluate(lookOf))
})

for (const path of [
  '/?asOf=2026-01-02',
  '/kabupaten/53.71?asOf=2026-02-05',
  '/gerai?asOf=2026-01-02',
  '/gerai/a20b21c5-a0b0-80ae-83b7-1acd91695f17',
  '/angka/outletsLaunched',
  '/target?asOf=2026-02-05',
]) {
  test(`on paper ${path} has its numbers and nothing to press`, { tag: '@once' }, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('main').getByRole('region').first()).toBeVisible()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Halaman', exact: true })).toBeHidden()
    await expect(page.getByRole('button', { name: /English$/ })).toBeHidden()
    await expect(page.getByRole('slider')).toHaveCount(0)
    await expect(page.getByText(/\d{4}$/).first()).toBeVisible()
    for (const part of await page.locator('main details:not([open]) > :nth-child(2)').all())
      await expect(part, 'what is closed cannot be opened on paper').toBeVisible()
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(paper, 'ink on white paper').toMatch(/255, 255, 255|0, 0, 0, 0/)
  })
}

test('enlarged to 200 % on a phone Ringkasan still reads from top to bottom', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 180, height: 370 })
  await page.goto('/?asOf=2026-01-02')
  await expect(page.getByRole('link', { name: /^10–12 dari 22 gerai/ })).toBeVisible()
  await page.getByRole('region', { name: /^Kronik/ }).scrollIntoViewIfNeeded()
  await expectNoSidewaysScroll(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test(
    'the numbers can be read, other pages reached, and the page says what is missing',
    { tag: '@once' },
    async ({ page }) => {
      await page.goto('/?asOf=2026-01-02')
      await expect(page.getByRole('link', { name: /^10–12 dari 22 gerai/ })).toBeVisible()
      await expect(page.getByText(/Tanpa JavaScript/)).toBeVisible()
      const rollout = page.getByRole('region', { name: /^Gerai yang dibuka/ })
      await expect(rollout.getByRole('figure')).toContainText('10–12 dari 22 gerai sudah dibuka')
      await page.getByRole('link', { name: 'Alor', exact: true }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: /Alor/ })).toBeVisible()
      await page.getByRole('link', { name: 'Data terbuka' }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: 'Data terbuka' })).toBeVisible()
    },
  )
})
