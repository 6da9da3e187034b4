/** A kabupaten reports a month, PMD returns it, the kabupaten mends it, PMD accepts. */
import type { Page } from '@playwright/test'
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

/** A month for each width and try, because all share one program and a month is reported once. */
const months: Readonly<Record<string, { path: string; name: string }>> = {
  '360': { path: '2026-01', name: 'Januari 2026' },
  '820': { path: '2026-02', name: 'Februari 2026' },
  '1440': { path: '2026-03', name: 'Maret 2026' },
  keyboard: { path: '2026-04', name: 'April 2026' },
  '360.1': { path: '2025-07', name: 'Juli 2025' },
  '820.1': { path: '2025-08', name: 'Agustus 2025' },
  '1440.1': { path: '2025-09', name: 'September 2025' },
  '360.2': { path: '2025-10', name: 'Oktober 2025' },
  '820.2': { path: '2025-11', name: 'November 2025' },
  '1440.2': { path: '2025-12', name: 'Desember 2025' },
}

test('nihil is submitted, returned, mended and accepted', { tag: '@keyboard' }, async ({ page, browser, own }) => {
  const month = months[own] ?? { path: '2026-01', name: 'Januari 2026' }
  const address = `/laporan/53.04/${month.path}`
  await signInAs(page, 'belu', '/laporan')
  await expect(page.getByRole('heading', { level: 1, name: /laporan terlambat/ })).toBeVisible()
  await expectGoodPage(page)
  await page.getByRole('link', { name: `Isi laporan ${month.name}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Laporan ${month.name}` })).toBeVisible()
  await expect(page.getByText('Pilih produk yang diluncurkan, atau nyatakan nihil.')).toBeVisible()
  await page.getByLabel('Nihil, tidak ada produk yang diluncurkan').check()
  await page.getByLabel('Hambatan').fill('Panen gagal karena kekeringan')
  await expectGoodPage(page)
  await page.reload()
  await expect(page.getByText('Isian Anda yang belum tersimpan dikembalikan.')).toBeVisible()
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByText('Draf tersimpan. Belum dikirim.')).toBeVisible()
  await submit(page)
  await expect(page.getByText('Laporan terkirim.')).toBeVisible()

  const office = await browser.newContext({ locale: 'id-ID', viewport: page.viewportSize() })
  const pmd = await office.newPage()
  await signInAs(pmd, 'pmdStaff', address)
  await expect(pmd.getByText('Panen gagal karena kekeringan')).toBeVisible()
  await pmd.getByRole('button', { name: 'Kembalikan' }).click()
  const dialog = pmd.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Kembalikan' }).click()
  await expect(dialog.getByText('Wajib diisi.')).toBeVisible()
  await dialog.getByLabel('Yang perlu diperbaiki').fill('Sebutkan desa yang terdampak')
  await dialog.getByRole('button', { name: 'Kembalikan' }).click()
  await expect(pmd.getByText('Laporan dikembalikan.')).toBeVisible()

  await page.goto(address)
  await expect(page.getByText('Dikembalikan Dinas PMD: Sebutkan desa yang terdampak')).toBeVisible()
  await page.getByLabel('Hambatan').fill('Panen gagal karena kekeringan di tiga desa')
  await submit(page)
  await expect(page.getByText('Laporan terkirim.')).toBeVisible()

  await pmd.goto(address)
  await expect(pmd.getByText('kekeringan di tiga desa')).toBeVisible()
  await pmd.getByRole('button', { name: 'Terima' }).click()
  await dialog.getByRole('button', { name: 'Terima' }).click()
  await expect(pmd.getByText('Laporan diterima.')).toBeVisible()
  await expect(pmd.getByRole('button', { name: 'Buka kembali' })).toBeVisible()
  await expectGoodPage(pmd)
  await office.close()

  await page.goto(address)
  await expect(page.getByText(/sudah diterima dan terkunci/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Riwayat' }).getByRole('listitem')).toHaveCount(5)
  await page.goto('/kabupaten/53.04')
  await expect(page.getByRole('listitem').filter({ hasText: `${month.name}: nihil` })).toBeVisible()
})

test('PMD sees who is late, with a text to send', async ({ page }) => {
  await signInAs(page, 'pmdStaff', '/laporan')
  await expect(page.getByRole('heading', { level: 1, name: /dari 22 diterima/ })).toBeVisible()
  await expectGoodPage(page)
  await page
    .getByRole('navigation', { name: 'Bagian laporan' })
    .getByRole('link', { name: 'Yang perlu diingatkan' })
    .click()
  await expect(page.getByRole('heading', { name: '22 kabupaten/kota terlambat melapor' })).toBeVisible()
  await page.getByRole('button', { name: 'Salin pengingat untuk Kabupaten Alor' }).click()
  await expect(page.getByText('Tersalin')).toBeVisible()
  await expectGoodPage(page)
})

test(
  'the governor’s office reads, and a neighbour’s report is not found',
  { tag: '@once' },
  async ({ page, browser, expectedErrors }) => {
    expectedErrors.push(/404/)
    await signInAs(page, 'governorOffice', '/laporan/53.04/2026-06')
    await expect(page.getByText('Belum ada yang ditulis untuk bulan ini.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Simpan draf' })).toBeHidden()
    const neighbour = await browser.newPage({ locale: 'id-ID' })
    await signInAs(neighbour, 'ende', '/laporan/53.04/2026-06')
    await expect(neighbour.getByRole('heading', { name: 'Laporan tidak ditemukan' })).toBeVisible()
    await neighbour.close()
  },
)

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Periksa dan kirim' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim laporan' }).click()
}

async function expectGoodPage(page: Page): Promise<void> {
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
  await page.emulateMedia({ colorScheme: 'light' })
}
