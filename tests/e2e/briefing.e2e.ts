/** An aide takes one page to the meeting: on screen, on paper, as a file, as a message. */
import { readFile } from 'node:fs/promises'
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

const sheet = '/laporan/lembar?month=2026-01&asOf=2026-02-05'

test('the sheet says how the province stands, and is accessible in the light and in the dark', async ({ page }) => {
  await page.goto(sheet)
  const article = page.getByRole('article')
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(
    'Tidak satu pun dari 22 kabupaten/kota melapor sejak Juni 2025; target bulanan belum dapat dinilai.',
  )
  await expect(article).toContainText('20 dari 22 kabupaten/kota sudah membuka NTT Mart; dua tenggat terlewati')
  for (const name of ['Lima yang paling perlu ditelepon', 'Gerai terhadap tenggat', 'Jangan dikutip']) {
    await expect(article.getByRole('heading', { name })).toBeVisible()
  }
  await expect(article.getByRole('img', { name: /^Peta: 20 gerai dibuka/ })).toBeVisible()
  await expect(article).toContainText('Hambatan dalam laporan bulanan hanya ada pada lembar untuk petugas')
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
})

test('another area and month are chosen, and stand in the address', { tag: '@keyboard' }, async ({ page }) => {
  await page.goto(sheet)
  await page.getByRole('combobox', { name: 'Wilayah' }).selectOption({ label: 'Alor' })
  await expect(page).toHaveURL(/area=island/)
  await page.getByRole('combobox', { name: 'Wilayah' }).selectOption({ value: '53.05' })
  await expect(page).toHaveURL(/area=53\.05/)
  await expect(page.getByRole('article').getByRole('heading', { name: 'Yang perlu ditanyakan' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Bulan' }).selectOption({ label: 'Februari 2026' })
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toContainText('masih berutang dua produk')
  await expect(page).toHaveURL(/month=2026-02/)
})

test('paper is one page with the sheet alone', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints to a file')
  for (const area of ['province', 'island:Flores', '53.05']) {
    await page.goto(`${sheet}&area=${area}`)
    await expect(page.getByRole('article')).toBeVisible()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  }
})

test('the files come down under a name that tells what they are', async ({ page }) => {
  await page.goto(sheet)
  for (const [name, ending, start] of [
    ['Unduh PDF', 'pdf', '%PDF'],
    ['Unduh PNG', 'png', '\u0089PNG'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe(`lembar-ovop-provinsi-2026-01.${ending}`)
    expect((await readFile(await download.path())).toString('latin1').startsWith(start)).toBe(true)
  }
})

test('the message is short, and its link opens the same sheet', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (shared: { text: string }) => {
        document.title = shared.text
        return Promise.resolve()
      },
    })
  })
  await page.goto(sheet)
  await page.getByRole('button', { name: 'Bagikan' }).click()
  await expect(page).toHaveTitle(/Pantau OVOP · Provinsi/)
  const text = await page.title()
  expect(Array.from(text).length).toBeLessThanOrEqual(1000)
  const link = /https?:\S+$/.exec(text)?.[0] ?? ''
  const mark = await page.getByText(/Sidik lembar/).textContent()
  await page.goto(link)
  await expect(page.getByText(/Sidik lembar/)).toHaveText(mark ?? '')
})

test('who may read the reports gets the sheet with what they say', async ({ page }) => {
  await signInAs(page, 'governorOffice', sheet)
  await expect(page.getByRole('heading', { name: 'Hambatan, laporan Jan 2026' })).toBeVisible()
  await expect(page.getByText(/Jangan disebarkan/).first()).toBeVisible()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh PDF' }).click()
  expect((await coming).suggestedFilename()).toBe('lembar-ovop-provinsi-2026-01.pdf')
})
