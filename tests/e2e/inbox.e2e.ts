/** Officials see what waits for them, go to where it is done, and choose what comes by e-mail. */
import { accounts, signInAs, type AccountName } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll } from './page-checks.ts'

/** An account for each width, because having seen something belongs to the account. */
const readers: Readonly<Record<string, [AccountName, string]>> = {
  '360': ['malaka', 'Kabupaten Malaka'],
  '820': ['sikka', 'Kabupaten Sikka'],
  '1440': ['ende', 'Kabupaten Ende'],
}

test('an official finds in the inbox what is due, and goes from there to the report', async ({ page }, { project }) => {
  const [account, kabupaten] = readers[project.name] ?? ['ende', 'Kabupaten Ende']
  await signInAs(page, account)
  await page.getByRole('button', { name: `Menu akun ${accounts[account].name}` }).click()
  await page.getByRole('link', { name: /^Kotak masuk/ }).click()
  await expect(page).toHaveURL('/kotak-masuk')
  await expect(page.getByRole('heading', { level: 1, name: 'Kotak masuk' })).toBeVisible()
  const reports = page.getByRole('region', { name: /^Laporan bulanan jatuh tempo/ })
  await expect(reports.getByRole('listitem')).toHaveCount(1)
  await expect(reports).toContainText(new RegExp(`${kabupaten}: \\d+ laporan`))
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await reports.getByRole('link', { name: 'Isi laporan' }).click()
  await expect(page).toHaveURL(/\/laporan\/53\.\d\d\/20\d\d-\d\d$/)
})

test('what was seen is read, and a choice about e-mail is kept', async ({ page }, { project }) => {
  const [account] = readers[project.name] ?? ['ende']
  await signInAs(page, account, '/kotak-masuk')
  const reports = page.getByRole('region', { name: /^Laporan bulanan jatuh tempo/ })
  await expect(reports).toBeVisible()
  const seen = page.getByRole('button', { name: 'Tandai semua sudah dibaca' })
  if (await seen.isVisible()) await seen.click()
  await expect(page.getByText('baru', { exact: true })).toHaveCount(0)
  await page.reload()
  await expect(reports).toBeVisible()
  await expect(seen).toHaveCount(0)
  const digest = page.getByRole('checkbox', { name: /^Ringkasan pekanan/ })
  const before = await digest.isChecked()
  await digest.click()
  await expect(page.getByText('Pilihan disimpan.')).toBeVisible()
  await page.reload()
  await expect(digest).toBeChecked({ checked: !before })
  await expect(page.getByText('Akun Anda belum punya alamat surel.')).toBeVisible()
  await expect(page.getByText('Server surel belum diatur oleh pengelola')).toBeVisible()
})
