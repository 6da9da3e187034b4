import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

test('a reader compares two days, narrows them to a kabupaten, and opens a number as of its day', async ({ page }) => {
  await page.goto('/perubahan?from=2025-12-19&to=2026-02-05')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toContainText(
    'Dari 19 Des 2025 ke 5 Feb 2026: gerai NTT Mart +11 menjadi 20',
  )
  const outlets = main.getByRole('row').filter({ hasText: 'Gerai NTT Mart' }).filter({ hasText: '+11' })
  await expect(outlets).toContainText('9')
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
  await page.emulateMedia({ colorScheme: 'light' })

  await main.getByRole('combobox', { name: 'Wilayah' }).selectOption('53.71')
  await main.getByRole('button', { name: 'Bandingkan' }).click()
  await expect(page).toHaveURL(/area=53\.71/)
  await expect(main.getByText(/^Kota Kupang[.:] /)).toBeVisible()

  await page.goBack()
  await outlets.getByRole('link', { name: '9', exact: true }).click()
  await expect(page).toHaveURL(/\/angka\/outletsLaunched\?.*asOf=2025-12-19/)
})

test('what was on record on both days is another comparison, with its own address', async ({ page }) => {
  await page.goto('/perubahan?from=2025-12-19&to=2026-02-05')
  await page.getByRole('main').getByRole('link', { name: 'kapan dicatat' }).click()
  await expect(page).toHaveURL(/by=recorded/)
  // The first data were entered when the program was started, long after both days.
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('tidak ada perubahan')
})

test('days that cannot be compared are explained', async ({ page, expectedErrors }) => {
  expectedErrors.push(/400/)
  await page.goto('/perubahan?from=2019-01-01&to=2026-02-05')
  await expect(page.getByText('Hari tidak dapat dibandingkan')).toBeVisible()
  await page.getByRole('link', { name: 'Bandingkan sebulan terakhir' }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Dari ')
})
