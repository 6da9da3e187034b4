/** A kabupaten reports the shelf of its outlet from a phone; the governor's office finds the outlets that send nothing. */
import type { Locator, Page } from '@playwright/test'
import { newCommandId } from '#client/command-id.ts'
import { addMonths, dayInWita, monthOf, toMonth, type Month } from '#shared/day/day.ts'
import { createFormat } from '#shared/format/format.ts'
import { signInAs, type AccountName } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'
import { meetEverything, registerProduct } from './product-maker.ts'

const TWO_MINUTES_MS = 120_000

/** An official with an outlet of their own for each width, because all widths share one program. */
const places: Readonly<Record<string, { account: AccountName; kabupatenCode: string }>> = {
  '360': { account: 'belu', kabupatenCode: '53.04' },
  '820': { account: 'sikka', kabupatenCode: '53.07' },
  '1440': { account: 'malaka', kabupatenCode: '53.21' },
}

/** The month that is due, and for each further try the two before, which no try has reported. */
function monthsOfTry(retry: number): { before: Month; month: Month } {
  const due = addMonths(monthOf(dayInWita(new Date())), -1)
  return { before: addMonths(due, -2 * retry - 1), month: addMonths(due, -2 * retry) }
}
const nameOf = (month: Month) => createFormat('id').month(month)

