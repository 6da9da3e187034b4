/** The governor's aide asks whether a number can be said; Dinas PMD enters what was said; the public looks up a source. */
import type { Page } from '@playwright/test'
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText, expectVisibleFocus } from './page-checks.ts'

/** A number of its own for each width and try, because all share one program. */
const numbers: Readonly<Record<string, string>> = {
  keyboard: '43',
  ...{ '360': '31', '820': '32', '1440': '33', '360.1': '34', '820.1': '35', '1440.1': '36' },
  ...{ '360.2': '37', '820.2': '38', '1440.2': '39' },
}

/** What finds two statements that no other width groups: one belongs to a single group. */
const pairs: Readonly<Record<string, string>> = { '360': 'meja', '820': 'exhibition', '1440': 'towers' }

const matter = (page: Page, name: string | RegExp) => page.getByRole('article', { name })

async function ask(page: Page, text: string): Promise<void> {
  const search = page.getByRole('search', { name: 'Bolehkah angka ini disebut?' })
  await search.getByLabel('Angka yang akan disebut').fill(text)
  await search.getByRole('button', { name: 'Periksa' }).click()
}

test('an aide asks whether 20 can be said aloud', async ({ page }) => {
  await page.goto('/pernyataan')
  await expect(page.getByRole('heading', { level: 1, name: /\d+ dari \d+ pernyataan bertentangan/ })).toBeVisible()
  const answer = page.getByRole('region', { name: /Bolehkah angka ini disebut/ }).getByRole('status')
  await ask(page, '20')
  await expect(answer).toContainText('Boleh, asal disebut apa yang dihitung')
  await expect(
    answer.getByRole('link', { name: /Gerai NTT Mart di NTT: 20 gerai sudah dibuka, catatan terakhir 5 Feb 2026/ }),
  ).toBeVisible()
  await expect(page).toHaveURL(/q=20/)
  await ask(page, '20 gerai')
  await expect(answer).toContainText('Boleh disebut.')
  await ask(page, '190')
  await expect(answer).toContainText('Jangan disebut dulu')
  await expect(answer).toContainText('Angka 190 dipakai untuk 5 hal yang berbeda')
  // With its unit: what other journeys register may be eleven of something else.
  await ask(page, '11 kabupaten')
  await expect(answer).toContainText('Tidak lagi: catatan sudah berubah')
  await expect(answer).toContainText('kini tercatat 20 gerai')
  await ask(page, 'banyak sekali')
  await expect(answer).toContainText('bukan angka')
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
})

test('the mark beside a number opens the comparison', async ({ page }) => {
  await page.goto('/?asOf=2026-01-10')
  await page.getByRole('link', { name: /1 dari \d+ pernyataan bertentangan/ }).click()
  await expect(page).toHaveURL(/\/pernyataan\?.*matter=outletsLaunched/)
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(matter(page, /Jumlah gerai NTT Mart/)).toBeInViewport()
  // Not today, when other journeys say something about the outlets.
  await page.goto('/gerai?asOf=2026-02-05')
  await expect(page.getByRole('link', { name: /1 pernyataan bertentangan/ })).toBeVisible()
  await page.goto('/gerai?asOf=2025-12-19')
  await expect(page.getByRole('link', { name: /pernyataan bertentangan/ })).toBeHidden()
})

test('the four launch days stand side by side with the recorded day, and as a table', async ({ page }) => {
  await page.goto('/pernyataan?matter=launch_date')
  const launch = matter(page, /Tanggal peluncuran OVOP/)
  const picture = launch.getByRole('figure', { name: /4 tanggal berbeda .*; tercatat 27 Mei 2025/ })
  await picture.getByText('Sebagai tabel').click()
  await expect(picture.getByRole('row', { name: /25 Mei 2025 .*bertentangan/ })).toBeVisible()
  await expect(launch.getByText('Disebut 25 Mei 2025, padahal tercatat 27 Mei 2025.')).toBeVisible()
  await expect(launch.getByText(/Dokumen bertanggal/).first()).toBeVisible()
})

