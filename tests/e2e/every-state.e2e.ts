/** Dialogs, tabs, and pages that wait, fail or have nothing to show: each in the light, in the dark and at every width. */
import type { Page } from '@playwright/test'
import { signInAs } from './accounts.ts'
import { expect, test } from './journey.ts'
import { expectGoodState, expectNoSidewaysScroll, expectReadableText, expectVisibleFocus } from './page-checks.ts'
import { registerProduct } from './product-maker.ts'

test.describe.configure({ timeout: 240_000 })

const pages = [
  ...['/', '/kabupaten/53.06', '/target', '/gerai', '/gerai?tab=rak', '/gerai?tab=kanal', '/angka/outletsLaunched'],
  ...['/pernyataan', '/pernyataan/impor', '/perubahan', '/data', '/api', '/pendampingan', '/pendampingan?tab=tabel'],
  ...['/pendampingan?tab=sertifikat', '/laporan', '/laporan/53.04/2026-05', '/produk', '/umkm', '/impor'],
  ...['/jejak-audit', '/akun', '/kiriman', '/kotak-masuk', '/laporan/lembar', '/rapat'],
]

test('what opens on a public page', { tag: '@once' }, async ({ page }) => {
  await page.goto('/?asOf=2026-02-05')
  await page.getByRole('button', { name: 'Unduh' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectGoodState(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Keadaan per/ }).click()
  await expect(page.getByRole('list', { name: 'Hari penting' })).toBeVisible()
  await expectGoodState(page)
  await page.keyboard.press('Escape')
  for (const part of await page.locator('summary').all()) await part.click()
  await expectGoodState(page)
})

test('public pages that have nothing to show', { tag: '@once' }, async ({ page, expectedErrors }) => {
  expectedErrors.push(/40[04]/)
  for (const path of [
    '/nowhere',
    '/?asOf=2025-02-30',
    '/gerai?asOf=2025-03-01',
    '/pernyataan?q=zzzz',
    '/target?year=2031',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectGoodState(page)
  }
})

test('a page that asks for no number says, too, that all is simulated', { tag: '@once' }, async ({ page }) => {
  const banner = page.getByText(/^Data simulasi\./)
  await page.goto('/masuk')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(banner).toHaveCount(0)
  // As the program writes it into its pages on simulated data (server/page-facts.ts).
  await page.route('**/masuk', async (route) => {
    const response = await route.fetch()
    const marked = (await response.text()).replace('</head>', '<meta name="simulated" content="yes" /></head>')
    await route.fulfill({ response, body: marked })
  })
  await page.goto('/masuk')
  await expect(banner).toBeVisible()
})

test('a page that waits, and one that cannot be loaded', { tag: '@once' }, async ({ page, expectedErrors }) => {
  expectedErrors.push(/ERR_CONNECTION_FAILED/, /Failed to fetch/)
  await signInAs(page, 'pmdStaff', '/akun')
  const questions = '**/api/trpc/product.*'
  await page.route(questions, () => {})
  await page.getByRole('link', { name: 'Produk', exact: true }).click()
  await expect(page).toHaveURL(/produk/)
  await expectGoodState(page)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.route(questions, (route) => route.abort('connectionfailed'))
  await page.goto('/produk')
  await expect(page.getByText(/tidak terjangkau|Coba lagi/).first()).toBeVisible()
  await expectGoodState(page)
})

test('forms of the registry, empty, refused and filled', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'belu', '/produk/baru')
  await expectGoodState(page)
  await submitAsItIs(page)
  await page.goto('/umkm/baru')
  await submitAsItIs(page)
  await page.goto('/gerai/baru')
  await submitAsItIs(page)
  for (const path of ['/produk?q=zzzz', '/umkm?q=zzzz']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectGoodState(page)
  }
})

test('a product and its dialogs', { tag: '@once' }, async ({ page, own }) => {
  await signInAs(page, 'pmdStaff', '/akun')
  const { id } = await registerProduct(page, { name: `Tenun Rupa ${own}`, kabupatenCode: '53.17' })
  await page.goto(`/produk/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tenun Rupa')
  await expectGoodState(page)
  for (const name of ['Catat: nib', 'Arsipkan']) {
    await page
      .getByRole('button', { name: new RegExp(`^${name}`, 'i') })
      .first()
      .click()
    await expectGoodState(page)
    // A low window: most of the form is scrolled under the head of the dialog.
    await page.setViewportSize({ width: 820, height: 420 })
    await expectVisibleFocus(page)
    await page.keyboard.press('Escape')
  }
  // A menu lies over the links of the header, which are not to be pressed until it is closed.
  await page.getByRole('button', { name: /^Menu akun/ }).click()
  await expectNoSidewaysScroll(page)
  await expectReadableText(page)
})

test(
  'the focus is seen at every stop of the pages of staff, forwards and backwards',
  { tag: '@once' },
  async ({ page }) => {
    await signInAs(page, 'pmdStaff', '/produk/baru')
    for (const path of ['/produk/baru', '/pendampingan?tab=tabel', '/laporan', '/impor', '/gerai/baru', '/target']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectVisibleFocus(page)
      await expectVisibleFocus(page, 'Shift+Tab')
    }
  },
)

test(
  'enlarged to 400 % no page scrolls sideways, and without motion nothing moves',
  { tag: '@once' },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await signInAs(page, 'pmdStaff', '/akun')
    await page.setViewportSize({ width: 320, height: 256 })
    for (const path of pages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page)
      expect(await page.evaluate(() => document.getAnimations().length), `${path} should stand still`).toBe(0)
    }
  },
)

async function submitAsItIs(page: Page): Promise<void> {
  await page.locator('main form button[type="submit"]').last().click()
  await expect(
    page
      .getByText('Wajib diisi.')
      .or(page.getByText(/^Pilih /))
      .first(),
  ).toBeVisible()
  await expectGoodState(page)
}
