/** An admin looks after the program itself. */
import type { Page } from '@playwright/test'
import { totpCode } from '../totp-code.ts'
import { PASSWORD, signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText, expectVisibleFocus } from './page-checks.ts'

const OWN_PASSWORD = 'kopi pagi di Atambua'

test('an admin sees how the program is, and has ledger and audit trail checked', async ({ page, own }) => {
  test.slow()
  await signInForTheFirstTime(page, `operator.${own}`)
  await page.getByRole('button', { name: 'Menu akun Adi Admin' }).click()
  await page.getByRole('link', { name: 'Sistem', exact: true }).click()
  // The program that journeys use was begun a moment ago.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/hal perlu diperhatikan$/)
  await expect(page.getByText('Belum ada cadangan. Yang pertama dibuat sendiri', { exact: false })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Basis data' })).toContainText('PGlite')
  await expect(page.getByRole('row', { name: /^HOST/ })).toContainText('127.0.0.1')
  await expect(page.getByRole('row', { name: /^SMTP_URL/ })).toContainText('tidak diatur')

  const check = page.getByRole('region', { name: 'Buku besar dan jejak audit' })
  await check.getByRole('button', { name: 'Periksa sekarang' }).click()
  await expect(check.getByText('Pemeriksaan selesai.')).toBeVisible({ timeout: 60_000 })
  await expect(check.getByText(/^Buku besar cocok: \d+ peristiwa/)).toBeVisible()
  await expect(check.getByText(/^Jejak audit utuh: \d+ baris/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^Pemeriksaan buku besar dan jejak audit/ })).toContainText('selesai')
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await expectVisibleFocus(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)

  await page.goto('/sistem?lang=en')
  await expect(page.getByRole('region', { name: 'Ledger and audit trail' })).toContainText('The ledger agrees')
  await expectNoSidewaysScroll(page)
})

test('the state of the program is not for those who work with it', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'pmdStaff', '/sistem')
  await expect(page.getByRole('heading', { name: 'Bukan untuk akun ini' })).toBeVisible()
  await page.getByRole('button', { name: 'Menu akun Petrus Manek' }).click()
  await expect(page.getByRole('link', { name: 'Jejak audit' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sistem', exact: true })).toHaveCount(0)
})

async function signInForTheFirstTime(page: Page, username: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna atau surel').fill(username)
  await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('textbox', { name: 'Kata sandi sekarang' }).fill(PASSWORD)
  await page.getByRole('textbox', { name: 'Kata sandi baru' }).fill(OWN_PASSWORD)
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
  await page.getByRole('button', { name: 'Pasang' }).click()
  await page.getByRole('textbox', { name: 'Ketik kata sandi Anda' }).fill(OWN_PASSWORD)
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  const key = (await page.getByText(/^([A-Z2-7]{4} ?){2,}$/).innerText()).replaceAll(' ', '')
  await page.getByLabel('Kode enam angka dari aplikasi').fill(totpCode(key))
  await page.getByRole('button', { name: 'Pasang' }).click()
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
  await page.getByRole('link', { name: 'Lanjut' }).click()
}
