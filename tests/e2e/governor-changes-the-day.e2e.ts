/** The governor's office asks how things stood on a day, and sends the answer on as a link. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './journey.ts'

const outletsNumber = (page: Page, reading: string) =>
  page.getByRole('main').getByRole('link', { name: new RegExp(`^${reading} dari 22 gerai`) })
const dayButton = (page: Page) => page.getByRole('button', { name: /^Keadaan per/ })

test('on 19 December 2025 nine outlets are open, four on Timor, two on Flores, two on Sumba and one on Rote', async ({
  page,
}) => {
  await page.goto('/?asOf=2025-12-19')
  await expect(page.getByRole('heading', { level: 1, name: /^9 dari 22 kabupaten\/kota/ })).toBeVisible()
  await outletsNumber(page, '9').click()
  const islands = page.getByRole('region', { name: 'Menurut wilayah' })
  for (const [island, count] of Object.entries({
    Timor: 4,
    Flores: 2,
    Sumba: 2,
    Rote: 1,
    Alor: 0,
    Lembata: 0,
    Sabu: 0,
  })) {
    await expect(islands.getByRole('row', { name: new RegExp(`^Pulau ${island} ${count}\\b`) })).toBeVisible()
  }
})

test('on 2 January 2026 the count is 10–12, with the official 11 beside it', async ({ page }) => {
  await page.goto('/?asOf=2026-01-02')
  const numbers = page.getByRole('region', { name: 'Angka utama' })
  await expect(outletsNumber(page, '10–12')).toBeVisible()
  await expect(numbers.getByText(/disebut 11 .*2 Jan 2026/)).toBeVisible()
})

test('on 5 February 2026 twenty of 22 are open, and Alor and Sabu Raijua are left', async ({ page }) => {
  await page.goto('/?asOf=2026-02-05')
  await expect(outletsNumber(page, '20')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /^20 dari 22 .*Alor dan Sabu Raijua belum/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Alor dan Sabu Raijua belum membuka gerai/ })).toBeVisible()
})

test('the day is changed with the control, and the address follows', async ({ page }) => {
  await page.goto('/')
  await dayButton(page).click()
  await page.getByRole('list', { name: 'Hari penting' }).getByRole('link', { name: '2 Jan 2026' }).click()
  await expect(page).toHaveURL('/?asOf=2026-01-02')
  await expect(outletsNumber(page, '10–12')).toBeVisible()
  await page.getByLabel('Tanggal').fill('2026-02-05')
  await expect(page).toHaveURL('/?asOf=2026-02-05')
  await expect(outletsNumber(page, '20')).toBeVisible()
  await expectNoAxeViolations(page)
})

test('the day is changed by keyboard alone', async ({ page }) => {
  await page.goto('/?asOf=2025-12-19')
  await dayButton(page).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sehari sesudahnya' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/?asOf=2025-12-20')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('slider', { name: 'Geser sepanjang hari program' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL('/?asOf=2025-12-21')
  await expect(outletsNumber(page, '10–12')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dayButton(page)).toBeFocused()
  await expect(dayButton(page)).toHaveAttribute('aria-expanded', 'false')
})

test('a second reader who opens the link sees the same day', { tag: '@once' }, async ({ page, context }) => {
  await page.goto('/')
  await dayButton(page).click()
  await page.getByLabel('Tanggal').fill('2026-01-02')
  await expect(outletsNumber(page, '10–12')).toBeVisible()
  const headline = await page.getByRole('heading', { level: 1 }).textContent()
  const reader = await context.newPage()
  await reader.goto(page.url())
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline ?? '')
  await expect(outletsNumber(reader, '10–12')).toBeVisible()
  await expect(dayButton(reader)).toHaveAccessibleName(/2 Jan(uari)? 2026/)
})

test('the day stays on every page that is opened from it', async ({ page }) => {
  await page.goto('/?asOf=2026-01-02')
  const pages = page.getByRole('navigation', { name: 'Halaman', exact: true })
  await pages.getByRole('link', { name: 'Gerai' }).click()
  await expect(page).toHaveURL('/gerai?asOf=2026-01-02')
  await expect(page.getByText('10–12 dari 22 gerai').first()).toBeVisible()
  await pages.getByRole('link', { name: 'Ringkasan' }).click()
  await expect(page).toHaveURL('/?asOf=2026-01-02')
})

test('back and forward keep the place on the page', async ({ page }) => {
  await page.goto('/?asOf=2026-01-02')
  const board = page.getByRole('region', { name: /produk sebulan/ })
  const sumba = board.getByRole('link', { name: 'Sumba Barat Daya' })
  await sumba.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(200)
  await sumba.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Sumba Barat Daya' })).toBeInViewport()
  await page.goBack()
  await expect(page).toHaveURL('/?asOf=2026-01-02')
  await expect(sumba).toBeInViewport()
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Sumba Barat Daya' })).toBeInViewport()
})