test('the shelf is reported from last month’s copy in under two minutes', async ({ page, own }, { project, retry }) => {
  const { before, month } = monthsOfTry(retry)
  const { account, kabupatenCode } = places[project.name] ?? { account: 'belu', kabupatenCode: '53.04' }
  await signInAs(page, account)
  const goods = await makeGoods(page, own, kabupatenCode)
  const outletId = await outletOf(page, kabupatenCode)
  await reportBefore(page, { outletId, month: before, goods })
  await page.goto('/')

  const begun = Date.now()
  let taps = 0
  const tap = async (target: Locator) => {
    taps += 1
    await (project.name === '1440' ? target.click() : target.tap())
  }
  await tap(page.getByRole('navigation').getByRole('link', { name: 'Gerai' }).first())
  await tap(page.getByRole('link', { name: 'Rak', exact: true }))
  if (retry === 0) await tap(page.getByRole('link', { name: `Laporkan rak ${nameOf(month)}` }).first())
  else await page.goto(`/gerai/${outletId}/rak/${month}`)
  await expect(page.getByRole('heading', { level: 1, name: `Rak ${nameOf(month)}` })).toBeVisible()
  await tap(page.getByRole('button', { name: `Salin rak ${nameOf(before)} (4 barang)` }))
  await tap(page.getByRole('group', { name: `Keadaan ${goods[1]?.name}` }).getByText('Habis'))
  await tap(page.getByLabel('Penjualan bulan ini'))
  await page.keyboard.type('1.250.000')
  await tap(page.getByRole('button', { name: 'Kirim laporan rak' }))
  const receipt = page.getByText(
    `Laporan rak ${nameOf(month)} tersimpan: 2 produk program · 1 barang luar (67% barang program) · 1 habis · penjualan Rp1.250.000.`,
  )
  await expect(receipt).toBeVisible()
  const took = Date.now() - begun
  console.log(`shelf report at ${project.name} px: ${taps} taps, ${(took / 1000).toFixed(1)} s`)
  expect(took).toBeLessThan(TWO_MINUTES_MS)
  await expectGoodPage(page)

  await page.getByRole('button', { name: 'Perbaiki laporan ini' }).click()
  await expect(page.getByLabel('Penjualan bulan ini')).toHaveValue('1.250.000')
  await expectGoodPage(page)
  await page.getByRole('link', { name: 'Rak semua gerai' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Enam bulan tiap gerai' })).toBeVisible()
  await expectGoodPage(page)
})

test('the keyboard alone reports a shelf, and a report is undone', { tag: '@once' }, async ({ page }, { retry }) => {
  await signInAs(page, 'ende')
  // After the day on which the governor's office asks for silent outlets (outlet-replay.e2e.ts).
  const month = addMonths(toMonth('2026-04'), retry)
  await page.goto(`/gerai/${await outletOf(page, '53.08')}/rak/${month}`)
  const search = page.getByRole('combobox', { name: 'Tambah produk' })
  await search.focus()
  await page.keyboard.type('Air mineral')
  await expect(page.getByText('Tidak ada produk “Air mineral” di registri.')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const state = page.getByRole('group', { name: 'Keadaan Air mineral' })
  await state.getByRole('radio', { name: 'Ada' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(state.getByRole('radio', { name: 'Habis' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await page.getByLabel('Penjualan bulan ini').focus()
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await expect(page.getByText(new RegExp(`Laporan rak ${nameOf(month)} tersimpan`))).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).press('Enter')
  await expect(page.getByText('Laporan tadi dibatalkan.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Belum dilaporkan.')).toBeVisible()
  await expect(page.getByText('dibatalkan')).toBeVisible()
})

test('what is wrong is said at its field, and a product without permit becomes a finding', async ({ page }) => {
  await signInAs(page, 'belu')
  await page.goto(`/gerai/${await outletOf(page, '53.04')}/rak/2026-01`)
  await page.getByRole('combobox', { name: 'Tambah produk' }).fill('Selai organik')
  await page.getByRole('option', { name: /Selai organik nanas/ }).click()
  await expect(page.getByText(/Belum boleh di rak\. Kurang: mutu produksi/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kirim laporan rak' })).toBeDisabled()
  await page.getByRole('button', { name: 'Catat sebagai temuan: Selai organik nanas' }).click()
  await page.getByRole('button', { name: 'Harga, jumlah … untuk Selai organik nanas' }).click()
  await page.getByLabel('Harga satuan').fill('-500')
  await page.getByLabel('Penjualan bulan ini').fill('1,5 juta')
  await page.getByRole('button', { name: 'Kirim laporan rak' }).click()
  await expect(page.getByText('Jumlah tidak boleh kurang dari nol.')).toBeVisible()
  await expect(page.getByText('Bukan jumlah rupiah.')).toBeVisible()
  await page.getByLabel('Harga satuan').fill('25000')
  await page.getByLabel('Penjualan bulan ini').fill('900000000')
  await page.getByRole('button', { name: 'Kirim laporan rak' }).click()
  const dialog = page.getByRole('dialog')
  await expect(
    dialog.getByText('Penjualan bulan ini: Rp900.000.000 (biasanya paling banyak Rp500.000.000)'),
  ).toBeVisible()
  await expectGoodPage(page)
  await dialog.getByRole('button', { name: 'Kembali memeriksa' }).click()
  await page.reload()
  await expect(page.getByText('Isian Anda yang belum tersimpan dikembalikan.')).toBeVisible()
  await expect(page.getByLabel('Penjualan bulan ini')).toHaveValue('900.000.000')
})

test('a spreadsheet fills the form after a look at every row', async ({ page }) => {
  await signInAs(page, 'belu')
  await page.goto(`/gerai/${await outletOf(page, '53.04')}/rak/2026-01`)
  await page.getByRole('button', { name: 'Isi dari lembar kerja' }).click()
  const text = 'Produk;Jumlah;Harga\nTenun ikat Belu;3;350.000\nGaram halus;10;5.000\nSabun;satu;4.000\n'
  await page
    .getByLabel(/^Pilih berkas/)
    .setInputFiles({ name: 'rak.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('3 baris terbaca, 1 dapat dimasukkan')).toBeVisible()
  await dialog.getByLabel('Masukkan juga yang tidak tercatat').check()
  await expectGoodPage(page)
  await dialog.getByRole('button', { name: 'Masukkan 2 baris ke laporan' }).click()
  await expect(page.getByText('Barang di rak (2)')).toBeVisible()
  await expect(page.getByText('Rp350.000 · 3 buah')).toBeVisible()
})

test('the governor’s office finds the outlets without a report for two months', async ({ page }) => {
  await signInAs(page, 'governorOffice', '/gerai')
  await page.getByRole('link', { name: 'Rak', exact: true }).click()
  await page.getByRole('link', { name: /^tanpa laporan dua bulan \(\d+\)$/ }).click()
  await expect(page.getByRole('heading', { name: 'Gerai tanpa laporan dua bulan terakhir' })).toBeVisible()
  await expect(page).toHaveURL(/silent=ya/)
  await page.getByRole('link', { name: 'Flores', exact: true }).click()
  await expect(page.getByRole('link', { name: 'NTT Mart Ende', exact: true })).toBeVisible()
  await expect(page.getByText(/NTT Mart by Dekranasda TTS/)).toBeHidden()
  await expectGoodPage(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Gerai tanpa laporan dua bulan terakhir' })).toBeVisible()
})

async function expectGoodPage(page: Page): Promise<void> {
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
  await page.emulateMedia({ colorScheme: 'light' })
}

async function outletOf(page: Page, kabupatenCode: string): Promise<string> {
  const answer = await page.request.get('/api/trpc/shelf.overview?input=%7B%7D')
  const { result } = (await answer.json()) as {
    result: { data: { rows: { outletId: string; kabupatenCode: string }[] } }
  }
  const row = result.data.rows.find((each) => each.kabupatenCode === kabupatenCode)
  if (!row) throw new Error(`no outlet was launched in ${kabupatenCode}`)
  return row.outletId
}

/** Three ready products of the kabupaten. */
async function makeGoods(page: Page, own: string, kabupatenCode: string) {
  const made = []
  for (const name of ['Selendang', 'Sarung', 'Tas']) {
    made.push(await registerProduct(page, { name: `${name} Rak ${own}`, kabupatenCode }))
  }
  await meetEverything(page, made)
  return made
}

type Before = { outletId: string; month: string; goods: readonly { id: string }[] }

async function reportBefore(page: Page, { outletId, month, goods }: Before): Promise<void> {
  const lines = [
    ...goods.map(({ id }) => ({ kind: 'programme', productId: id, ranOut: false, priceRupiah: 150_000, quantity: 5 })),
    { kind: 'outside', name: 'Air mineral', ranOut: false },
  ]
  const data = { commandId: newCommandId(), outletId, month, baseVersion: 0, lines }
  const answer = await page.request.post('/api/trpc/shelf.submit', { data })
  if (!answer.ok()) throw new Error(await answer.text())
}
