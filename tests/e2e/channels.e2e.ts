/** What is sold beside the outlets: the public reads what is on record, staff record, correct, end and take back. */
import type { Locator, Page } from '@playwright/test'
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll } from './page-checks.ts'

const TAB = '/gerai?tab=kanal'
const section = (page: Page, name: RegExp): Locator => page.getByRole('region', { name })

test('the announced turnover stands beside what is on record and its own arithmetic', async ({ page }) => {
  await page.goto(`${TAB}&asOf=2026-02-05`)
  await expect(page.getByRole('heading', { level: 1, name: /Omzet program belum lapor/ })).toBeVisible()
  const turnover = section(page, /Omzet/)
  await expect(turnover.getByText('Rp150–200 miliar', { exact: true })).toBeVisible()
  await expect(turnover).toContainText('150.000 pegawai × Rp100.000 sekali sebulan')
  await expect(turnover).toContainText('sekurangnya 10 kali lipat hitungannya sendiri')
  await expect(turnover.getByText('belum lapor', { exact: true }).first()).toBeVisible()
  const purchases = section(page, /Belanja pemerintah dan ASN/)
  await expect(purchases).toContainText('Belum ada belanja yang tercatat. Berikutnya:')
  await purchases.getByText(/Yang disebut pejabat/).click()
  await expect(purchases.getByRole('listitem').filter({ hasText: 'Four provincial offices' })).toBeVisible()
  await expectNoSidewaysScroll(page)
})

test(
  'a kabupaten records a display point, takes it back at once, and closes another',
  { tag: '@keyboard' },
  async ({ page, own }) => {
    const name = `Bandara Haliwen ${own}`
    await signInAs(page, 'belu', TAB)
    const points = section(page, /Titik pajang/)
    const record = async (label: string) => {
      await points.getByRole('button', { name: 'Catat titik pajang' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Nama tempat').fill(label)
      await dialog.getByLabel('Jenis tempat').selectOption({ label: 'bandara' })
      await dialog.getByRole('button', { name: 'Simpan catatan' }).click()
      await expect(dialog).toBeHidden()
    }
    await record(`${name} salah`)
    await expect(points.getByText(`${name} salah`)).toBeVisible()
    await points.getByRole('button', { name: 'Urungkan' }).click()
    await expect(points.getByText(`${name} salah`)).toBeHidden()

    await record(name)
    const row = points.getByRole('listitem').filter({ hasText: name })
    await expect(row).toContainText('bandara')
    await row.getByRole('button', { name: `Catat penutupan: ${name}` }).click()
    const dialog = page.getByRole('dialog')
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Catat penutupan', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(row).toContainText('sudah ditutup')
  },
)

test('an absurd amount is asked about once more, and a correction keeps one record', async ({
  page,
  expectedErrors,
  own,
}) => {
  expectedErrors.push(/412 \(Precondition Failed\)/)
  const office = `Dinas Kesehatan Ende ${own}`
  await signInAs(page, 'ende', TAB)
  const purchases = section(page, /Belanja pemerintah dan ASN/)
  await purchases.getByRole('button', { name: 'Catat belanja sebulan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(dialog.getByText('Wajib diisi.').first()).toBeVisible()
  await dialog.getByLabel('Kantor').fill(office)
  await dialog.getByLabel('kartu kredit pemerintah (KKPD)').check()
  await dialog.getByLabel('Jumlah belanja').fill('2.500.000.000')
  await dialog.getByLabel('di luar gerai NTT Mart').check()
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await dialog.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(dialog.getByText(/Rp2\.500\.000\.000 lebih dari yang biasa/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Ya, jumlahnya benar: simpan' })).toBeVisible()
  await dialog.getByLabel('Jumlah belanja').fill('2500000')
  await dialog.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(dialog).toBeHidden()
  const row = purchases.getByRole('listitem').filter({ hasText: office })
  await expect(row).toContainText('Rp2.500.000')

  await row.getByRole('button', { name: `Koreksi: ${office}` }).click()
  await page.getByRole('dialog').getByLabel('Jumlah belanja').fill('2.750.000')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan koreksi' }).click()
  await expect(row).toContainText('Rp2.750.000')
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: `Tarik catatan: ${office}` }).click()
  await page.getByRole('dialog').getByLabel('Alasan').fill('Rekap bendahara keliru')
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik catatan', exact: true }).click()
  await expect(row).toHaveCount(0)
})

test('a cooperative is tied to an outlet by keyboard, with the capital it received', async ({ page, own }, {
  project,
}) => {
  const desaText: Readonly<Record<string, string>> = { '360': 'Tohe', '820': 'Maumutin', '1440': 'Asumanu' }
  const typed = desaText[project.name] ?? 'Tohe'
  await signInAs(page, 'belu', TAB)
  const cooperatives = section(page, /Koperasi Desa Merah Putih/)
  await cooperatives.getByRole('button', { name: 'Catat koperasi yang terhubung' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Desa/Kelurahan').fill(typed)
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  const name = `KDMP ${typed} ${own}`
  await dialog.getByLabel('Nama koperasi').fill(name)
  await dialog.getByLabel('Gerai yang terhubung').selectOption({ index: 1 })
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(dialog).toBeHidden()
  await expect(cooperatives.getByRole('listitem').filter({ hasText: name }).first()).toContainText('terhubung dengan')

  await cooperatives.getByRole('button', { name: 'Catat modal yang diterima' }).click()
  await dialog.getByLabel('Koperasi', { exact: true }).selectOption({ label: name })
  await dialog.getByLabel('Pemberi modal').fill('Bank NTT')
  await dialog.getByLabel('Jumlah yang diterima').fill('50.000.000')
  await dialog.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(dialog).toBeHidden()
  const capital = cooperatives.getByRole('listitem').filter({ hasText: 'Bank NTT' }).filter({ hasText: name })
  await expect(capital).toContainText('Rp50.000.000')
})

test('a listing needs a real address of its marketplace', async ({ page }) => {
  await signInAs(page, 'pmdStaff', TAB)
  await section(page, /Etalase daring/)
    .getByRole('button', { name: 'Catat etalase daring' })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kabupaten/Kota').selectOption({ label: 'Kabupaten Belu' })
  await dialog.getByLabel('Lokapasar', { exact: true }).selectOption({ label: 'Shopee' })
  const link = dialog.getByLabel('Alamat laman produk')
  await link.fill('http://shopee.co.id/kopi')
  await link.blur()
  await expect(dialog.getByText('Alamat harus dimulai dengan https://.')).toBeVisible()
  await link.fill('https://shopee.co.id/')
  await expect(dialog.getByText(/Ini alamat halaman depan/)).toBeVisible()
  await link.fill('https://shopee.co.id/kopi-belu-i.1.2')
  await expect(dialog.getByText(/Ini alamat halaman depan/)).toBeHidden()
})
