/** The governor's office asks whether a number can be said aloud: down to its rows, and to the report behind a row. */
import { expect, expectNoAxeViolations, test } from './journey.ts'

test('a number opens to its rows, and a row to the report it comes from', async ({ page }) => {
  await page.goto('/?asOf=2025-12-19')
  await page.getByRole('link', { name: /^9 dari 22 gerai/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Nusa Tenggara Timur/ })).toBeVisible()
  const rows = page.getByRole('region', { name: /^Baris di balik angka ini/ }).getByRole('listitem')
  await expect(rows).toHaveCount(9)
  const source = rows.filter({ hasText: 'NTT Mart Rote Ndao' }).getByRole('link', { name: /kupang\.antaranews\.com/ })
  await expect(source).toHaveAttribute(
    'href',
    'https://kupang.antaranews.com/amp/berita/176770/gubernur-sembilan-gerai-ntt-mart-perkuat-rantai-pasok-produk-daerah',
  )
  await expect(source).toHaveAttribute('rel', /\bnoopener\b/)
})

test('rows that are only possible stand apart from the certain ones', { tag: '@once' }, async ({ page }) => {
  await page.goto('/angka/outletsLaunched?asOf=2026-01-02')
  const rows = page.getByRole('region', { name: /^Baris di balik angka ini/ }).getByRole('listitem')
  await expect(rows).toHaveCount(12)
  await expect(rows.filter({ hasText: '· mungkin' })).toHaveCount(2)
  await expect(rows.filter({ hasText: '· pasti' })).toHaveCount(10)
})

test('what was said is shown beside the number, with its verdict and source', { tag: '@once' }, async ({ page }) => {
  await page.goto('/angka/outletsLaunched?asOf=2026-01-02')
  const claims = page.getByRole('region', { name: /angka ini$/ }).filter({ hasText: 'Johni Asadoma' })
  const claim = claims.getByRole('listitem').filter({ hasText: 'Johni Asadoma' })
  await expect(claim).toContainText('sesuai catatan')
  await expect(claim).toContainText('10–12')
  await expect(claim.getByRole('link', { name: /haluanntt\.com/ })).toHaveAttribute(
    'href',
    /^https:\/\/haluanntt\.com\/2026/,
  )
})

test('the same number opens for an island and for a kabupaten', async ({ page }) => {
  await page.goto('/angka/outletsLaunched?asOf=2025-12-19')
  const areas = page.getByRole('region', { name: 'Menurut wilayah' })
  await areas.getByRole('link', { name: 'Pulau Timor' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Timor/ })).toBeVisible()
  const rows = page.getByRole('region', { name: /^Baris di balik angka ini/ }).getByRole('listitem')
  await expect(rows).toHaveCount(4)
  await areas.getByRole('link', { name: 'Belu' }).click()
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/area=53\.04/)
})

test('no record is told apart from zero, with who can fill it', { tag: '@once' }, async ({ page }) => {
  await page.goto('/angka/outletsOperating?asOf=2026-02-05')
  await expect(page.getByText(/Ini bukan nol/)).toBeVisible()
  await expect(page.getByText(/Yang dapat mengisi/)).toBeVisible()
  await expectNoAxeViolations(page)
})
