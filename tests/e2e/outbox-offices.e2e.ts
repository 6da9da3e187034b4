/** Dinas PMD works without a line at what is not a product's own form: channels, claims, many products at once, an undo. */
import type { Page } from '@playwright/test'
import { accounts, signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { actOn, registerProduct } from './product-maker.ts'

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/)
})

/** What the list is made of has been on this device before. */
async function begin(page: Page): Promise<void> {
  await signInAs(page, 'pmdStaff', '/kiriman')
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
}

async function leaveLine(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Menu akun ${accounts.pmdStaff.name}` }).click()
  await page.getByRole('link', { name: /^Kiriman/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
  await page.goBack()
}

async function openOutbox(page: Page, count: number): Promise<void> {
  await page.getByRole('link', { name: `Kiriman: ${count} belum terkirim` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${count} menunggu dikirim` })).toBeVisible()
}

async function findLine(page: Page): Promise<void> {
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
}

/** The id of the one claim of a speaker. */
async function claimOf(page: Page, speaker: string): Promise<string> {
  const answer = await page.request.get('/api/v1/claims')
  const { rows } = (await answer.json()) as { rows: { id: string; speaker: string }[] }
  return rows.find((row) => row.speaker === speaker)?.id ?? 'none'
}

test(
  'a display point recorded without a line is changed in the list, and arrives',
  { tag: '@once' },
  async ({ page, own }) => {
    const name = `Pelabuhan Tunggu ${own}`
    await begin(page)
    await page.goto('/gerai?tab=kanal')
    await page.getByRole('button', { name: 'Catat titik pajang' }).waitFor()
    await leaveLine(page)
    await page.getByRole('button', { name: 'Catat titik pajang' }).click()
    const dialog = page.getByRole('dialog')
    await page.context().setOffline(true)
    await dialog.getByLabel('Kabupaten/Kota').selectOption({ label: 'Kabupaten Alor' })
    await dialog.getByLabel('Nama tempat').fill(name)
    await dialog.getByLabel('Jenis tempat').selectOption({ label: 'pelabuhan' })
    await dialog.getByRole('button', { name: 'Simpan catatan' }).click()
    await expect(dialog).toBeHidden()
    await openOutbox(page, 1)
    await page.getByRole('button', { name: /^Ubah:/ }).click()
    await expectNoAxeViolations(page)
    await page.getByRole('dialog').getByLabel('Catatan').fill('Di ruang tunggu')
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan kiriman' }).click()
    await findLine(page)
    await page.goto('/gerai?tab=kanal')
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Di ruang tunggu')
  },
)

test('a claim withdrawn, and that taken back without a line', { tag: '@once' }, async ({ page, own }) => {
  await begin(page)
  await page.goto('/pernyataan')
  await page.getByRole('button', { name: 'Tambah pernyataan' }).waitFor()
  await leaveLine(page)
  await page.getByRole('button', { name: 'Tambah pernyataan' }).click()
  const dialog = page.getByRole('dialog')
  await page.context().setOffline(true)
  await dialog.getByLabel('Apa yang dihitung').fill('peserta rapat coba')
  await dialog.getByLabel('Nilai, seperti diucapkan').fill('17')
  await dialog.getByLabel('Satuan').fill('orang')
  await dialog.getByLabel('Untuk hari, bulan, atau tahun').fill('2026-02-05')
  await dialog.getByLabel('Penutur').fill(`Juru Bicara ${own}`)
  await dialog.getByLabel('Sumber', { exact: true }).fill('https://example.org/rapat')
  await dialog.getByLabel('Isi pernyataan').fill(`Ada 17 orang, kata juru bicara ${own}`)
  await dialog.getByRole('button', { name: 'Simpan pernyataan' }).click()
  await expect(dialog).toBeHidden()
  await openOutbox(page, 1)
  await expect(page.getByRole('listitem', { name: 'Pernyataan baru, 17 orang' })).toBeVisible()
  await findLine(page)

  await page.goto(`/pernyataan?matter=${await claimOf(page, `Juru Bicara ${own}`)}`)
  await page.getByRole('button', { name: new RegExp(`^Tarik.*Juru Bicara ${own}`) }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Salah dengar di ruang rapat')
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik pernyataan' }).click()
  await page.getByRole('button', { name: 'Batalkan' }).waitFor()
  await page.getByText('Pernyataan yang ditarik').click()
  await expect(page.getByText('Salah dengar di ruang rapat')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(page.getByText('Tersimpan di perangkat ini').first()).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('Dibatalkan.')).toBeVisible()
})

test(
  'an act on many products that could not be checked waits for each by itself',
  { tag: '@once' },
  async ({ page, own }) => {
    const word = `Terpisah${own}`
    await begin(page)
    const made = [
      await registerProduct(page, { name: `${word} A`, kabupatenCode: '53.05' }),
      await registerProduct(page, { name: `${word} B`, kabupatenCode: '53.05' }),
    ]
    for (const product of made) {
      await actOn(page, product, ['start', { window: { notBefore: '2026-03-02' }, by: 'kabupaten' }])
    }
    await page.goto(`/pendampingan?tab=tabel&status=all&sort=name&q=${word}`)
    await page.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }).waitFor()
    await leaveLine(page)
    await page.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }).check()
    await page.getByRole('combobox', { name: 'Pilih tindakan' }).selectOption('Hentikan (2 dari 2)')
    await page.getByRole('button', { name: 'Lanjut' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Bahan baku habis')
    await page.context().setOffline(true)
    await dialog.getByRole('button', { name: 'Periksa dahulu' }).click()
    await expect(
      dialog.getByText('Server tidak terjangkau, jadi belum dapat diperiksa.', { exact: false }),
    ).toBeVisible()
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Simpan untuk 2 produk tanpa diperiksa' }).click()
    await openOutbox(page, 2)
    await expect(page.getByRole('listitem', { name: `Pendampingan: hentikan, ${word} A` })).toBeVisible()
    await findLine(page)
    await page.goto(`/pendampingan?tab=tabel&status=stopped&q=${word}`)
    await expect(page.getByRole('row').filter({ hasText: word })).toHaveCount(2)
  },
)
