/** A reader on a bad line keeps what is on the screen, is told, and goes on when the server is back. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './journey.ts'

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push(/ERR_CONNECTION_FAILED/, /dynamically imported module/, /Failed to fetch/)
})

/** What is asked of the server, and whether it is there. */
const questions = /\/(healthz$|api\/trpc\/)/
const cutLine = (page: Page) => page.route(questions, (route) => route.abort('connectionfailed'))
/** The device says that it has a line again; without that word the page asks by itself, less and less often. */
const mendLine = async (page: Page) => {
  await page.unroute(questions)
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

test('the numbers on the screen stay, the page says how old they are, and it recovers', async ({ page }) => {
  await page.goto('/?asOf=2025-12-19')
  await cutLine(page)
  await page.getByRole('button', { name: /^Keadaan per/ }).click()
  await page.getByRole('list', { name: 'Hari penting' }).getByRole('link', { name: '2 Jan 2026' }).click()
  await expect(page.getByText(/Server tidak terjangkau\..*19 Desember 2025/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^9 dari 22 gerai/ })).toBeVisible()
  await expectNoAxeViolations(page)
  await mendLine(page)
  await expect(page.getByRole('link', { name: /^10–12 dari 22 gerai/ })).toBeVisible()
  await expect(page.getByText(/Server tidak terjangkau/)).toHaveCount(0)
})

test('a page that was never loaded says so, and opens when the server is back', { tag: '@once' }, async ({ page }) => {
  await page.goto('/?asOf=2026-02-05')
  await cutLine(page)
  await page.getByRole('link', { name: 'Sabu Raijua' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Server tidak terjangkau' })).toBeVisible()
  await expect(page).toHaveURL('/kabupaten/53.20?asOf=2026-02-05')
  await expect(page.getByText(/^Belum pernah dibuka di perangkat ini/)).toBeVisible()
  await mendLine(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Sabu Raijua' })).toBeVisible()
})

test('without the map program the same rows are offered as a table', { tag: '@once' }, async ({ page }) => {
  await page.route('**/assets/kabupaten-map-*.js', (route) => route.abort('connectionfailed'))
  await page.goto('/?asOf=2026-02-05')
  await expect(page.getByText(/Peta tidak dapat dimuat/)).toBeVisible()
  await page.getByRole('link', { name: 'Tabel' }).first().click()
  await expect(page.getByRole('rowheader', { name: 'Sabu Raijua' }).first()).toBeVisible()
})

test(
  'without the boundaries the rest of the page goes on, and the server is not asked without end',
  { tag: '@once' },
  async ({ page }) => {
    let asked = 0
    await page.route('**/api/v1/boundaries.topojson', (route) => {
      asked += 1
      return route.abort('connectionfailed')
    })
    await page.goto('/?asOf=2026-02-05')
    await expect(page.getByText(/Peta tidak dapat dimuat/)).toBeVisible()
    await expect(page.getByRole('link', { name: /^20 dari 22 gerai/ })).toBeVisible()
    expect(asked).toBeLessThan(4)
  },
)

test('without the page program there is an honest page and a way on', { tag: '@once' }, async ({ page }) => {
  await page.goto('/?asOf=2026-02-05')
  await page.route('**/assets/outlet-page-*.js', (route) => route.abort('connectionfailed'))
  await page.getByRole('link', { name: 'Gerai', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ada yang salah' })).toBeVisible()
  await page.unroute('**/assets/outlet-page-*.js')
  await page.getByRole('button', { name: 'Muat ulang' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Semua gerai' })).toBeVisible()
})
