/** The mentoring queue at work: an official transfers, the province completes, and the governor's office sees it. */
import type { Browser, Locator, Page } from '@playwright/test'
import { signInAs, type AccountName } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'
import { actOn, meetEverything, registerProduct, type MadeProduct } from './product-maker.ts'

const transfer = {
  window: { notBefore: '2026-03-01' },
  receivingUnit: 'Dinas PMD Provinsi NTT',
  reason: 'Alat produksi',
}
const start = { window: { notBefore: '2026-02-01' }, by: 'kabupaten' }

/** Chooses one act of a product from its menu. */
async function choose(page: Page, product: string, act: string): Promise<Locator> {
  await page.getByRole('button', { name: `Tindakan untuk ${product}` }).click()
  await page.getByRole('menuitem', { name: act }).click()
  return page.getByRole('dialog')
}

/** The queue with only the products of this journey. */
async function openQueue(page: Page, search: string, view = 'status=all'): Promise<void> {
  await page.goto(`/pendampingan?q=${encodeURIComponent(search)}&${view}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function newReader(browser: Browser, account: AccountName, next: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID' })
  const page = await context.newPage()
  await signInAs(page, account, next)
  return page
}

async function transferredProducts(page: Page, names: readonly string[], kabupatenCode: string) {
  const products: MadeProduct[] = []
  for (const name of names) {
    const product = await registerProduct(page, { name, kabupatenCode })
    await actOn(page, product, ['start', start])
    await actOn(page, product, ['transfer', transfer])
    products.push(product)
  }
  return products
}

async function expectGoodPage(page: Page): Promise<void> {
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
}

test(
  'an official registers a product, starts its mentoring and transfers it to the province',
  { tag: '@keyboard' },
  async ({ page, own }) => {
    const name = `Tenun Lidak ${own}`
    await signInAs(page, 'belu', '/produk/baru')
    await page.getByLabel('Nama produk').fill(name)
    await page.getByLabel('Kategori').selectOption('tenun dan tekstil')
    await page.getByRole('button', { name: 'Daftarkan', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    const mentoring = page.getByRole('region', { name: /^Pendampingan/ })
    await expect(mentoring).toContainText('Ini bukan “menunggu”')

    await choose(page, name, 'Mulai')
    await page.getByLabel('Tanggal', { exact: true }).fill('2026-02-01')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(mentoring.getByRole('heading', { level: 2 })).toContainText('Berjalan')
    await expect(mentoring).toContainText('oleh kabupaten/kota')
    await page.getByRole('button', { name: 'Tutup pesan' }).click()

    const dialog = await choose(page, name, 'Alihkan ke provinsi')
    await expectGoodPage(page)
    await dialog.getByLabel('Unit penerima di provinsi').fill('')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await expect(dialog.getByLabel('Unit penerima di provinsi')).toBeFocused()
    await expect(dialog.getByText('Wajib diisi.')).toHaveCount(2)
    await dialog.getByLabel('Unit penerima di provinsi').fill('Bidang Pemberdayaan')
    await dialog.getByLabel('Nomor surat').fill('PMD/12/2026')
    await dialog.getByLabel('Alasan').fill('Alat produksi belum terpisah')
    await dialog.getByRole('button', { name: 'Hari pastinya tidak diketahui' }).click()
    await dialog.getByLabel('Paling awal').fill('2026-03-01')
    await dialog.getByLabel('Paling akhir').fill('2026-03-20')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await expect(mentoring.getByRole('heading', { level: 2 })).toContainText('Dialihkan')
    await expect(mentoring).toContainText('surat PMD/12/2026')
    await expect(mentoring).toContainText('1–20 Mar 2026')
    await expectGoodPage(page)

    await openQueue(page, name, 'column=transferred')
    const column = page.getByRole('region', { name: /^Dialihkan/ })
    await expect(column.getByRole('link', { name })).toBeVisible()
    await page.getByRole('button', { name: `Tindakan untuk ${name}` }).click()
    const complete = page.getByRole('menuitem', { name: 'Selesaikan' })
    await expect(complete).toHaveAttribute('aria-disabled', 'true')
    await expect(complete).toHaveAccessibleDescription(/^Belum terpenuhi: mutu produksi, .*QRIS/)
  },
)

test('who closes the message at once does not see what was before', { tag: '@once' }, async ({ page, own }) => {
  const name = `Tenun Cepat ${own}`
  await signInAs(page, 'belu')
  const product = await registerProduct(page, { name, kabupatenCode: '53.04' })
  await page.goto(`/produk/${product.id}`)
  const mentoring = page.getByRole('region', { name: /^Pendampingan/ })
  const { promise: shown, resolve: show } = Promise.withResolvers<undefined>()
  await choose(page, name, 'Mulai')
  await page.route('**/api/trpc/product.get?*', async (route) => {
    await shown
    await route.continue()
  })
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('button', { name: 'Tutup pesan' }).click()
  await expect(page.getByRole('button', { name: 'Tutup pesan' })).toHaveCount(0)
  await expect(mentoring.getByRole('heading', { level: 2 })).toContainText('Berjalan')
  await expect(page.getByRole('button', { name: `Tindakan untuk ${name}` })).toHaveCount(0)
  show(undefined)
  await expect(page.getByRole('button', { name: `Tindakan untuk ${name}` })).toBeVisible()
  await expect(mentoring.getByRole('heading', { level: 2 })).toContainText('Berjalan')
})

test('staff of the province complete a product, and undo it', async ({ page, own }) => {
  const name = `Tenun Satu ${own}`
  await signInAs(page, 'pmdStaff')
  const products = await transferredProducts(page, [name], '53.09')
  await meetEverything(page, products)
  await openQueue(page, name, 'column=transferred')
  await choose(page, name, 'Selesaikan')
  await page.getByRole('button', { name: 'Simpan' }).click()
  const notices = page.getByRole('status').filter({ hasText: `${name} selesai didampingi.` })
  await expect(notices).toBeVisible()
  await openQueue(page, name, 'column=completed')
  const column = page.getByRole('region', { name: /^Selesai/ })
  await expect(column.getByRole('link', { name })).toBeVisible()
  await expectGoodPage(page)
  const recent = page.getByRole('region', { name: 'Perubahan terakhir Anda' })
  await recent.getByRole('button', { name: `Urungkan: ${name}` }).click()
  await expect(recent).toContainText('sudah diurungkan')
  await expect(column.getByRole('link', { name })).toHaveCount(0)
})

test(
  'staff of the province complete many at once, and undo it with one touch',
  { tag: '@keyboard' },
  async ({ page, own }) => {
    const word = `Borongan${own}`
    await signInAs(page, 'pmdStaff')
    const ready = await transferredProducts(page, [`${word} A`, `${word} B`, `${word} C`], '53.10')
    await meetEverything(page, ready)
    await transferredProducts(page, [`${word} D`], '53.10')
    await openQueue(page, word, 'tab=tabel&status=transferred&sort=name')
    await page.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }).check()
    await expect(page.getByText('4 produk dipilih')).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('combobox', { name: 'Pilih tindakan' }).selectOption('Selesaikan (3 dari 4)')
    await page.getByRole('button', { name: 'Lanjut' }).click()
    const dialog = page.getByRole('dialog', { name: 'Selesaikan: 4 produk' })
    await dialog.getByRole('button', { name: 'Periksa dahulu' }).click()
    await expect(dialog.getByText('3 dari 4 produk dapat diterapkan.')).toBeVisible()
    await expect(dialog.getByRole('listitem').filter({ hasText: `${word} D` })).toContainText('belum terpenuhi')
    await expectGoodPage(page)
    await dialog.getByRole('button', { name: 'Terapkan pada 3 produk' }).click()
    await expect(page.getByText('3 produk selesai didampingi.').first()).toBeVisible()
    const rows = page.getByRole('table').getByRole('row')
    await expect(rows.filter({ hasText: word })).toHaveCount(1)
    const undo = page.getByRole('status').getByRole('button', { name: 'Urungkan: 3 produk selesai didampingi' })
    await undo.click()
    await expect(rows.filter({ hasText: word })).toHaveCount(4)
    await expect(undo).toHaveCount(0)
  },
)

const watched: Partial<Record<string, string>> = { '360': '53.12', '820': '53.13', '1440': '53.14' }

test('the governor’s office sees the split change within two seconds', async ({ page, browser, own }, { project }) => {
  const code = watched[project.name] ?? '53.15'
  const name = `Tenun Cepat ${own}`
  await signInAs(page, 'pmdStaff')
  const products = await transferredProducts(page, [name], code)
  await meetEverything(page, products)
  const kabupaten = await newReader(browser, 'governorOffice', `/kabupaten/${code}`)
  const overview = await kabupaten.context().newPage()
  await overview.goto('/')
  const split = overview.getByRole('region', { name: 'Angka utama' }).getByText(/^\d+ dialihkan/)
  const ofKabupaten = kabupaten.getByRole('region', { name: 'Kesiapan dan pendampingan' })
  await expect(split).toBeVisible()
  await expect(ofKabupaten).toBeVisible()
  const before = { split: await split.textContent(), kabupaten: await ofKabupaten.textContent() }
  await openQueue(page, name, 'column=transferred')
  await choose(page, name, 'Selesaikan')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText(`${name} selesai didampingi.`).first()).toBeVisible()
  const within = { timeout: 2000, intervals: [50] }
  await expect.poll(() => split.textContent(), within).not.toBe(before.split)
  await kabupaten.bringToFront()
  await expect.poll(() => ofKabupaten.textContent(), within).not.toBe(before.kabupaten)
  await kabupaten.context().close()
})

test('a stale act shows both versions, and the person decides', async ({ page, browser, expectedErrors, own }) => {
  expectedErrors.push(/status of 409/)
  const name = `Tenun Rebutan ${own}`
  await signInAs(page, 'pmdStaff')
  await registerProduct(page, { name, kabupatenCode: '53.16' })
  await openQueue(page, name, 'column=unrecorded')
  const dialog = await choose(page, name, 'Antrekan')
  await dialog.getByLabel('Catatan').fill('Diusulkan lewat telepon')

  const other = await newReader(browser, 'pmdStaff', `/pendampingan?q=${encodeURIComponent(name)}&column=unrecorded`)
  await choose(other, name, 'Mulai')
  await other.getByRole('button', { name: 'Simpan' }).click()
  await expect(other.getByText(`${name} mulai didampingi.`).first()).toBeVisible()
  await other.context().close()

  await expect(dialog.getByLabel('Catatan')).toHaveValue('Diusulkan lewat telepon')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  const conflict = page.getByRole('dialog', { name: 'Data ini baru saja diubah' })
  await expect(conflict).toContainText('Petrus Manek')
  await expect(conflict.getByRole('row', { name: new RegExp(name) })).toContainText(/menunggu.*berjalan oleh provinsi/)
  await expectGoodPage(page)
  await conflict.getByRole('button', { name: 'Pakai yang tersimpan semua' }).click()
  await expect(conflict).toHaveCount(0)
  await openQueue(page, name, 'column=ongoing')
  await expect(page.getByRole('region', { name: /^Berjalan/ }).getByRole('link', { name })).toBeVisible()
})

test('a refused act comes back with the reason, and nothing typed is lost', async ({ page, expectedErrors, own }) => {
  expectedErrors.push(/status of 412/)
  const name = `Tenun Mundur ${own}`
  await signInAs(page, 'pmdStaff')
  const product = await registerProduct(page, { name, kabupatenCode: '53.17' })
  await actOn(page, product, ['start', { ...start, window: { notBefore: '2026-05-01' } }])
  await openQueue(page, name, 'column=ongoing')
  const dialog = await choose(page, name, 'Hentikan')
  await dialog.getByLabel('Tanggal', { exact: true }).fill('2026-04-01')
  await dialog.getByLabel('Alasan').fill('Bahan baku habis')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('alert')).toContainText('mendahului “mulai didampingi” (1 Mei 2026)')
  await expect(page.getByRole('region', { name: /^Berjalan/ }).getByRole('link', { name })).toBeVisible()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Perbaiki isian' }).click()
  await expect(dialog.getByLabel('Alasan')).toHaveValue('Bahan baku habis')
  await dialog.getByLabel('Tanggal', { exact: true }).fill('2026-06-01')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText(`Pendampingan ${name} dihentikan.`).first()).toBeVisible()
})

test('the card moves at once, goes back when the server is out of reach, and what it said is sent by itself', async ({
  page,
  expectedErrors,
  own,
}) => {
  expectedErrors.push(/ERR_FAILED/)
  const name = `Tenun Jauh ${own}`
  await signInAs(page, 'pmdStaff')
  await registerProduct(page, { name, kabupatenCode: '53.20' })
  await openQueue(page, name, 'tab=tabel&status=all')
  const row = page.getByRole('row', { name: new RegExp(name) })
  let isReachable = false
  await page.route('**/api/trpc/mentoring.act', (route) => (isReachable ? route.continue() : route.abort()))
  const dialog = await choose(page, name, 'Antrekan')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(row).toContainText('menunggu')
  await expect(row).toContainText('menyimpan…')
  await expect(page.getByText('Tersimpan di perangkat ini')).toBeVisible()
  await expect(row).toContainText('belum tercatat')
  isReachable = true
  await expect(row).toContainText('menunggu')
  await expect(row).not.toContainText('menyimpan…')
})

test('another browser’s change appears without losing what one chose and typed', async ({ page, browser, own }) => {
  const word = `Bersama${own}`
  await signInAs(page, 'pmdStaff')
  const [mine, other] = await transferredProducts(page, [`${word} Saya`, `${word} Lain`], '53.18')
  if (!mine || !other) throw new Error('two products were made')
  await openQueue(page, word, 'tab=tabel&status=all&sort=name')
  await page.getByRole('checkbox', { name: `Pilih ${mine.name}` }).check()
  await page.getByRole('combobox', { name: 'Pilih tindakan' }).selectOption({ index: 5 })
  const neighbour = await newReader(browser, 'pmdStaff', '/gerai')
  await actOn(neighbour, other, ['stop', { window: { notBefore: '2026-05-01' }, reason: 'Bahan baku habis' }])
  await page.bringToFront()
  await expect(page.getByRole('row', { name: new RegExp(other.name) })).toContainText('dihentikan', { timeout: 2000 })
  await expect(page.getByRole('checkbox', { name: `Pilih ${mine.name}` })).toBeChecked()
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByRole('dialog', { name: `Hentikan: ${mine.name}` })).toBeVisible()
  await neighbour.context().close()
})

test('the queue is worked by keyboard alone', { tag: '@once' }, async ({ page, own }) => {
  const name = `Tenun Papan Ketik ${own}`
  await signInAs(page, 'pmdStaff')
  await registerProduct(page, { name, kabupatenCode: '53.19' })
  await openQueue(page, name, 'tab=tabel&status=all')
  await page.getByRole('button', { name: `Tindakan untuk ${name}` }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Antrekan' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: 'Buka kembali' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: `Tindakan untuk ${name}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Mulai: ${name}` })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('every view of the queue is accessible in the light and in the dark, and fits the width', async ({ page }) => {
  await signInAs(page, 'belu')
  for (const view of ['', '?tab=tabel', '?tab=sertifikat&within=90']) {
    await page.goto(`/pendampingan${view}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/produk|Produk/)
    await expectGoodPage(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableText(page)
    await page.emulateMedia({ colorScheme: 'light' })
  }
})

test('who only reads sees the queue without acts', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'governorOffice', '/pendampingan?tab=tabel&status=all')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Tindakan untuk/ })).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
})
