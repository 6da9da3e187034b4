/** A kabupaten official, mostly on a phone, asks what is owed this month and what the province has on record. */
import { expect, expectNoAxeViolations, test } from './journey.ts'

test('what is owed this month and by when comes first', async ({ page }) => {
  await page.goto('/?asOf=2026-01-15')
  await page
    .getByRole('region', { name: /produk sebulan/ })
    .getByRole('link', { name: 'Alor' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Alor' })).toBeVisible()
  const owed = page.getByRole('region', { name: /Januari 2026$/ })
  await expect(owed).toContainText('2 dari 2 produk')
  await expect(owed).toContainText('31 Januari 2026')
  await expect(owed).toContainText('tinggal 16 hari')
  await expect(page.getByRole('main').getByRole('region').first()).toHaveAccessibleName(/Januari 2026/)
})

test('launch slots without a name are shown as such, with what to report', async ({ page }) => {
  await page.goto('/kabupaten/53.01?asOf=2026-02-05')
  const products = page.getByRole('region', { name: 'Produk' })
  await expect(products.getByRole('listitem').filter({ hasText: 'belum teridentifikasi' })).toHaveCount(2)
  await expect(products).toContainText(/nama produk, desa, dan UMKM/)
  await page.goto('/kabupaten/53.71?asOf=2026-02-05')
  await expect(products).toContainText('Amanda Tenun')
  await expect(products.getByText('belum teridentifikasi')).toHaveCount(0)
})

test('an outlet whose opening day is not known is shown with its window', async ({ page }) => {
  await page.goto('/kabupaten/53.01?asOf=2026-02-05')
  const outlet = page.getByRole('region', { name: 'Gerai', exact: true })
  await expect(outlet).toContainText('NTT Mart Kabupaten Kupang')
  await expect(outlet).toContainText(/1 Okt.*27 Nov 2025/)
  await expect(outlet.getByRole('link', { name: /odiyaiwuu\.com/ })).toHaveAttribute('rel', /\bnoopener\b/)
})

test('rival reports about an outlet stand side by side, each with its source', async ({ page }) => {
  await page.goto('/kabupaten/53.71?asOf=2026-02-05')
  const reports = page.getByRole('region', { name: 'Gerai', exact: true }).getByRole('listitem')
  for (const [day, site] of [
    ['12 Agu 2025', /koranntt\.com/],
    ['12 Jul 2025', /haluanntt\.com/],
    ['13 Agu 2025', /selatanindonesia\.com/],
  ] as const) {
    await expect(reports.filter({ hasText: `dibuka ${day}` }).getByRole('link', { name: site })).toBeVisible()
  }
})

test('each kabupaten leads to the one before, the one after, and any other', async ({ page }) => {
  await page.goto('/kabupaten/53.05?asOf=2026-02-05')
  const place = page.getByRole('navigation', { name: 'Letak halaman' })
  const title = page.getByRole('heading', { level: 1 })
  await place.getByRole('link', { name: 'Berikutnya: Flores Timur' }).click()
  await expect(title).toHaveText('Kabupaten Flores Timur')
  await place.getByRole('link', { name: 'Sebelumnya: Alor' }).click()
  await expect(title).toHaveText('Kabupaten Alor')
  await place.getByRole('combobox', { name: 'Pilih kabupaten/kota' }).selectOption('Kota Kupang')
  await place.getByRole('button', { name: 'Buka' }).click()
  await expect(title).toHaveText('Kota Kupang')
  await expect(page).toHaveURL('/kabupaten/53.71?asOf=2026-02-05')
})

test('before anything was reported the page says so and what would fill it', async ({ page }) => {
  await page.goto('/kabupaten/53.05?asOf=2025-03-01')
  await expect(page.getByRole('region', { name: 'Produk' })).toContainText('Belum ada produk')
  await expect(page.getByRole('region', { name: 'Gerai', exact: true })).toContainText('Berikutnya: catat rencana')
  await expectNoAxeViolations(page)
})

test('an unknown code lists all 22', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/)
  const answer = await page.goto('/kabupaten/53.99')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten/kota tidak dikenal' })).toBeVisible()
  const known = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(known).toHaveCount(22)
  await expectNoAxeViolations(page)
  await known.filter({ hasText: 'Lembata' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Lembata' })).toBeVisible()
})
