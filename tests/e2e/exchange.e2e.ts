/** An official brings a list of their own in: says which column is which, looks at the preview, applies it, undoes it. */
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

/** A mapping is remembered: each width and each try has headings of its own. */
const csvOf = (width: string) =>
  [
    `Sebutan ${width},Wujud ${width},Empunya ${width},Nomor kontak`,
    `UD Lontar ${width},Usaha,Maria Bete,0812-3456-7890`,
    `Kelompok Kelor ${width},Kelompok,Yosef Nahak,salah`,
  ].join('\n')

test(
  'a list of their own is mapped, previewed, applied and undone',
  { tag: '@keyboard' },
  async ({ page, own: width }) => {
    await signInAs(page, 'belu', '/impor')
    await expect(page.getByRole('heading', { level: 1, name: 'Lembar kerja keluar dan masuk' })).toBeVisible()
    await expectNoAxeViolations(page)
    const file = { name: `daftar ${width}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csvOf(width)) }
    await page.getByLabel('Pilih berkas').setInputFiles(file)
    await expect(page.getByRole('heading', { name: 'Kolom mana berisi apa?' })).toBeVisible()
    await page.getByRole('combobox', { name: /Nama UMKM/ }).selectOption(`Sebutan ${width}`)
    await page.getByRole('combobox', { name: /^Jenis/ }).selectOption(`Wujud ${width}`)
    await page.getByRole('combobox', { name: /Nama pemilik/ }).selectOption(`Empunya ${width}`)
    await page.getByRole('combobox', { name: /Telepon/ }).selectOption('Nomor kontak')
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Lihat pratinjau' }).click()
    await expect(page.getByText('1 baris bentrok atau ditolak tidak ikut.')).toBeVisible()
    await expect(page.getByText(/Bukan nomor telepon Indonesia/)).toBeVisible()
    await page.getByRole('link', { name: /Ditambahkan/ }).click()
    await expect(page.getByRole('heading', { name: `UD Lontar ${width}` })).toBeVisible()
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableText(page)
    await page.getByRole('button', { name: 'Terapkan 1 baris' }).click()
    await expect(page.getByText(/Tersimpan: 1 ditambahkan, 0 diubah/)).toBeVisible()
    await page.getByRole('button', { name: 'Urungkan impor ini' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor ini' }).click()
    await expect(page.getByText(/Diurungkan Olivia Belu/)).toBeVisible()
    await page.getByRole('link', { name: 'Impor', exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: `daftar ${width}.csv` })
    await expect(row.getByText('diurungkan')).toBeVisible()
  },
)

test('a file on its way is cancelled, and another one goes', { tag: '@keyboard' }, async ({ page, own: width }) => {
  await signInAs(page, 'belu', '/impor')
  const uploads = '**/api/exchange/imports?*'
  // A line on which the file stands still.
  await page.route(uploads, () => {})
  const file = { name: `berhenti ${width}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csvOf(`henti ${width}`)) }
  await page.getByLabel('Pilih berkas').setInputFiles(file)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(page.getByRole('alert')).toContainText('Dibatalkan. Tidak ada yang disimpan dari berkas ini.')
  await page.unroute(uploads)
  await page.getByLabel('Pilih berkas').setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'Kolom mana berisi apa?' })).toBeVisible()
})

test('a workbook of UMKM is downloaded and comes back unchanged', async ({ page }) => {
  await signInAs(page, 'belu', '/impor')
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh buku kerja UMKM' }).click()
  const download = await arriving
  expect(download.suggestedFilename()).toMatch(/^pantau-ovop-umkm-\d{4}-\d{2}-\d{2}\.xlsx$/)
  await page.getByLabel('Pilih berkas').setInputFiles(await download.path())
  await expect(page.getByText(/Berkas ini|Tidak ada yang akan berubah/)).toBeVisible()
})
