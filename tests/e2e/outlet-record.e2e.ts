/** A kabupaten official puts an outlet on record, follows it, and decides between two reports, by keyboard where it counts. */
import type { Page } from '@playwright/test'
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

test(
  'an outlet is registered, followed, told of twice, decided and undone',
  { tag: '@keyboard' },
  async ({ page, browser, expectedErrors, own }) => {
    // The point far away, which the server refuses too.
    expectedErrors.push(/400 .*outlet\.register/)
    // It is never launched, so that no count of others changes.
    const label = `NTT Mart SMKN ${own}`
    await register(page, label)
    await follow(page)
    await tellOtherwise(page)

    const stranger = await browser.newContext({ locale: 'id-ID', viewport: page.viewportSize() })
    const reader = await stranger.newPage()
    await reader.goto(page.url())
    await expect(reader.getByText('Ada berita acara di situs kabupaten')).toBeVisible()
    await expect(reader.getByRole('button', { name: 'Catat perkembangan' })).toBeHidden()
    await expectGoodPage(reader)
    await stranger.close()

    await page.getByRole('button', { name: /^Urungkan catatan: Laporan terkuatnya dipilih/ }).press('Enter')
    await expect(plannedStep(page)).toContainText('Direncanakan 1 Mar 2026')
  },
)

test(
  'what somebody else changed meanwhile is shown beside one’s own, and one chooses',
  { tag: '@once' },
  async ({ page, browser, expectedErrors }) => {
    expectedErrors.push(/409 .*outlet\.describe/)
    await signInAs(page, 'ende', '/gerai')
    await page.getByRole('link', { name: 'NTT Mart Ende' }).click()
    await page.getByRole('button', { name: 'Ubah keterangan' }).click()
    const office = await browser.newContext({ locale: 'id-ID', viewport: page.viewportSize() })
    const pmd = await office.newPage()
    await signInAs(pmd, 'pmdStaff', new URL(page.url()).pathname)
    await pmd.getByRole('button', { name: 'Ubah keterangan' }).click()
    await pmd.getByRole('dialog').getByLabel('Jenis pengelola').selectOption('kantor pemerintah')
    await pmd.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
    await expect(pmd.getByText('Keterangan disimpan.')).toBeVisible()
    await office.close()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tempat atau alamat').fill('Lapangan Pancasila, sisi timur')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await expect(dialog.getByText(/Petrus Manek/)).toBeVisible()
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: /Simpan pilihan/ }).click()
    await expect(page.getByText('Lapangan Pancasila, sisi timur', { exact: true })).toBeVisible()
    await expect(page.getByText('Kantor pemerintah', { exact: true })).toBeVisible()
  },
)

