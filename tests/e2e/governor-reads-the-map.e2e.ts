/** The governor's office asks who is behind: on the map, in the table of the same rows, and on the board of months. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './journey.ts'

const mapOf = (page: Page, layer: string) => page.getByRole('group', { name: `Peta Nusa Tenggara Timur: ${layer}` })

async function openMap(page: Page): Promise<void> {
  await page.goto('/?asOf=2026-02-05')
  await page.getByRole('navigation', { name: 'Lapisan peta' }).scrollIntoViewIfNeeded()
  await expect(mapOf(page, 'Gerai').getByRole('link')).toHaveCount(22)
}

test('the layers of the map are changed by keyboard, and the address follows', async ({ page }) => {
  await openMap(page)
  await page.getByRole('navigation', { name: 'Lapisan peta' }).getByRole('link', { name: 'Gerai' }).focus()
  const layers = {
    monthTarget: 'Target bulan ini',
    mentoring: 'Pendampingan',
    readyProducts: 'Produk siap',
    freshness: 'Kesegaran data',
  }
  for (const [key, name] of Object.entries(layers)) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`layer=${key}`))
    await expect(mapOf(page, name).getByRole('link')).toHaveCount(22)
  }
})

test('arrow keys walk over the map, and Enter opens the kabupaten', async ({ page }) => {
  await openMap(page)
  const map = mapOf(page, 'Gerai')
  await page.getByRole('link', { name: 'Tabel' }).first().focus()
  await page.keyboard.press('Tab')
  const focused = map.locator('[role="link"]:focus')
  await expect(focused).toBeVisible()
  const first = await focused.getAttribute('aria-label')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(focused).not.toHaveAttribute('aria-label', first ?? '')
  const name = ((await focused.getAttribute('aria-label')) ?? '').split(':')[0] ?? ''
  // Beside the kabupaten where there is room, below the map where there is not.
  const section = page.getByRole('region').filter({ has: map })
  await expect(section.getByText(name, { exact: true }).filter({ visible: true })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.replace('Kab. ', ''))
  await expect(page).toHaveURL(/\/kabupaten\/53\.\d\d\?asOf=2026-02-05/)
})

test('on a touch screen the first tap tells and the second opens', { tag: '@touch' }, async ({ page }) => {
  await openMap(page)
  const map = mapOf(page, 'Gerai')
  const area = map.getByRole('link', { name: /^Timor Tengah Selatan:/ })
  await area.tap()
  const told = page.getByRole('region').filter({ has: map }).getByText('1 gerai dibuka 2 Des 2025')
  await expect(told.filter({ visible: true })).toHaveCount(1)
  await expect(page).toHaveURL('/?asOf=2026-02-05')
  await area.tap()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Timor Tengah Selatan' })).toBeVisible()
})

test('the table holds the same rows as the map, and can be sorted', async ({ page }) => {
  await openMap(page)
  const told = await mapOf(page, 'Gerai')
    .getByRole('link')
    .evaluateAll((areas) => areas.map((area) => area.getAttribute('aria-label')))
  await page.getByRole('link', { name: 'Tabel' }).first().click()
  await expect(page).toHaveURL(/view=table/)
  const table = page.getByRole('table', { name: /^Gerai menurut/ })
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await expect(rows).toHaveCount(22)
  const written = await rows.evaluateAll((all) =>
    all.map((row) => `${row.querySelector('th')?.textContent}: ${row.querySelector('td:last-child')?.textContent}`),
  )
  expect(new Set(written)).toEqual(new Set(told))
  await table.getByRole('button', { name: 'Keadaan' }).click()
  await expect(table.getByRole('columnheader', { name: 'Keadaan' })).toHaveAttribute('aria-sort', 'ascending')
  await expectNoAxeViolations(page)
  await rows.getByRole('link', { name: 'Sabu Raijua' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Sabu Raijua' })).toBeVisible()
})

test(
  'the board of months has a row for each of the 22, and tells an unverified month from a silent one',
  { tag: '@once' },
  async ({ page }) => {
    await page.goto('/?asOf=2025-12-19')
    const board = page.getByRole('region', { name: /produk sebulan/ })
    const rows = board.getByRole('row').filter({ has: page.getByRole('link') })
    await expect(rows).toHaveCount(22)
    await expect(board.getByRole('columnheader', { name: 'Mei 2025' })).toBeAttached()
    const alor = rows.filter({ hasText: 'Alor' }).getByRole('cell')
    await expect(alor.first().getByRole('img')).toHaveAccessibleName(/2 belum diverifikasi/)
    await expect(alor.nth(1).getByRole('img')).toHaveAccessibleName('belum lapor')
  },
)
