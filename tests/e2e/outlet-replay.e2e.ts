/** The governor's office replays how NTT Mart spread over the islands, and looks up a single outlet. */
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from './journey.ts'

const slider = (page: Page) => page.getByRole('slider', { name: 'Hari yang ditampilkan peta' })
const countOn = (page: Page, day: string, count: string) =>
  page.getByText(new RegExp(`^${day}\\s*${count} dari 22 gerai$`))
const outletItem = (page: Page, label: string) =>
  page.getByRole('region', { name: 'Semua gerai' }).getByRole('listitem').filter({ hasText: label })

test('the slider replays the rollout, and the address follows', async ({ page }) => {
  await page.goto('/gerai?asOf=2025-12-19')
  await expect(countOn(page, '19 Desember 2025', '9')).toBeVisible()
  const islands = page.getByRole('region', { name: 'Menurut pulau' })
  for (const row of ['Timor 4 6', 'Flores 2 8', 'Sumba 2 4', 'Rote 1 1', 'Nusa Tenggara Timur 9 22']) {
    await expect(islands.getByRole('row', { name: row })).toBeVisible()
  }
  await slider(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(countOn(page, '21 Desember 2025', '10–12')).toBeVisible()
  await expect(page).toHaveURL('/gerai?asOf=2025-12-21')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^21 Desember 2025: 10–12/)
  await page.keyboard.press('Home')
  await expect(page.getByText(/0 dari 22 gerai$/).first()).toBeVisible()
})

test('the map follows the slider', async ({ page }) => {
  await page.goto('/gerai?asOf=2026-02-04')
  const lembata = page.getByRole('group', { name: /^Peta/ }).getByRole('link', { name: /^Lembata:/ })
  await expect(lembata).toHaveAccessibleName(/belum dibuka/)
  await slider(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(lembata).toHaveAccessibleName(/dibuka 5 Feb 2026/)
})

test('the play button runs to the last change and stops, and pauses in between', async ({ page }) => {
  await page.goto('/gerai?asOf=2025-08-12')
  await page.getByRole('button', { name: 'Putar' }).click()
  await page.getByRole('button', { name: 'Jeda' }).click()
  await expect(page.getByRole('button', { name: 'Putar' })).toBeVisible()
  // Paused, it has not come to the end.
  await expect(page.getByRole('button', { name: 'Perubahan berikutnya' })).toBeEnabled()
  await page.goto('/gerai?asOf=2026-01-26')
  await page.getByRole('button', { name: 'Perubahan berikutnya' }).click()
  await expect(countOn(page, '27 Januari 2026', '[^ ]+')).toBeVisible()
  await page.getByRole('button', { name: 'Putar' }).click()
  await expect(countOn(page, '5 Februari 2026', '20')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Putar' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Perubahan berikutnya' })).toBeDisabled()
})

test(
  'with reduced motion nothing on the page moves by itself while it is replayed',
  { tag: '@once' },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/gerai?asOf=2026-01-27')
    await page.getByRole('button', { name: 'Perbesar peta' }).click()
    await page.getByRole('button', { name: 'Putar' }).click()
    await expect(countOn(page, '5 Februari 2026', '20')).toBeVisible()
    const moving = await page.evaluate(() =>
      document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().duration) > 1),
    )
    expect(moving).toEqual([])
  },
)

test('the list is filtered by island and state, and the filter is in the link', async ({ page, context }) => {
  await page.goto('/gerai?asOf=2026-02-05')
  const filters = page.getByRole('navigation', { name: 'Saring daftar gerai' })
  await filters.getByRole('link', { name: 'Flores' }).click()
  await expect(page).toHaveURL('/gerai?asOf=2026-02-05&island=Flores')
  const items = page.getByRole('region', { name: 'Semua gerai' }).getByRole('listitem')
  await expect(items).toHaveCount(8)
  await filters.getByRole('link', { name: 'belum dibuka' }).click()
  await expect(page.getByText('Tidak ada gerai yang cocok dengan saringan ini.')).toBeVisible()
  await filters.getByRole('link', { name: 'semua' }).first().click()
  // Other journeys register outlets that are not open either.
  await expect(outletItem(page, 'NTT Mart Ende')).toHaveCount(0)
  await expect(outletItem(page, 'NTT Mart Alor')).toBeVisible()
  const reader = await context.newPage()
  await reader.goto(page.url())
  await expect(outletItem(reader, 'NTT Mart Sabu Raijua')).toBeVisible()
  await expect(outletItem(reader, 'NTT Mart Ende')).toHaveCount(0)
})