async function register(page: Page, label: string): Promise<void> {
  await signInAs(page, 'belu', '/gerai')
  await page.getByRole('link', { name: 'Daftarkan gerai' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Daftarkan gerai' })).toBeVisible()
  await expect(page.getByText(/Gerai yang sudah tercatat di sini: .*NTT Mart by Dekranasda Belu/)).toBeVisible()
  await page.getByLabel('Nama gerai').fill('ntt mart by dekranasda BELU')
  await expect(page.getByText(/Sudah ada gerai bernama NTT Mart by Dekranasda Belu/)).toBeVisible()
  await page.getByLabel('Nama gerai').fill(label)
  await page.getByLabel('Jenis pengelola').selectOption('sekolah')
  await page.getByLabel('Nama pengelola').fill('SMKN 1 Atambua')
  await page.getByLabel('Tempat atau alamat').fill('Jl. Sudirman, Atambua')
  const point = page.getByRole('textbox', { name: /^Titik/ })
  await point.fill('-8.84, 121.66')
  await expect(page.getByText(/Titik ini 344 km di luar batas/)).toBeVisible()
  await page.getByRole('radio', { name: 'Direncanakan' }).check()
  await page.getByLabel('Tanggal', { exact: true }).fill('2026-03-01')
  await page.getByRole('button', { name: 'Daftarkan', exact: true }).click()
  await expect(point).toBeFocused()
  await expect(point).toHaveAttribute('aria-invalid', 'true')
  await point.fill(`9°06'26"LS 124°53'35"BT`)
  const map = page.getByRole('application', { name: /Tunjuk titik gerai/ })
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await expect(point).toHaveValue(/^-9\.10\d+, 124\.(?!89306)\d+$/)
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Daftarkan', exact: true }).press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible()
  await expect(page.getByText('Gerai terdaftar.')).toBeVisible()
  await expect(page.getByText('Direncanakan, belum dibuka')).toBeVisible()
  await expectGoodPage(page)
}

async function follow(page: Page): Promise<void> {
  const course = page.getByRole('region', { name: 'Perjalanan gerai' })
  await page.getByRole('button', { name: 'Catat perkembangan' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Disiapkan' })).toBeChecked()
  await dialog.getByLabel('Tanggal', { exact: true }).fill('2026-02-01')
  await expect(dialog.getByText(/Mendahului yang sudah tercatat: gerai direncanakan/)).toBeVisible()
  await dialog.getByLabel('Tanggal', { exact: true }).fill('2026-04-01')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Catat', exact: true }).press('Enter')
  await expect(page.getByText('Tercatat.')).toBeVisible()
  await expect(course.getByRole('listitem').filter({ hasText: 'Disiapkan' })).toContainText('1 Apr 2026')

  await page.getByRole('button', { name: 'Catat perkembangan' }).click()
  await dialog.getByRole('radio', { name: 'Dibuka resmi' }).check()
  await dialog.getByLabel('Tanggal', { exact: true }).fill('2026-05-01')
  await dialog.getByLabel('Gerai keberapa').fill('15')
  await expect(dialog.getByText('Ke-15 tidak cocok: menurut catatan, gerai ini ke-21 pada hari itu.')).toBeVisible()
  await dialog.getByLabel('Gerai keberapa').fill('21')
  await expect(dialog.getByText(/^Ke-21 cocok/)).toBeVisible()
  await page.keyboard.press('Escape')
}

function plannedStep(page: Page) {
  const course = page.getByRole('region', { name: 'Perjalanan gerai' })
  return course.getByRole('listitem').filter({ hasText: 'Direncanakan' }).first()
}

async function tellOtherwise(page: Page): Promise<void> {
  const course = page.getByRole('region', { name: 'Perjalanan gerai' })
  const dialog = page.getByRole('dialog')
  await course.getByRole('button', { name: 'Tambah laporan lain: Direncanakan' }).press('Enter')
  await dialog.getByLabel('Tanggal', { exact: true }).fill('2026-02-20')
  await dialog.getByRole('button', { name: 'Sebut sumber lain' }).click()
  await dialog.getByRole('textbox', { name: /^Sumber/ }).fill('https://www.belukab.go.id/berita/1')
  await dialog.getByRole('button', { name: 'Tambahkan laporan' }).click()
  await expect(page.getByText('Laporan lain ditambahkan.')).toBeVisible()
  const planned = plannedStep(page)
  await expect(planned).toContainText('Direncanakan 1 Mar 2026')
  await expect(planned.getByText('Satu laporan lain')).toBeVisible()
  await planned.getByRole('button', { name: /Pilih laporan ini: 20 Feb 2026/ }).press('Enter')
  await dialog.getByRole('button', { name: 'Pilih laporan ini' }).click()
  await expect(dialog.getByText('Wajib diisi.')).toBeVisible()
  await dialog.getByLabel('Alasan').fill('Ada berita acara di situs kabupaten')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Pilih laporan ini' }).click()
  await expect(planned).toContainText('Direncanakan 20 Feb 2026')
  await expect(planned).toContainText('Ada berita acara di situs kabupaten')
  await expectGoodPage(page)
}

async function expectGoodPage(page: Page): Promise<void> {
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
  await page.emulateMedia({ colorScheme: 'light' })
}
