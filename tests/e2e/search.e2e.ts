/** Somebody finds a kabupaten, desa, product, UMKM, outlet or page by its name, from wherever they are. */
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll } from './page-checks.ts'

test('the public finds a kabupaten, a desa and an outlet by the keyboard', async ({ page }) => {
  await page.goto('/target')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /^Cari kabupaten/ })
  await expect(field).toBeFocused()
  await page.keyboard.type('KABUPATEN bélu')
  await expect(page.getByRole('option', { name: 'Kabupaten Belu' })).toHaveAttribute('aria-selected', 'true')
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Belu' })).toBeVisible()

  await page.keyboard.press('/')
  await expect(page.getByRole('option', { name: 'Kabupaten Belu' })).toBeVisible()
  await field.fill('desa oebelo')
  await expect(page.getByRole('group', { name: 'Desa/Kelurahan' }).getByRole('option').first()).toContainText('Oebelo')
  await field.fill('ntt mart kota')
  const outlet = page.getByRole('group', { name: 'Gerai' }).getByRole('option').first()
  await expect(outlet).toBeVisible()
  await field.fill('tidak ada yang begini')
  await expect(page.getByText(/Tidak ada yang bernama “tidak ada yang begini”/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
})

test('the button opens the search, and pages are found without a server', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource|ERR_FAILED/)
  await page.goto('/')
  await page.getByRole('button', { name: 'Cari' }).click()
  const field = page.getByRole('combobox', { name: /^Cari kabupaten/ })
  await expect(field).toBeFocused()
  await page.route('**/api/trpc/search.find**', (route) => route.abort())
  await field.fill('sikka')
  await expect(page.getByText('Server tidak terjangkau: yang ditemukan baru halaman dan kabupaten/kota.')).toBeVisible()
  await expect(page.getByRole('option', { name: /Sikka/ })).toBeVisible()
  await field.fill('pernyat')
  await page.getByRole('option', { name: 'Pernyataan' }).click()
  await expect(page).toHaveURL(/\/pernyataan/)
})

test('staff reach their work by its name', async ({ page }) => {
  await signInAs(page, 'belu')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /^Cari kabupaten/ })
  await field.fill('daftarkan umkm')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/umkm\/baru/)
})