test('an outlet shows the reports that differ, each with its source', async ({ page }) => {
  await page.goto('/gerai?asOf=2026-02-05')
  const first = outletItem(page, 'NTT Mart & Dapur Flobamorata').first()
  await expect(first).toContainText('dibuka 12 Agu 2025')
  await expect(first).toContainText('12 Jul 2025')
  await expect(first).toContainText('13 Agu 2025')
  for (const site of [/koranntt\.com/, /haluanntt\.com/, /selatanindonesia\.com/]) {
    await expect(first.getByRole('link', { name: site })).toHaveAttribute('rel', /\bnoopener\b/)
  }
})

test('the chart is read as a table too', { tag: '@once' }, async ({ page }) => {
  await page.goto('/gerai?asOf=2026-02-05')
  const chart = page.getByRole('region', { name: /^Gerai (yang )?dibuka/ })
  await chart.scrollIntoViewIfNeeded()
  await chart.getByText('Tabel', { exact: true }).click()
  const row = chart.getByRole('row', { name: /^19 Des 2025 9 / })
  await expect(row).toContainText('NTT Mart Rote Ndao: pasti sudah dibuka')
  await expectNoAxeViolations(page)
})

test('each island has its own rollout, in one sentence and as a table with deadlines and what was said', async ({
  page,
}) => {
  await page.goto('/gerai?asOf=2026-01-02')
  const islands = page.getByRole('region', { name: 'Pulau demi pulau' })
  await expect(islands).toContainText('setiap kabupaten/kota sudah membuka gerai di Rote; yang belum lengkap: Timor (4')
  await expect(islands).toContainText('Flores 3–5 dari 8')
  await islands.getByText('Tabel', { exact: true }).click()
  const table = islands.getByRole('table', { name: /^Gerai dibuka menurut pulau/ })
  await expect(table.getByRole('columnheader', { name: 'Tenggat 31 Des 2025' })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Timor 6 4 / })).toBeVisible()
  await expect(islands).toContainText('Timor: disebut 4 untuk 19 Des 2025: sesuai catatan')
  await expect(table.getByRole('row', { name: /^Nusa Tenggara Timur 22 10–12 / })).toBeVisible()
  await expectNoAxeViolations(page)
})

test('where outlets stand is told by word and form, and the operation of none is known', async ({ page }) => {
  await page.goto('/gerai?asOf=2026-02-05')
  const states = page.getByRole('region', { name: 'Keadaan gerai' })
  await expect(states.getByRole('listitem').filter({ hasText: 'direncanakan' })).toContainText('2')
  await expect(states.getByRole('listitem').filter({ hasText: 'sudah dibuka' })).toContainText('20')
  await expect(states).toContainText('Belum ada kabar apakah gerai yang dibuka beroperasi')
  await states.getByRole('link', { name: '2' }).click()
  await expect(page).toHaveURL(/\/angka\/outletsPlanned\?/)
})

test('the governor finds from Ringkasan which outlets sent no shelf report for two months', async ({ page }) => {
  // A day before the months that other journeys report (shelf.e2e.ts).
  await page.goto('/?asOf=2026-03-31')
  const outlets = page.getByRole('region', { name: 'Angka utama' })
  await expect(outlets).toContainText('operasi, isi rak, dan penjualan belum dilaporkan')
  await page.getByRole('link', { name: '20 gerai tanpa laporan rak dua bulan' }).click()
  await expect(page).toHaveURL(/\/gerai\?.*tab=rak/)
  await expect(page).toHaveURL(/silent=ya/)
  await expect(page.getByRole('link', { name: 'Rak', exact: true })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('table').first().getByRole('row').filter({ hasText: 'NTT Mart' })).toHaveCount(20)
})

test('the tabs of the outlets keep the day, and each outlet of the list opens', async ({ page }) => {
  await page.goto('/gerai?asOf=2026-02-05')
  const tabs = page.getByRole('navigation', { name: 'Bagian halaman gerai' })
  await tabs.getByRole('link', { name: 'Rak' }).click()
  await expect(page).toHaveURL(/tab=rak/)
  await expect(page).toHaveURL(/asOf=2026-02-05/)
  await tabs.getByRole('link', { name: 'Peluncuran' }).click()
  await expect(page).toHaveURL('/gerai?asOf=2026-02-05')
  await page
    .getByRole('region', { name: 'Semua gerai' })
    .getByRole('link', { name: 'NTT Mart Ende', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NTT Mart Ende')
})
