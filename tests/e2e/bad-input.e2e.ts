/** Whoever follows a broken link or mistypes an address gets an honest page and a way on, never a blank one. */
import { expect, expectNoAxeViolations, test } from './journey.ts'

const refusals = [
  { what: 'a day that no calendar has', path: '/?asOf=2025-02-30', status: 400, says: /2025-02-30.* bukan tanggal/ },
  { what: 'no day at all', path: '/gerai?asOf=garbage', status: 400, says: /garbage.* bukan tanggal/ },
  { what: 'a day before the programme', path: '/?asOf=2020-01-01', status: 400, says: /1 Januari 2020 terlalu awal/ },
  {
    what: 'a day after today',
    path: '/kabupaten/53.05?asOf=2999-12-31',
    status: 400,
    says: /31 Desember 2999 belum tiba/,
  },
  { what: 'an impossible state of knowledge', path: '/?knownAt=garbage', status: 400, says: /garbage.* bukan saat/ },
  { what: 'a code of another province', path: '/kabupaten/51.01', status: 404, says: /kode “51\.01”/ },
  { what: 'an unknown kabupaten', path: '/kabupaten/abc', status: 404, says: /kode “abc”/ },
  { what: 'an unknown figure', path: '/angka/whatever', status: 404, says: /Tidak ada angka bernama “whatever”/ },
  { what: 'an unknown area', path: '/angka/outletsLaunched?area=atlantis', status: 400, says: /atlantis/ },
  { what: 'an unknown page', path: '/nowhere', status: 404, says: /tidak menunjuk ke halaman/ },
  { what: 'an address of 5 kB', path: `/?x=${'a'.repeat(5000)}`, status: 414, says: /terlalu panjang/ },
  { what: 'an address that cannot be decoded', path: '/%E0%A4%A', status: 400, says: /tidak dapat dibaca/ },
]

for (const { what, path, status, says } of refusals) {
  test(
    `${what} is answered with ${status}, the reason and a way on`,
    { tag: '@once' },
    async ({ page, expectedErrors }) => {
      expectedErrors.push(new RegExp(`${status}`))
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(status)
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(main.getByText(says)).toBeVisible()
      await expectNoAxeViolations(page)
      await main.getByRole('link').first().click()
      await expect(page.getByRole('navigation', { name: 'Halaman', exact: true })).toBeVisible()
      await expect(main.getByText(says)).toHaveCount(0)
      await expect(main.getByRole('region').first()).toBeVisible()
    },
  )
}

test('a bad day is mended with the control on the page', async ({ page, expectedErrors }) => {
  expectedErrors.push(/400/)
  await page.goto('/kabupaten/53.05?asOf=2025-02-30')
  await expect(page.getByRole('heading', { level: 1, name: 'Halaman tidak dapat ditampilkan' })).toBeVisible()
  await page.getByRole('button', { name: /^Keadaan per/ }).click()
  await page.getByLabel('Tanggal').fill('2026-02-05')
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Alor' })).toBeVisible()
})

test('odd words in the address of a good page are ignored', { tag: '@once' }, async ({ page }) => {
  await page.goto('/?asOf=2026-02-05&layer=nothing&view=oven&until=2026-99&lang=xx&unknown=%3Cscript%3E')
  await expect(page.getByRole('heading', { level: 1, name: /^20 dari 22/ })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Peta Nusa Tenggara Timur: Gerai' })).toBeVisible()
})
