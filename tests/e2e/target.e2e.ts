/** The governor's office asks who is behind, and changes a target; the past keeps the one that was in force. */
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

/** A kabupaten for each width and try, because all share one program. */
const places: Readonly<Record<string, string>> = {
  '360': 'Kabupaten Alor',
  '820': 'Kabupaten Ngada',
  '1440': 'Kabupaten Sikka',
  keyboard: 'Kabupaten Sumba Timur',
  '360.1': 'Kabupaten Lembata',
  '820.1': 'Kabupaten Nagekeo',
  '1440.1': 'Kabupaten Malaka',
  '360.2': 'Kabupaten Belu',
  '820.2': 'Kabupaten Ende',
  '1440.2': 'Kabupaten Manggarai',
}

test('who has not reported is listed apart, never ranked and never counted as zero', async ({ page }) => {
  await page.goto('/target?asOf=2026-02-05')
  await expect(
    page.getByRole('heading', { level: 1, name: /Juni 2025 belum ada kabupaten\/kota yang melapor/ }),
  ).toBeVisible()
  const ranking = page.getByRole('region', { name: /Peringkat/ })
  await expect(ranking.getByRole('heading', { name: 'Belum lapor, tanpa peringkat: 22 kabupaten/kota' })).toBeVisible()
  await expect(ranking.getByText(/kirim laporan bulanan/)).toBeVisible()
  await page.getByRole('navigation', { name: 'Saringan' }).getByRole('link', { name: 'Sumba' }).click()
  await expect(page).toHaveURL(/island=Sumba/)
  await expect(ranking.getByRole('listitem')).toHaveCount(4)
  await page.getByRole('navigation', { name: 'Saringan' }).getByRole('link', { name: '2025' }).click()
  await expect(
    page.getByRole('region', { name: /Papan bulanan/ }).getByRole('columnheader', { name: 'Mei 2025' }),
  ).toBeAttached()
})

test('both deadlines of the rollout stay missed, with what is left', async ({ page }) => {
  await page.goto('/target?asOf=2026-02-05')
  const deadlines = page.getByRole('region', { name: /Target bertenggat/ })
  for (const [day, reached] of [
    ['31 Desember 2025', '10–12 dari 22'],
    ['31 Januari 2026', '16–18 dari 22'],
  ] as const) {
    const deadline = deadlines.getByRole('listitem').filter({ hasText: day })
    await expect(deadline).toContainText(`dengan ${reached}`)
    await expect(deadline.getByRole('link', { name: '20 dari 22' })).toBeVisible()
    await expect(deadline).toContainText('Perkiraan selesai')
  }
})

test(
  'a kabupaten gets a target of its own, and the past keeps the common one',
  { tag: '@keyboard' },
  async ({ page, own }) => {
    const place = places[own] ?? 'Kabupaten Alor'
    await signInAs(page, 'governorOffice', '/target')
    const counted = page.getByRole('region', { name: /Target yang dihitung/ })
    await counted.getByRole('button', { name: 'Tetapkan target baru' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Tetapkan', exact: true }).click()
    await expect(dialog.getByText('Wajib diisi.').first()).toBeVisible()
    await dialog.getByLabel('Untuk siapa').selectOption({ label: place })
    await dialog.getByLabel('Jumlah').fill('3')
    await dialog.getByLabel('Alasan').fill('Kesepakatan dengan bupati pada rapat koordinasi')
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    await dialog.getByRole('button', { name: 'Tetapkan', exact: true }).click()
    await expect(dialog).toBeHidden()
    const target = counted.getByRole('listitem').filter({ hasText: place })
    await expect(target).toContainText('3 produk sebulan')
    await expect(target).toContainText('Kesepakatan dengan bupati')
    await expectNoAxeViolations(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadableText(page)
    await page.goto('/target?asOf=2026-02-05')
    await expect(counted.getByText('2 produk sebulan')).toBeVisible()
    await expect(counted.getByText(place)).toBeHidden()
  },
)

test('a change of a target leaves the old one on record', { tag: '@once' }, async ({ page }, { retry }) => {
  const value = String(4 + retry)
  await signInAs(page, 'governorOffice', '/target')
  const counted = page.getByRole('region', { name: /Target yang dihitung/ })
  await counted.getByRole('button', { name: /^Ubah target: \d produk sebulan, tiap kabupaten\/kota/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Jumlah').fill(value)
  await dialog.getByLabel('Alasan').fill('Anggaran pendampingan bertambah')
  await dialog.getByRole('button', { name: 'Simpan perubahan' }).click()
  await expect(dialog).toBeHidden()
  await expect(counted.getByRole('listitem').filter({ hasText: `${value} produk sebulan` })).toContainText(
    'Anggaran pendampingan',
  )
  await expect(counted.getByRole('listitem').filter({ hasText: '2 produk sebulan' })).toContainText('diganti')
  await page.goto('/target?asOf=2026-02-05')
  await expect(counted.getByRole('listitem').filter({ hasText: '2 produk sebulan' })).not.toContainText('diganti')
})

test('a year without a target says so', { tag: '@once' }, async ({ page, expectedErrors }) => {
  expectedErrors.push(/400/)
  await page.goto('/target?year=2090')
  await expect(page.getByRole('heading', { level: 1, name: 'Tahun itu tidak memiliki target' })).toBeVisible()
  await page.getByRole('link', { name: 'Ke target tahun ini' }).click()
  await expect(page.getByRole('region', { name: /Papan bulanan/ })).toBeVisible()
})