test('the public filters by verdict, office and area, and opens a source', async ({ page }) => {
  await page.goto('/pernyataan')
  const filters = page.getByRole('group', { name: 'Saringan' })
  await filters.getByRole('link', { name: /bertentangan/ }).click()
  await expect(page).toHaveURL(/verdict=conflicting/)
  // However many they are: other journeys say something about the outlets.
  const ofOutlets = filters.getByLabel('Perkara').getByRole('option', { name: /^Jumlah gerai NTT Mart \(\d+\)$/ })
  await filters.getByLabel('Perkara').selectOption((await ofOutlets.getAttribute('value')) ?? '')
  const outlets = matter(page, /Jumlah gerai NTT Mart/)
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(outlets.getByRole('listitem').filter({ hasText: '11 etalase' })).toContainText(
    'padahal tercatat 9 gerai',
  )
  const source = outlets.getByRole('link', { name: /desa\.nu/ })
  await expect(source).toHaveAttribute('href', /^https:\/\/desa\.nu\//)
  await filters.getByRole('link', { name: 'Tampilkan semua' }).click()
  await expect(page).toHaveURL(/\/pernyataan$/)
  await filters.getByLabel('Jabatan atau instansi').selectOption('Gubernur')
  await filters.getByLabel('Wilayah').selectOption('island:Timor')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByText('4 gerai', { exact: true })).toBeVisible()
})

test('everything can be read without scripts', { tag: '@once' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/pernyataan')
  await page.getByLabel('Angka yang akan disebut').fill('20')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(page.getByText('“20”: Boleh, asal disebut apa yang dihitung.')).toBeVisible()
  await page.getByRole('combobox', { name: /^Perkara/ }).selectOption('kopdes')
  await page.getByRole('button', { name: 'Saring' }).click()
  await expect(page).toHaveURL(/q=20.*matter=kopdes|matter=kopdes.*q=20/)
  await expect(matter(page, /Koperasi Desa Merah Putih/)).toContainText('3.452 koperasi')
  await context.close()
})

test('the focus is seen at every stop', async ({ page }) => {
  await page.goto('/pernyataan?verdict=conflicting&q=190')
  await expectVisibleFocus(page)
})

