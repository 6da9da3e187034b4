/** Staff come in: an admin for the first time, an official whom the admin invited, and somebody who guesses. */
import type { Page } from '@playwright/test'
import { totpCode } from '../totp-code.ts'
import { PASSWORD, signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

const OWN_PASSWORD = 'kopi pagi di Atambua'

test('an admin secures the account, invites an official, and the official comes in', async ({
  page,
  browser,
  expectedErrors,
  own,
}) => {
  // It is a long way, with checks of every page on it.
  test.slow()
  // A browser tells of every refused request: wrong passwords are refused on purpose here.
  expectedErrors.push(/status of (401|422)/)
  const admin = `admin.${own}`
  await page.goto('/pengguna')
  await page.getByRole('main').getByRole('link', { name: 'Masuk' }).click()
  await expectGoodPage(page)
  await enter(page, admin, 'kuda putih lari')
  await expect(page.getByRole('alert')).toContainText('tidak cocok')
  await enter(page, admin, PASSWORD)
  await expect(page.getByRole('heading', { name: 'Sebelum mulai' })).toBeVisible()
  await changePassword(page, 'password123')
  await expect(page.getByText('Terlalu sering dipakai orang')).toBeVisible()
  await changePassword(page, OWN_PASSWORD)
  await setUpTwoFactor(page)
  await page.getByRole('link', { name: 'Lanjut' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pengguna' })).toBeVisible()
  await expectGoodPage(page)

  const username = `rosa.${own}`
  const oneTimePassword = await inviteOfficial(page, username)
  await page.getByRole('button', { name: 'Kelola Adi Admin' }).first().click()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Tutup' }).click()

  const other = await browser.newPage({ locale: 'id-ID' })
  await other.goto('/masuk')
  await enter(other, username, oneTimePassword)
  await changePassword(other, OWN_PASSWORD, oneTimePassword)
  await other.getByRole('link', { name: 'Lanjut' }).click()
  await other.getByRole('button', { name: 'Menu akun Rosalina Seran' }).click()
  await expect(other.getByText('Petugas kabupaten/kota')).toBeVisible()
  await other.getByRole('button', { name: 'Keluar' }).click()
  await expect(other.getByRole('link', { name: 'Masuk' })).toBeVisible()
  await other.close()
})

test('one sees one’s own account, and comes back to where one was', async ({ page }) => {
  await signInAs(page, 'belu', '/gerai?asOf=2026-01-02')
  await expect(page).toHaveURL(/\/gerai\?asOf=2026-01-02$/)
  await page.getByRole('button', { name: 'Menu akun Olivia Belu' }).click()
  await page.getByRole('link', { name: 'Akun' }).click()
  await expect(page.getByRole('heading', { name: 'Perangkat yang masuk' })).toBeVisible()
  await expect(page.getByText('Kabupaten Belu')).toBeVisible()
  await expect(page.getByText('(perangkat ini)')).toBeVisible()
  await expectGoodPage(page)
})

test('who may not manage people is told so', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'pmdStaff', '/pengguna')
  await expect(page.getByRole('heading', { name: 'Bukan untuk akun ini' })).toBeVisible()
})

test('who guesses has to wait', { tag: '@once' }, async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of (401|429)/)
  await page.goto('/masuk')
  const button = page.getByRole('button', { name: 'Masuk', exact: true })
  for (let count = 0; count < 5; count += 1) {
    const answered = page.waitForResponse(/\/api\/auth\/sign-in$/)
    await enter(page, 'penebak', `tebakan ke-${count}`)
    await answered
    await expect(page.getByRole('alert')).toContainText('tidak cocok')
  }
  await enter(page, 'penebak', 'tebakan terakhir')
  await expect(page.getByRole('alert')).toContainText(/Coba lagi dalam (1 menit|\d+ detik)/)
  await expect(button).toBeDisabled()
})

test(
  'an address that leads elsewhere is not followed after the sign-in',
  { tag: '@once' },
  async ({ page, baseURL }) => {
    await signInAs(page, 'governorOffice', '//lain.example/')
    await expect(page).toHaveURL(`${baseURL}/`)
  },
)

async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Nama pengguna atau surel').fill(username)
  await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

async function changePassword(page: Page, next: string, current = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'Kata sandi sekarang' }).fill(current)
  await page.getByRole('textbox', { name: 'Kata sandi baru' }).fill(next)
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
}

async function setUpTwoFactor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pasang' }).click()
  await page.getByRole('textbox', { name: 'Ketik kata sandi Anda' }).fill(OWN_PASSWORD)
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await expect(page.getByRole('img', { name: /^Kode QR/ })).toBeVisible()
  await expectGoodPage(page)
  const key = (await page.getByText(/^([A-Z2-7]{4} ?){2,}$/).innerText()).replaceAll(' ', '')
  await page.getByLabel('Kode enam angka dari aplikasi').fill(totpCode(key))
  await page.getByRole('button', { name: 'Pasang' }).click()
  const codes = page.getByRole('group', { name: 'Kode pemulihan' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
}

async function inviteOfficial(page: Page, username: string): Promise<string> {
  await page.getByRole('button', { name: 'Tambah pengguna' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Buat akun' }).click()
  await expect(dialog.getByText('Wajib diisi.')).toHaveCount(3)
  await dialog.getByLabel('Nama pengguna').fill(username)
  await dialog.getByLabel('Nama', { exact: true }).fill('Rosalina Seran')
  await dialog.getByLabel('Peran').selectOption({ label: 'Petugas kabupaten/kota' })
  await dialog.getByRole('button', { name: 'Buat akun' }).click()
  await expect(dialog.getByRole('group', { name: 'Kabupaten/Kota' })).toContainText('Pilih salah satu')
  await dialog.getByLabel('Belu', { exact: true }).check()
  await expectGoodPage(page)
  await dialog.getByRole('button', { name: 'Buat akun' }).click()
  await expect(dialog.getByRole('heading', { name: 'Kata sandi sekali pakai' })).toBeVisible()
  const oneTimePassword = await dialog.getByRole('status').innerText()
  await dialog.getByRole('button', { name: 'Tutup' }).last().click()
  return oneTimePassword
}

async function expectGoodPage(page: Page): Promise<void> {
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
  await page.emulateMedia({ colorScheme: 'light' })
}
