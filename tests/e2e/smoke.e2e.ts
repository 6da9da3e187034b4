import { expect, expectNoAxeViolations, test } from './journey.ts'

test('anyone opens the first page and reads what it is about', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoAxeViolations(page)
})