test(
  'PMD adds a statement with its source, sees what the checks say, and takes it back',
  { tag: '@keyboard' },
  async ({ page, own }) => {
    const value = numbers[own] ?? '30'
    await signInAs(page, 'pmdStaff', '/pernyataan')
    await page.getByRole('button', { name: 'Tambah pernyataan' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tambah pernyataan' })
    await dialog.getByRole('button', { name: 'Simpan pernyataan' }).click()
    await expect(dialog.getByText('Wajib diisi.').first()).toBeVisible()
    await dialog.getByLabel('Angka mana yang dimaksud').selectOption({ label: 'Gerai NTT Mart' })
    await dialog.getByLabel('Nilai, seperti diucapkan').fill(value)
    await expect(dialog.getByText(`Dibaca sebagai ${value} gerai.`)).toBeVisible()
    await dialog.getByLabel('Untuk hari, bulan, atau tahun').fill('2026-02-05')
    await dialog.getByLabel('Penutur').fill('Kadis Perindag Zeth Sony Libing')
    await dialog.getByLabel('Sumber', { exact: true }).fill(`https://example.org/berita/${value}`)
    await dialog.getByLabel(/^Tanggal sumber/).fill('2026-02-06')
    await dialog.getByLabel('Isi pernyataan').fill(`Sudah ada ${value} gerai di seluruh NTT`)
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    await dialog.getByRole('button', { name: 'Simpan pernyataan' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Pernyataan tersimpan: bertentangan.')).toBeVisible()
    await page.getByRole('link', { name: 'Lihat pernyataannya' }).click()
    const claim = page.getByRole('listitem').filter({ hasText: `Sudah ada ${value} gerai di seluruh NTT` })
    await expect(claim).toContainText(`Disebut ${value} gerai per 5 Februari 2026, padahal tercatat 20 gerai`)
    await expect(claim).toContainText('Yang dapat memastikan')
    await claim.getByRole('button', { name: /^Tarik/ }).click()
    const withdraw = page.getByRole('dialog', { name: 'Tarik pernyataan' })
    await withdraw.getByLabel('Alasan').fill('Dicatat untuk percobaan saja')
    await withdraw.getByRole('button', { name: 'Tarik pernyataan' }).click()
    await expect(withdraw).toBeHidden()
    await expect(claim).toBeHidden()
  },
)

test('a statement is corrected, grouped with another, and the grouping is undone', async ({ page, own }, {
  project,
}) => {
  const name = `Uji ${own}`
  await signInAs(page, 'governorOffice', '/pernyataan')
  await page.getByRole('button', { name: 'Kelompokkan', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Kelompokkan pernyataan' })
  await dialog.getByRole('button', { name: 'Simpan kelompok' }).click()
  await expect(dialog.getByText('Pilih paling sedikit satu pernyataan.')).toBeVisible()
  await dialog.getByLabel('Nama kelompok baru').fill(name)
  await dialog.getByRole('searchbox', { name: 'Cari pernyataan' }).fill(pairs[project.name] ?? 'meja')
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Simpan kelompok' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('2 pernyataan dikelompokkan.')).toBeVisible()
  await expect(matter(page, name)).toBeVisible()
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(page.getByText('Dibatalkan.')).toBeVisible()
  await expect(matter(page, name)).toBeHidden()
})

const headings = 'as_of_date,metric,value,unit,scope,said_by,source_url,source_date,paraphrase'

test('a CSV with a bad row is looked at, imported without it, and one row becomes a record', async ({ page, own }) => {
  const value = `1${numbers[own] ?? '30'}`
  const csv = [
    headings,
    `2026-02-05,ikm_tercatat_${own.replace('.', '_')},${value},IKM,53.06,Kadis Perindag Flores Timur,https://example.org/ikm/${value},2026-02-05,Ada ${value} IKM di Flores Timur`,
    `5 Februari kemarin,ikm_tercatat_${own.replace('.', '_')},7,IKM,53.06,Kadis Perindag Flores Timur,https://example.org/ikm/7,,Ada tujuh IKM`,
    '2026-02-05,outlets_not_launched,2,kabupaten,province,Gubernur Melki Laka Lena,,2026-02-05,Tanpa sumber',
  ].join('\n')
  await signInAs(page, 'pmdStaff', '/pernyataan')
  await page.getByRole('link', { name: 'Impor CSV' }).click()
  await page
    .getByLabel('Berkas CSV')
    .setInputFiles({ name: 'pernyataan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const pasted = page.getByRole('textbox', { name: /tempel/i })
  await expect(pasted).toHaveValue(csv)
  await page.reload()
  await expect(pasted).toHaveValue(csv)
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await expect(page.getByRole('heading', { name: '1 baris baru, 0 sudah tercatat, 2 ditolak.' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^3 / })).toContainText(
    '“5 Februari kemarin”: Tulis hari, bulan, atau tahun',
  )
  await expect(page.getByRole('row', { name: /^4 / })).toContainText('sumber: Wajib diisi.')
  const send = page.getByRole('button', { name: 'Impor 1 baris' })
  await expect(send).toBeDisabled()
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.getByLabel('Lewati 2 baris yang ditolak').check()
  await send.click()
  await expect(page.getByText('1 pernyataan diimpor.')).toBeVisible()
  await page.goto('/pernyataan?scope=53.06')
  const claim = page.getByRole('listitem').filter({ hasText: `Ada ${value} IKM di Flores Timur` })
  await claim.getByRole('button', { name: /^Jadikan catatan/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Jadikan catatan' })
  await expect(dialog.getByLabel('Judul')).toHaveValue(`Ada ${value} IKM di Flores Timur`)
  await dialog.getByRole('button', { name: 'Buat catatan' }).click()
  await expect(dialog).toBeHidden()
  await expect(claim).toContainText(`Sudah dicatat dalam kronologi: Ada ${value} IKM di Flores Timur`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
})

test('a past day shows what had been said by then, and nothing to change', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'pmdStaff', '/pernyataan?asOf=2025-06-30')
  await expect(page.getByText('Pernyataan ditambah dan diubah pada tampilan hari ini.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tambah pernyataan' })).toBeHidden()
  await expect(matter(page, /Jumlah gerai NTT Mart/)).toBeHidden()
})
